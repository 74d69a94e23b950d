import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeSampler } from "../../src/random/distributions.ts";
import type { Prior } from "../../src/random/prior.ts";
import { priorFaults } from "../../src/random/prior-faults.ts";
import { evenly } from "../evenly.ts";

const SHARE = [0, 1] as const;

function messages(prior: unknown, domain: readonly [number, number] = SHARE): string[] {
  return priorFaults(prior, domain, "/p").map((fault) => fault.message);
}

describe("priorFaults", () => {
  test("asks back when a share looks like a percentage", () => {
    expect(messages({ dist: "fixed", value: 12 })).toEqual([
      "/p/value: expected a value between 0 and 1, got 12; did you mean 0.12 (12 %)?",
    ]);
    expect(messages({ dist: "fixed", value: 1_200 })).toEqual([
      "/p/value: expected a value between 0 and 1, got 1200",
    ]);
    expect(messages({ dist: "fixed", value: 12 }, [0, 10])).toEqual([
      "/p/value: expected a value between 0 and 10, got 12",
    ]);
  });

  test("reports every fault at once, each at its field", () => {
    const faults = priorFaults(
      { dist: "pert", low: -5, mode: "a lot", high: Number.NaN, spread: 1 },
      SHARE,
      "/p",
    );
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "UNKNOWN_FIELD /p/spread",
      "OUT_OF_RANGE /p/low",
      "PRIOR_FIELD /p/mode",
      "PRIOR_FIELD /p/high",
    ]);
  });

  test("refuses a low, mode and high in the wrong order, wherever it is", () => {
    expect(messages({ dist: "pert", low: 0.3, mode: 0.2, high: 0.1 })).toEqual([
      "/p/mode: expected a value of at least low, 0.3, got 0.2; swap the two or widen the range",
      "/p/high: expected a value of at least mode, 0.2, got 0.1; swap the two or widen the range",
    ]);
    expect(messages({ dist: "triangular", low: 0.3, mode: 0.4, high: 0.1 })).toHaveLength(1);
    expect(messages({ dist: "uniform", low: 0.3, high: 0.1 })).toHaveLength(1);
    expect(messages({ dist: "beta", alpha: 1, beta: 1, low: 0.3, high: 0.1 })).toHaveLength(1);
  });

  test.each<[string, unknown, string]>([
    ["no prior at all", 0.5, "/p: expected a prior, with dist one of pert,"],
    ["null", null, "/p: expected a prior, with dist one of pert,"],
    ["an unknown family", { dist: "cauchy" }, "/p/dist: expected one of pert,"],
    ["a name that every object has", { dist: "toString" }, "/p/dist: expected one of pert,"],
    ["a missing number", { dist: "uniform", low: 0 }, "/p/high: expected a number, got nothing"],
    ["an infinite number", { dist: "fixed", value: Infinity }, "/p/value: expected a number, got Infinity"],
    [
      "a negative spread",
      { dist: "normal", mean: 0.5, sd: -1 },
      "/p/sd: expected a value of at least 0, got -1",
    ],
    [
      "a shape of nought",
      { dist: "beta", alpha: 0, beta: 1, low: 0, high: 1 },
      "/p/alpha: expected a value between 0.2 and 1000",
    ],
    [
      "a chance above one",
      { dist: "bernoulli", probability: 1.2 },
      "/p/probability: expected a value between 0 and 1, got 1.2",
    ],
    [
      "a faulty PERT of a chance",
      { dist: "bernoulli", probability: { dist: "pert", low: 0.5, mode: 0.4, high: 2 } },
      "/p/probability/high: expected a value between 0 and 1, got 2",
    ],
    [
      "another family of a chance",
      { dist: "bernoulli", probability: { dist: "fixed", value: 1 } },
      "/p/probability/dist: expected",
    ],
    [
      "no values",
      { dist: "discrete", values: [], weights: [] },
      "/p/values: expected a list of 1 to 100 numbers, got a list of 0",
    ],
    [
      "more values than anybody weighs",
      { dist: "discrete", values: new Array(200_000).fill(1), weights: new Array(200_000).fill(1) },
      "/p/weights: expected a list of 1 to 100 numbers, got a list of 200000",
    ],
    ["a number of another sort", { dist: "fixed", value: 5n }, "/p/value: expected a number, got 5"],
    ["a bare number of another sort", 5n, "/p: expected a prior"],
    [
      "a value outside",
      { dist: "discrete", values: [0, 3], weights: [1, 1] },
      "/p/values/1: expected a value between 0 and 1, got 3",
    ],
    [
      "a negative weight",
      { dist: "discrete", values: [0, 1], weights: [1, -1] },
      "/p/weights/1: expected a value of at least 0",
    ],
    [
      "too few weights",
      { dist: "discrete", values: [0, 1], weights: [1] },
      "/p/weights: expected 2 weights, one for each value, got 1",
    ],
    [
      "weights of nought",
      { dist: "discrete", values: [0, 1], weights: [0, 0] },
      "/p/weights: expected at least one weight greater than 0",
    ],
    [
      "a lognormal about nought",
      { dist: "lognormal", median: 0, logSd: 1 },
      "/p/median: expected a number greater than 0, got 0",
    ],
    [
      "a normal that leaves the domain",
      { dist: "normal", mean: 0.5, sd: 0.2 },
      "/p: expected draws between 0 and 1, got",
    ],
  ])("refuses %s", (_what, prior, start) => {
    expect(messages(prior).some((message) => message.startsWith(start))).toBe(true);
  });

  test("accepts a normal whose draws stay inside, and any number where there is no limit", () => {
    expect(messages({ dist: "normal", mean: 0.5, sd: 0.07 })).toEqual([]);
    expect(messages({ dist: "normal", mean: -1e9, sd: 1e6 }, [-Infinity, Infinity])).toEqual([]);
    expect(messages({ dist: "fixed", value: -1 }, [-Infinity, 0])).toEqual([]);
    expect(messages({ dist: "fixed", value: 1 }, [-Infinity, 0])).toEqual([
      "/p/value: expected a value of at most 0, got 1",
    ]);
  });

  test("accepts no prior that could draw a value outside the domain", () => {
    const number = evenly(-0.2, 1.3);
    const positive = evenly(0.01, 1);
    const priors: fc.Arbitrary<Prior> = fc.oneof(
      fc.record({ dist: fc.constant("pert" as const), low: number, mode: number, high: number }),
      fc.record({ dist: fc.constant("triangular" as const), low: number, mode: number, high: number }),
      fc.record({ dist: fc.constant("uniform" as const), low: number, high: number }),
      fc.record({ dist: fc.constant("normal" as const), mean: number, sd: positive.map((sd) => sd / 8) }),
      fc.record({
        dist: fc.constant("lognormal" as const),
        median: positive,
        logSd: positive.map((sd) => sd / 3),
      }),
      fc.record({
        dist: fc.constant("beta" as const),
        alpha: positive.map((a) => a * 5),
        beta: positive.map((b) => b * 5),
        low: number,
        high: number,
      }),
      fc.record({
        dist: fc.constant("discrete" as const),
        values: fc.tuple(number, number),
        weights: fc.tuple(positive, positive),
      }),
    );
    const ends = Float64Array.of(2 ** -33, 0.01, 0.5, 0.99, 1 - 2 ** -33);
    let accepted = 0;
    fc.assert(
      fc.property(priors, (prior) => {
        if (priorFaults(prior, SHARE, "/p").length > 0) return;
        accepted++;
        const out = new Float64Array(ends.length);
        makeSampler(prior)(ends, out, ends.length);
        expect(out.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
      { seed: 9, numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});
