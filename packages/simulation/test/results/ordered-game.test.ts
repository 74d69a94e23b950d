import { describe, expect, test } from "vitest";
import { everyone } from "../../src/gain-share/coalitions.ts";
import { shapley } from "../../src/gain-share/rules/shapley.ts";
import { sampledShapley } from "../../src/gain-share/sampling/sampled-shapley.ts";
import { orderedGame } from "../../src/results/ordered-game.ts";
import { uniformsOf } from "../../src/results/sampled-orders.ts";
import { FIVE, modelOf, scenarioOf, worthsOf } from "../simulation/small-world.ts";

const scenario = {
  ...scenarioOf(FIVE, modelOf("joint-organisation"), { overrides: { parameters: { weakExit: 0.1 } } }),
  draws: 100,
  gameDraws: 100,
};
const players = FIVE.trusts.map(({ ods }) => ods);
const [, ...futures] = worthsOf(scenario);

describe("a simulated partnership, asked along orders", () => {
  test("has in the order of its members the worths of its coalitions, to the last bit, in any stretch of draws", () => {
    const game = orderedGame(scenario, 60, 10);
    const out = new Float64Array(5 * 10);
    game.along(Int32Array.of(0, 1, 2, 3, 4), out);
    for (let d = 0; d < 10; d++) {
      const firstMembers = [0, 1, 2, 3, 4].map((k) => futures[59 + d][(1 << (k + 1)) - 1]);
      expect([...out].filter((_, at) => at % 10 === d)).toEqual(firstMembers);
    }
  });

  test("gives the Shapley values of its games where everyone stands once in every place of enough orders", () => {
    const size = { sets: 40, orders: 5 };
    const { values, errors } = sampledShapley(
      orderedGame(scenario, 1, 1),
      size,
      uniformsOf(scenario, "test"),
    );
    const exact = shapley.allocate({ players, worth: Float64Array.from(futures[0]) }, {});
    if (!("amounts" in exact)) throw new Error("the Shapley value is never refused");
    exact.amounts.forEach((amount, i) => {
      expect(Math.abs(values[i] - amount)).toBeLessThan(5 * errors[i] + 1e-6);
    });
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(futures[0][everyone(5)], 4);
  });
});
