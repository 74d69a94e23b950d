import { describe, expect, test } from "vitest";
import { shapley } from "../../src/gain-share/rules/shapley.ts";
import { worstObjections } from "../../src/gain-share/stability/objections.ts";
import { mean } from "../../src/lib/sum.ts";
import { sampleGame } from "../../src/results/sampled-game.ts";
import { FIVE, modelOf, scenarioOf, worthsOf } from "../simulation/small-world.ts";

const SETS = 4;
const SEARCH = { starts: 6, rounds: 6 };
const LEAVING = { parameters: { weakExit: 0.1, strongExit: 0.1 } };
const scenario = {
  ...scenarioOf(FIVE, modelOf("joint-organisation"), { overrides: LEAVING }),
  gameDraws: SETS * 64,
};
const [, ...futures] = worthsOf(scenario);
const players = FIVE.trusts.map(({ ods }) => ods);
const exact = {
  players,
  worth: Float64Array.from(futures[0], (_, S) => mean(futures.map((coalitions) => coalitions[S]))),
};
const SCALE = Math.max(...exact.worth.map(Math.abs));

describe("a game of five trusts, sampled", () => {
  const sampled = sampleGame(scenario, { sets: SETS, orders: 5, search: SEARCH });

  test("is worth what simulating every coalition in the same futures says", () => {
    expect(sampled.futures).toBe(SETS * 64);
    expect(sampled.worth.mean / exact.worth[31]).toBeCloseTo(1, 12);
    expect(sampled.worth.se).toBeGreaterThan(0);
  });

  test("gives out exactly that, whatever was sampled", () => {
    for (const { amounts } of sampled.splits) {
      const given = amounts.reduce((sum, amount) => sum + amount.mean, 0);
      expect(Math.abs(given - sampled.worth.mean)).toBeLessThan(1e-9 * SCALE);
    }
  });

  test("has Shapley values within a few standard errors of the exact ones", () => {
    const outcome = shapley.allocate(exact);
    if ("refused" in outcome) throw new Error("the Shapley value refuses");
    const [split] = sampled.splits;
    expect(split.rule).toBe("shapley");
    split.amounts.forEach(({ mean: value, se }, i) => {
      expect(Math.abs(value - outcome.amounts[i])).toBeLessThan(5 * se);
    });
  });

  test("finds no objection larger than the largest, and finds that one", () => {
    for (const { amounts, objection } of sampled.splits) {
      const split = amounts.map((amount) => amount.mean);
      const [worst] = worstObjections(exact, split, { top: 1 });
      expect(objection?.mean ?? 0).toBeLessThanOrEqual(Math.max(0, worst.excess) + 1e-9 * SCALE);
      if (worst.excess > 0) expect(objection?.members).toEqual(worst.coalitions[0]);
    }
  });

  test("is the same again", () => {
    expect(sampleGame(scenario, { sets: SETS, orders: 5, search: SEARCH })).toEqual(sampled);
  });
});

test("two trusts in both orders are exact, and each has half of what they gain", () => {
  const two = {
    ...scenario,
    members: scenario.members.map((member, m) => ({ ...member, joins: m < 2 })),
  };
  const { splits, worth } = sampleGame(two, { sets: 2, orders: 2, search: SEARCH });
  for (const { mean: value } of splits[0].amounts) expect(value / worth.mean).toBeCloseTo(0.5, 12);
});

test("one trust alone is no game", () => {
  const one = { ...scenario, members: scenario.members.map((member, m) => ({ ...member, joins: m < 1 })) };
  expect(() => sampleGame(one, { sets: 2, orders: 2, search: SEARCH })).toThrow(/at least two trusts/);
});
