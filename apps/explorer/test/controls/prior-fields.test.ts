import { describe, expect, test } from "vitest";
import {
  asPrior,
  modeOf,
  priorFields,
  samePrior,
  withField,
  withMode,
} from "../../src/controls/prior-fields.ts";

const pert = { dist: "pert", low: 1, mode: 1.5, high: 3 } as const;
const chance = { dist: "bernoulli", probability: { dist: "pert", low: 0.3, mode: 0.6, high: 0.9 } } as const;

describe("a prior that a reader can change", () => {
  test("shows low, most likely and high in that order, whatever order it was written in", () => {
    expect(priorFields({ dist: "pert", high: 3, mode: 1.5, low: 1 }).map(({ label }) => label)).toEqual([
      "Low",
      "Most likely",
      "High",
    ]);
  });

  test("opens the range inside a chance", () => {
    expect(priorFields(chance).map(({ value }) => value)).toEqual([0.3, 0.6, 0.9]);
    expect(withField(chance, "mode", 0.7)).toEqual({
      dist: "bernoulli",
      probability: { dist: "pert", low: 0.3, mode: 0.7, high: 0.9 },
    });
    expect(modeOf(chance)).toBe(0.6);
  });

  test("keeps its range when its most likely value moves, and widens it only as far as it must", () => {
    expect(withMode(pert, 2)).toEqual({ ...pert, mode: 2 });
    expect(withMode(pert, 4)).toEqual({ ...pert, mode: 4, high: 4 });
    expect(withMode(pert, 0.5)).toEqual({ ...pert, low: 0.5, mode: 0.5 });
    expect(withMode({ dist: "fixed", value: 9 }, 10)).toBe(10);
  });

  test("is the same as another only with the same numbers of the same kind", () => {
    expect(samePrior(pert, { ...pert })).toBe(true);
    expect(samePrior(pert, { ...pert, high: 4 })).toBe(false);
    expect(samePrior({ dist: "fixed", value: 2 }, asPrior(2))).toBe(true);
    expect(samePrior(pert, { ...pert, dist: "triangular" })).toBe(false);
  });

  test.each([
    [{ dist: "uniform", low: 2, high: 4 } as const, 3],
    [{ dist: "normal", mean: 5, sd: 1 } as const, 5],
    [{ dist: "lognormal", median: 7, logSd: 1 } as const, 7],
  ])("has a middle to start a slider from: %o", (prior, middle) => {
    expect(modeOf(prior)).toBe(middle);
  });
});
