import type { Run } from "@shared-services/contracts/routes";
import { describe, expect, it } from "vitest";
import { fakeEngine } from "../fake-engine.ts";
import { testDatabase } from "../postgres.ts";
import { SMALL, testService } from "../service.ts";

/** Processes of an old and a new version of the model on one database. */
async function twoVersions() {
  const databaseUrl = await testDatabase();
  const worked: string[] = [];
  const plan = (modelVersion: string) => ({
    databaseUrl,
    checksAnswers: false,
    engine: {
      ...fakeEngine({ before: () => worked.push(modelVersion) }),
      modelVersion,
      hashOf: ({ seed }: { readonly seed: string }) => `${seed}-${modelVersion}`,
    },
  });
  const older = await testService(plan("1.0.0"));
  const newer = await testService(plan("2.0.0"));
  const document = (seed: string) => ({ body: { document: { ...SMALL, seed } } });
  return {
    older,
    newer,
    worked,
    accept: (service: typeof older, seed: string) => service.get<Run>("/v1/runs", document(seed)),
    runOf: (id: string) => newer.get<Run>(`/v1/runs/${id}`),
    ended: async (id: string) =>
      void (await (
        await newer.ask(`/v1/runs/${id}/events`, { headers: { accept: "text/event-stream" } })
      ).text()),
    /** As if everything in the queue had happened so long ago. */
    letPass: (hours: number) =>
      older.parts.database.pool.query(
        `UPDATE pgboss.job SET created_on = created_on - make_interval(hours => $1),
                               started_on = started_on - make_interval(hours => $1),
                               completed_on = completed_on - make_interval(hours => $1)`,
        [hours],
      ),
  };
}

describe("a run that another version of the model accepted", async () => {
  const { older, newer, worked, accept, runOf, ended, letPass } = await twoVersions();
  const run = await accept(older, "waiting");

  it("is not simulated by this one, and waits while its own workers may still be there", async () => {
    const own = await accept(newer, "own");
    newer.work();
    await ended(own.id);
    expect(await newer.parts.queue.takeStranded()).toEqual([]);
    expect(await runOf(run.id)).toMatchObject({ status: "queued", modelVersion: "1.0.0" });
    expect(new Set(worked)).toEqual(new Set(["2.0.0"]));
  });

  it("is simulated by its own once one is there", async () => {
    const worker = older.work();
    await ended(run.id);
    await worker.stop();
    expect(await runOf(run.id)).toMatchObject({ status: "succeeded", modelVersion: "1.0.0" });
    expect(worked).toContain("1.0.0");
  });

  it("that nobody works with any more fails with what to do, and asked for again is a run of this version", async () => {
    const left = await accept(older, "left");
    await letPass(1);
    await ended(left.id);
    const failed = await runOf(left.id);
    expect(failed).toMatchObject({ status: "failed", modelVersion: "1.0.0" });
    expect(failed.failure).toContain("accepted for version 1.0.0 of the model");
    expect(failed.failure).toContain("Ask for it again");
    const again = await accept(newer, "left");
    expect(again.id).not.toBe(left.id);
    await ended(again.id);
    expect(await runOf(again.id)).toMatchObject({ status: "succeeded", modelVersion: "2.0.0" });
  });

  it("leaves no task behind", async () => {
    const { rows } = await newer.parts.database.pool.query(
      "SELECT count(*)::int AS left FROM pgboss.job WHERE name LIKE 'runs-%' AND state <= 'active'",
    );
    expect(rows[0].left).toBe(0);
  });
});
