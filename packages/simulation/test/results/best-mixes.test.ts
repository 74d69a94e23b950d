import { describe, expect, test } from "vitest";
import { worstObjections } from "../../src/gain-share/stability/objections.ts";
import { runScenario } from "../../src/results/run.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const { gainShare } = runScenario(scenarioOf(FIVE, modelOf("joint-organisation"), { gameDraws: 100 }));
const { mixes, players, worth, rules } = gainShare!;
const game = { players, worth: Float64Array.from(worth ?? []) };

describe("the best mixes of keys", () => {
  test("are of the keys that a baseline knows, in shares that add up", () => {
    expect(mixes?.keys.map(({ key }) => key)).toEqual([
      "equal",
      "baseline-cost",
      "operating-income",
      "staff",
      "volume",
    ]);
    for (const { shares } of [mixes!.safest, mixes!.calmest]) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    expect(mixes!.safest.trusts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("leave no larger objection than any of the keys does", () => {
    const { excess, trusts } = mixes!.calmest;
    const amounts = trusts.map(({ amount }) => amount);
    expect(worstObjections(game, amounts, { top: 1 })[0].excess).toBeCloseTo(excess, 3);
    for (const { key } of mixes!.keys) {
      const split = rules.find(({ rule }) => rule === key)!.trusts.map(({ amount }) => amount.mean);
      expect(worstObjections(game, split, { top: 1 })[0].excess).toBeGreaterThanOrEqual(excess - 1);
    }
  });

  test("count chances in the futures of the game", () => {
    for (const { gains } of mixes!.safest.trusts) expect(gains.draws).toBe(100);
    expect(Math.max(...mixes!.safest.trusts.map(({ gains }) => gains.count))).toBeGreaterThan(0);
  });

  test("are not looked for in too few futures to tell chances by", () => {
    const few = runScenario(scenarioOf(FIVE, modelOf("joint-organisation"), { gameDraws: 64 }));
    expect(few.gainShare?.mixes).toBeNull();
  });
});
