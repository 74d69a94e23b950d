import { expect, test } from "vitest";
import { rateLimiter } from "../../src/http/rate-limit.ts";
import { isRefusal } from "../../src/http/refusal.ts";
import { testService } from "../service.ts";

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
