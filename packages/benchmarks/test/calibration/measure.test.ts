import { defaultParameters, partnerships } from "@shared-services/public-data";
import { makeSampler, type Prior, runScenario } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { builtInScenario } from "../../src/built-in-scenario.ts";
import { delivered, GROSS, NOBODY_LEAVES, PROMISE_ONLY, setUpRatio } from "../../src/calibration/measure.ts";
import type { Calibration } from "../../src/calibration/page.ts";
import { readNumbers } from "../../src/pages/repository-files.ts";

const calibration = readNumbers("calibration") as Calibration;

describe("the promise alone", () => {
  const promise = (operatingModel: string) =>
    runScenario(
      builtInScenario({
        partnership: "two-trust-integration",
        operatingModel,
        draws: 128,
        overrides: PROMISE_ONLY,
      }),
    );

  test.each(["group", "joint-venture", "merger"])(
    "of a %s has only scale, convergence, redesign and automation left in the tenth year's bridge",
    { timeout: 30_000 },
    (operatingModel) => {
      const { bridge, summary } = promise(operatingModel);
      const last = bridge.terms.map((term, t) => ({
        id: term.id,
        amount: bridge.trusts.reduce((sum, trust) => sum + trust.mean[t][9], 0),
      }));
      const gross = last.filter(({ id }) => GROSS.some((one) => one === id));
      const rest = last.filter(({ id }) => !GROSS.some((one) => one === id));
      for (const { amount } of rest) expect(Math.abs(amount)).toBeLessThan(1e-6);
      expect(gross.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(summary.runRate.mean, 3);
    },
  );
});

/** Chance that one of two leaves in years 1 to 9, by the register's hazards, over a grid of both. */
function breaksUp(weight: number): number {
  const { weakExit, strongExit } = defaultParameters();
  const strong = grid(strongExit);
  let sum = 0;
  for (const weak of grid(weakExit)) {
    for (const least of strong) sum += 1 - (1 - (weak + weight * (least - weak))) ** 18;
  }
  return sum / strong.length ** 2;
}

function grid(prior: Prior): Float64Array {
  const points = Float64Array.from({ length: 200 }, (_, k) => (k + 0.5) / 200);
  const values = new Float64Array(200);
  makeSampler(prior)(points, values, 200);
  return values;
}

describe("a pair breaks up as often as the register's hazards say", () => {
  test.each([
    ["group", breaksUp(0.6)],
    ["lead-provider", breaksUp(0.6)],
    ["joint-organisation", breaksUp(0.6)],
    ["joint-venture", breaksUp(0.6)],
    ["national", breaksUp(1)],
    ["merger", 0],
  ])("%s: %d", (operatingModel, expected) => {
    const pairs = calibration.measured.filter(
      (one) => one.operatingModel === operatingModel && one.trusts === 2,
    );
    expect(pairs.length).toBe(3);
    for (const pair of pairs) expect(Math.abs(pair.breaksUp - expected)).toBeLessThan(0.015);
  });

  test("under a voluntary model that is in .43 to .46 of futures", () => {
    expect(breaksUp(0.6)).toBeGreaterThan(0.43);
    expect(breaksUp(0.6)).toBeLessThan(0.46);
  });
});

test("for nine large trusts a joint venture's volume adds nothing to scale", { timeout: 30_000 }, () => {
  const gross = (parameters: Readonly<Record<string, number>>) =>
    runScenario(
      builtInScenario({
        partnership: "greater-manchester",
        operatingModel: "joint-venture",
        draws: 100,
        overrides: { ...PROMISE_ONLY, parameters: { ...PROMISE_ONLY.parameters, ...parameters } },
      }),
    ).summary.runRateShare.mean;
  expect(gross({ hostMultiple: 0 })).toBeCloseTo(gross({}), 6);
});

describe("the provider's own volume is what takes set-up of pairs out of the range", () => {
  const pairs = partnerships.filter(({ trusts }) => trusts.length === 2);
  const staying = (operatingModel: string, parameters: Readonly<Record<string, number>>) =>
    pairs.map(({ id }) =>
      runScenario(
        builtInScenario({
          partnership: id,
          operatingModel,
          draws: 500,
          overrides: { parameters: { ...NOBODY_LEAVES, ...parameters } },
        }),
      ),
    );

  test.each([
    ["joint-venture", { larger: [1.7, 1.9], ratio: [2.2, 2.4] }],
    ["national", { larger: [2, 2.2], ratio: [2.5, 2.8] }],
  ])("%s: delivered saving with it and without, and set-up without", { timeout: 30_000 }, (model, said) => {
    const withIt = staying(model, {});
    const without = staying(model, { hostMultiple: 0 });
    const larger = withIt.map((results, p) => delivered(results) / delivered(without[p]));
    expect(ends(larger)).toEqual(said.larger);
    expect(ends(without.map(setUpRatio))).toEqual(said.ratio);
  });
});

/** Least and largest, to one decimal. */
function ends(figures: readonly number[]): number[] {
  return [Math.min(...figures), Math.max(...figures)].map((figure) => Math.round(10 * figure) / 10);
}
