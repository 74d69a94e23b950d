import type { Run } from "@shared-services/contracts/routes";
import { describe, expect, it, test } from "vitest";
import { FOUR_CHUNKS, fakeEngine } from "../fake-engine.ts";
import { SMALL, testService } from "../service.ts";

const accept = { accept: "text/event-stream" };

async function begun(service: Awaited<ReturnType<typeof testService>>, seed: string): Promise<Run> {
  return service.get<Run>("/v1/runs", { body: { document: { ...SMALL, seed } } });
}

/** Waits until a run has ended, by watching it. */
async function ended(service: Awaited<ReturnType<typeof testService>>, id: string): Promise<Run> {
  await (await service.ask(`/v1/runs/${id}/events`, { headers: accept })).text();
  return service.get<Run>(`/v1/runs/${id}`);
}

const resultsOf = async (service: Awaited<ReturnType<typeof testService>>, id: string) =>
  (await service.parts.database.pool.query("SELECT results FROM simulator.results WHERE run = $1", [id]))
    .rows[0]?.results;

describe("a run of several chunks", async () => {
  const order: number[] = [];
  const service = await testService({
    checksAnswers: false,
    engine: fakeEngine({ before: (block) => order.push(block) }),
  });

  it("waits in the queue until somebody works, and answers 202 meanwhile", async () => {
    const response = await service.ask("/v1/runs", { body: { document: { ...SMALL, seed: "queued" } } });
    expect(response.status).toBe(202);
    expect(response.headers.get("retry-after")).toBe("1");
    const run = (await response.json()) as Run;
    expect(run).toMatchObject({ status: "queued", progress: { done: 0, total: 4 }, startedAt: null });
    expect(response.headers.get("location")).toBe(`/v1/runs/${run.id}`);
  });

  it("is merged in order and counted once, by however many workers", async () => {
    const runs = await Promise.all(["a", "b", "c"].map((seed) => begun(service, seed)));
    for (let i = 0; i < 3; i++) service.work(2);
    for (const { id } of runs) {
      const run = await ended(service, id);
      expect(run).toMatchObject({ status: "succeeded", progress: { done: 4, total: 4 } });
      expect(await resultsOf(service, id)).toBe("[0,1,2,3]");
    }
    expect(order).toHaveLength(16);
  });

  it("leaves nothing but its results", async () => {
    const { rows } = await service.parts.database.pool.query(
      "SELECT count(*)::int AS left FROM simulator.chunk",
    );
    expect(rows[0].left).toBe(0);
  });
});

test("first chunks of all runs come before second ones, so that a short run does not wait for a long one", async () => {
  const order: string[] = [];
  const engine = fakeEngine();
  const service = await testService({
    checksAnswers: false,
    engine: {
      ...engine,
      costsOf: (scenario) => (scenario.seed === "long" ? Array(6).fill(1_000) : [10]),
      simulate(scenario, blocks, cancelled) {
        order.push(scenario.seed);
        return engine.simulate(scenario, blocks, cancelled);
      },
    },
  });
  const long = await begun(service, "long");
  const short = await begun(service, "short");
  service.work();
  await ended(service, long.id);
  await ended(service, short.id);
  expect(order.indexOf("short")).toBe(1);
});

test("fifty equal requests at once are one run, simulated once", async () => {
  let blocks = 0;
  const service = await testService({
    checksAnswers: false,
    engine: fakeEngine({ before: () => void blocks++ }),
  });
  const runs = await Promise.all(Array.from({ length: 50 }, () => begun(service, "fifty")));
  expect(new Set(runs.map((run) => run.id)).size).toBe(1);
  service.work(2);
  await ended(service, runs[0]!.id);
  expect(blocks).toBe(4);
});

describe("cancelling", async () => {
  const simulated: number[] = [];
  let atSecond: () => void = () => undefined;
  const service = await testService({
    checksAnswers: false,
    engine: fakeEngine({
      before(block) {
        simulated.push(block);
        if (block === 1) atSecond();
      },
    }),
  });

  it("ends a run that nobody has begun, once and for all", async () => {
    const run = await begun(service, "early");
    const cancel = () => service.get<Run>(`/v1/runs/${run.id}/cancel`, { method: "POST" });
    const first = await cancel();
    expect(first).toMatchObject({ status: "cancelled", resultsHash: null });
    expect(await cancel()).toEqual(first);
    expect(await service.refused(`/v1/runs/${run.id}/results`)).toMatchObject({ code: "RUN_NOT_FINISHED" });
  });

  it("stops the work, and starting again does only what is missing", async () => {
    const run = await begun(service, "half-way");
    let cancelled: Promise<Run> | undefined;
    atSecond = () => {
      cancelled ??= service.get<Run>(`/v1/runs/${run.id}/cancel`, { method: "POST" });
    };
    const worker = service.work();
    expect(await ended(service, run.id)).toMatchObject({ status: "cancelled" });
    await cancelled;
    await worker.stop();
    const done = (await service.get<Run>(`/v1/runs/${run.id}`)).progress.done;
    expect(done).toBeLessThan(4);
    simulated.length = 0;
    const again = await begun(service, "half-way");
    expect(again).toMatchObject({ id: run.id, status: "queued", progress: { done, total: 4 } });
    service.work();
    expect(await ended(service, run.id)).toMatchObject({ status: "succeeded" });
    expect(simulated).toHaveLength(4 - done);
    expect(await resultsOf(service, run.id)).toBe("[0,1,2,3]");
  });

  it("leaves a run that has ended as it is", async () => {
    const run = await begun(service, "over");
    const before = await ended(service, run.id);
    expect(await service.get<Run>(`/v1/runs/${run.id}/cancel`, { method: "POST" })).toEqual(before);
  });
});

describe("a run that the model cannot simulate", () => {
  it("fails with the reason, and the next request begins it again", async () => {
    let broken = true;
    const service = await testService({
      checksAnswers: false,
      engine: fakeEngine({
        before(block) {
          if (broken && block === 2) throw new Error("a coalition of nobody");
        },
      }),
    });
    service.work();
    const run = await ended(service, (await begun(service, "broken")).id);
    expect(run).toMatchObject({ status: "failed", failure: "a coalition of nobody" });
    expect(await service.refused(`/v1/runs/${run.id}/results`)).toMatchObject({
      code: "RUN_NOT_FINISHED",
      detail: expect.stringContaining("a coalition of nobody"),
    });
    broken = false;
    const again = await begun(service, "broken");
    expect(again).toMatchObject({ id: run.id, failure: null });
    expect(await ended(service, run.id)).toMatchObject({ status: "succeeded" });
  });
});

test("a run costs as much of the allowance as it is work, and is not accepted beyond it", async () => {
  const service = await testService({
    checksAnswers: false,
    engine: fakeEngine({ costs: FOUR_CHUNKS }),
    allowance: { units: 150, seconds: 3_600 },
  });
  const response = await service.ask("/v1/runs", { body: { document: SMALL } });
  expect(response.headers.get("ratelimit")).toMatch(/^"work";r=69;/);
  expect(await service.refused("/v1/runs", { body: { document: { ...SMALL, seed: "two" } } })).toMatchObject({
    code: "RATE_LIMITED",
  });
  const { items } = await service.get<{ items: Run[] }>("/v1/runs");
  expect(items).toHaveLength(1);
});
