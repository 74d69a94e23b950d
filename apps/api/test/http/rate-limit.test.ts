import { describe, expect, it, test } from "vitest";
import { rateLimiter } from "../../src/http/rate-limit.ts";
import { isRefusal } from "../../src/http/refusal.ts";
import { fakeEngine } from "../fake-engine.ts";
import { testDatabase } from "../postgres.ts";
import { SMALL, testService } from "../service.ts";

function clock() {
  let now = 0;
  return {
    now: () => now,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

function refusalOf(work: () => void) {
  try {
    work();
  } catch (error) {
    if (isRefusal(error)) return error;
  }
  throw new Error("let through");
}

test("an allowance is spent, refills steadily, and is each caller's own", () => {
  const { now, pass } = clock();
  const limiter = rateLimiter({ units: 60, seconds: 60 }, now);
  limiter.charge("a", 50);
  expect(limiter.left("a")).toEqual({ units: 10, seconds: 50 });
  expect(limiter.left("b").units).toBe(60);
  pass(20);
  expect(limiter.left("a")).toEqual({ units: 30, seconds: 30 });
  pass(1_000);
  expect(limiter.left("a")).toEqual({ units: 60, seconds: 0 });
});

test("beyond it the answer is 429, with the seconds after which it would be let through", () => {
  const { now, pass } = clock();
  const limiter = rateLimiter({ units: 60, seconds: 60 }, now);
  limiter.charge("a", 55);
  const refused = refusalOf(() => limiter.charge("a", 20));
  expect(refused).toMatchObject({ code: "RATE_LIMITED", headers: { "retry-after": "15" } });
  pass(14);
  refusalOf(() => limiter.charge("a", 20));
  pass(1);
  limiter.charge("a", 20);
});

test("work beyond a whole allowance is let through when the allowance is whole", () => {
  const { now, pass } = clock();
  const limiter = rateLimiter({ units: 60, seconds: 60 }, now);
  limiter.charge("a", 1_000);
  expect(limiter.left("a").units).toBe(0);
  refusalOf(() => limiter.charge("a", 1_000));
  pass(60);
  limiter.charge("a", 1_000);
});

test("a caller is told what is left, and refused when nothing is", async () => {
  const service = await testService({ allowance: { units: 3, seconds: 3_600 } });
  const lefts = [];
  for (let i = 0; i < 3; i++) lefts.push((await service.ask("/v1/trusts")).headers.get("ratelimit"));
  expect(lefts).toEqual(['"work";r=2;t=1200', '"work";r=1;t=2400', '"work";r=0;t=3600']);
  const problem = await service.refused("/v1/trusts");
  expect(problem).toMatchObject({ code: "RATE_LIMITED", status: 429 });
  expect(problem.headers.get("retry-after")).toBe("1200");
});

describe("two servers on one database", async () => {
  let now = new Date("2026-06-01T12:00:00Z");
  const pass = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  const plan = {
    databaseUrl: await testDatabase(),
    allowance: { units: 3_600, seconds: 3_600_000 },
    now: () => now,
    engine: fakeEngine({ costs: [50_000] }),
    checksAnswers: false,
  };
  const [one, two] = [await testService(plan), await testService(plan)];
  type Server = typeof one;

  const left = (response: Response) => Number(/r=(\d+)/.exec(response.headers.get("ratelimit")!)![1]);
  const small = async (server: Server) => left(await server.ask("/v1/me"));
  const run = (server: Server, seed: string) =>
    server.ask("/v1/runs", { body: { document: { ...SMALL, seed } } });

  it("say the same of what is left, counted together to a second", async () => {
    const said = [];
    for (const server of [one, two, two, one, two, one]) {
      pass(1);
      said.push(await small(server));
    }
    expect(said).toEqual([3_599, 3_598, 3_597, 3_596, 3_595, 3_594]);
  });

  it("count costly work at once, wherever it was asked for", async () => {
    pass(1);
    const before = await small(one);
    pass(1);
    const response = await run(one, "a");
    expect(response.status).toBe(202);
    expect(left(response)).toBe(before - 1 - 1_000);
    pass(1);
    expect(await small(two)).toBe(before - 1 - 1_000 - 1);
  });

  it("together let through no more costly work than the allowance", async () => {
    const statuses = await Promise.all(
      ["b", "c", "d", "e"].map(async (seed, i) => (await run(i % 2 ? one : two, seed)).status),
    );
    expect(statuses.sort()).toEqual([202, 202, 429, 429]);
    pass(1);
    const refused = await run(two, "f");
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get("retry-after"));
    pass(wait - 1);
    expect((await run(one, "f")).status).toBe(429);
    // Each request takes a unit too, and a unit is a thousand seconds.
    pass(10_000);
    expect((await run(one, "f")).status).toBe(202);
  });

  it("do not count what was refused, nor work that was not done", async () => {
    pass(3_600_000);
    const before = await small(one);
    pass(1);
    expect(
      (await one.ask("/v1/runs", { body: { document: { ...SMALL, partnership: "nowhere" } } })).status,
    ).toBe(422);
    pass(1);
    expect(await small(two)).toBe(before - 2);
  });

  it("forget nothing of one caller for the sake of another", async () => {
    pass(1);
    const mine = await small(one);
    const other = await one.ask("/v1/me", { headers: await one.holder("elsewhere") });
    expect(left(other)).toBe(3_599);
    pass(1);
    expect(await small(two)).toBe(mine - 1);
  });
});
