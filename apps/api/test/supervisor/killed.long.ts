import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processRecord } from "../../src/supervisor/process-record.ts";
import { childOf, type Simulator, startSimulator } from "./simulator.ts";

const SOON = { timeout: 60_000 };
const ROUNDS = 30;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "simulator-"));
  chmodSync(folder, 0o711);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("whichever parts are killed, round after round, the simulator comes back with every row that was committed", async () => {
  let simulator = await start();
  for (let round = 1; round <= ROUNDS; round++) {
    // In turn each of the seven ways to lose some of the three parts.
    const lost = 1 + (round % 7);
    const [api, database] = [
      childOf(simulator.supervisor, "server.js"),
      childOf(simulator.supervisor, "postgres"),
    ];
    expect(await addRow()).toBe(round);
    const victims = [api, database, simulator.supervisor].filter((_, part) => lost & (1 << part)) as number[];
    for (const pid of victims) process.kill(pid, "SIGKILL");
    if (victims.includes(simulator.supervisor)) {
      await simulator.left;
      simulator = await start();
    }
    await expect.poll(() => hasNew(simulator, victims), SOON).toBe(true);
  }
  process.kill(simulator.supervisor, "SIGTERM");
  expect(await simulator.left).toBe(0);
});

async function start(): Promise<Simulator> {
  const simulator = startSimulator({ PORT: "0", DATA_DIR: folder });
  await simulator.address;
  return simulator;
}

/** True when none of the killed is left, all parts run, and the API is ready. */
async function hasNew(simulator: Simulator, killed: readonly number[]): Promise<boolean> {
  if (killed.some((pid) => processRecord(pid))) return false;
  const ready = await fetch(`${await simulator.address}/readyz`).catch(() => undefined);
  return ready?.ok === true && (await rows().catch(() => -1)) >= 0;
}

async function addRow(): Promise<number> {
  await ask(
    "CREATE TABLE IF NOT EXISTS public.round (at timestamptz DEFAULT now()); INSERT INTO public.round DEFAULT VALUES",
  );
  return rows();
}

async function rows(): Promise<number> {
  const { rows } = await ask("SELECT count(*)::int AS rows FROM public.round");
  return rows[0].rows;
}

async function ask(question: string): Promise<pg.QueryResult> {
  const client = new pg.Client(readFileSync(join(folder, "database-url"), "utf8").trim());
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await client.query(question);
  } finally {
    await client.end();
  }
}
