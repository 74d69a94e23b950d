import { createHash } from "node:crypto";
import type { Run, RunEvent } from "@shared-services/contracts/routes";
import { pinned } from "@shared-services/public-data";
import { resolveScenario, runScenario } from "@shared-services/simulation";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { libraryIn } from "../../src/runs/library.ts";
import { inWorkspace, openDatabase } from "../../src/storage/database.ts";
import { testDatabase } from "../postgres.ts";
import { SMALL } from "../service.ts";
import { programs } from "./programs.ts";

const DATABASE_URL = await testDatabase();
const document = { ...SMALL, draws: 1_000, gameDraws: 0 };

/** The hash of the results of an undisturbed run in one go. */
async function undisturbed(): Promise<string> {
  const database = openDatabase(DATABASE_URL, 1);
  const library = await inWorkspace(database, "local", (transaction) =>
    libraryIn(transaction, pinned(document)),
  );
  await database.pool.end();
  const results = JSON.stringify(runScenario(resolveScenario(pinned(document), library)));
  return createHash("sha256").update(results).digest("hex");
}

/** Follows a run's events after one that was seen, until the line breaks or the run has ended. */
async function* eventsOf(api: string, run: string, seen: number): AsyncGenerator<RunEvent> {
  let text = "";
  try {
    const response = await fetch(`${api}/v1/runs/${run}/events`, {
      headers: { "last-event-id": String(seen) },
    });
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const fields = Object.fromEntries(
          text
            .slice(0, end)
            .split("\n")
            .map((line) => line.split(/: (.*)/s, 2)),
        );
        text = text.slice(end + 2);
        if (fields.id) yield { id: Number(fields.id), event: fields.event, data: JSON.parse(fields.data!) };
      }
    }
  } catch {
    // The line broke.
  }
}

const { start } = await programs({
  api: "test/processes/many-chunks-server.ts",
  worker: "src/worker.ts",
  "simulate-thread": "src/runs/simulate-thread.ts",
});

describe("a run whose worker, API and connections are killed while it is under way", () => {
  const seen: RunEvent[] = [];
  let run: Run;

  beforeAll(async () => {
    const startApi = async () => {
      const program = await start("api", { DATABASE_URL });
      return { ...program, address: program.said.replace("ready at ", "") };
    };
    const startWorker = () => start("worker", { DATABASE_URL, WORKERS: "1", TASK_PATIENCE: "2" });
    let api = await startApi();
    const first = await startWorker();
    const response = await fetch(`${api.address}/v1/runs`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ document }),
    });
    run = (await response.json()) as Run;

    /** What is done to the run when event k is seen. */
    const blows: Readonly<Record<number, () => Promise<unknown>>> = {
      1: async () => {
        await first.kill();
        await startWorker();
      },
      3: async () => {
        await api.kill();
        api = await startApi();
      },
      5: async () => {
        const client = new pg.Client(DATABASE_URL);
        await client.connect();
        await client.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
        await client.end();
      },
    };
    while (seen.at(-1)?.event !== "done") {
      for await (const event of eventsOf(api.address, run.id, seen.length)) {
        seen.push(event);
        await blows[event.id]?.();
      }
    }
    run = (await (await fetch(`${api.address}/v1/runs/${run.id}`)).json()) as Run;
  });

  it("is done, and has the results of an undisturbed one", async () => {
    expect(run).toMatchObject({ status: "succeeded", failure: null });
    expect(run.resultsHash).toBe(await undisturbed());
  });

  it("has counted every chunk once", () => {
    expect(run.progress.total).toBeGreaterThan(6);
    expect(run.progress.done).toBe(run.progress.total);
  });

  it("was seen to advance without a step missed or repeated, whatever broke", () => {
    expect(seen.map((event) => event.id)).toEqual(seen.map((_, i) => i + 1));
    expect(seen).toHaveLength(run.progress.total + 1);
  });
});
