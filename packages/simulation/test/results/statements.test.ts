import { describe, expect, test } from "vitest";
import {
  CONTRACTS,
  fixedShares,
  inCore,
  isRefusal,
  leastCore,
  rules,
  superadditivity,
  worstObjections,
} from "../../src/gain-share/index.ts";
import type { GainShareResult } from "../../src/results/gain-share-result.ts";
import { runScenario } from "../../src/results/run.ts";
import type { SplitStatement } from "../../src/results/statements-result.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { FIVE, modelOf, scenarioOf, worthsOf } from "../simulation/small-world.ts";

const DRAWS = 130;
const gaining = scenarioOf(FIVE, modelOf("joint-organisation"), { draws: DRAWS, gameDraws: DRAWS });
const losing = scenarioOf(FIVE, modelOf("joint-organisation"), {
  draws: DRAWS,
  gameDraws: DRAWS,
  overrides: { parameters: { realisation: 0.02 } },
});
const results = runScenario(gaining);
const game = results.gainShare!;
const { splits, coreEmpty, residual } = game.statements!;
const games = gamesOf(gaining);

describe("statements for boards", () => {
  test("tell every rule under every contract, or say why partners cannot sign it", () => {
    expect(splits.map(({ rule, contract }) => `${rule}/${contract}`)).toEqual(
      game.rules.flatMap(({ rule }) => CONTRACTS.map((contract) => `${rule}/${contract}`)),
    );
    for (const split of splits) {
      const told = [split.npv, split.year, split.cumulative, split.blocked].map((part) => part !== null);
      expect(told).toEqual(Array(4).fill(split.refused.length === 0));
    }
  });

  test("are of the same split as the rules' own results", () => {
    for (const { rule, contract, trusts, chanceAnyWorseOff } of game.rules) {
      const { npv } = statement(game, rule, contract);
      expect(npv?.any ?? null).toEqual(chanceAnyWorseOff);
      trusts.forEach(({ amount, chanceWorseOff }, i) => {
        expect(npv!.trusts[i]).toMatchObject({ mean: amount.mean, p5: amount.p5, worseOff: chanceWorseOff });
      });
    }
  });

  test("count as worse off under equal shares everybody, in the futures in which all together lose", () => {
    const { npv } = statement(game, "equal", "fixed-shares");
    const lost = results.summary.chanceOfLoss;
    expect([npv!.any, ...npv!.trusts.map(({ worseOff }) => worseOff)]).toEqual(Array(6).fill(lost));
  });

  test("are on average what the rule gives of the expected game, where sums are fixed", () => {
    for (const { rule, trusts } of game.rules) {
      const { npv } = statement(game, rule, "fixed-sums");
      trusts.forEach(({ expected }, i) => {
        expect(npv!.trusts[i].mean).toBeCloseTo(expected, 4);
      });
    }
    expect(residual.key).toBe("baseline-cost");
    expect(residual.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test("by year end where all years together do, and begin alike", () => {
    for (const { year, cumulative, futures } of splits) {
      if (year === null || cumulative === null) continue;
      expect(cumulative.any[0]).toBe(year.any[0]);
      expect(cumulative.trusts.map(({ p5 }) => p5[0])).toEqual(year.trusts.map(({ p5 }) => p5[0]));
      expect(year.any).toHaveLength(gaining.horizon);
      expect(Math.max(...year.any, ...cumulative.any)).toBeLessThanOrEqual(futures);
    }
  });

  test("by year count under fixed shares the years in which all together lose", () => {
    const { year } = statement(game, "equal", "fixed-shares");
    const first = year!.trusts[0];
    expect(first.worseOff).toEqual(year!.any);
    results.years.forEach(({ position }, y) => {
      if (position.p5 > 0) expect(year!.any[y]).toBeLessThan(0.05 * DRAWS);
      if (position.p95 < 0) expect(year!.any[y]).toBeGreaterThan(0.95 * DRAWS);
      expect(first.p5[y]).toBe(Math.floor(position.p5 / 5 + 0.5));
    });
  });

  test("count the futures in which a group would do better in that future's own game", () => {
    const shares = game.rules.find(({ rule }) => rule === "shapley")!.trusts.map(({ expected }) => expected);
    const total = shares.reduce((sum, share) => sum + share, 0);
    const totals = Float64Array.from(games, ({ worth }) => worth[31]);
    const amounts = fixedShares(
      shares.map((share) => share / total),
      totals,
    );
    const held = games.filter((one, d) =>
      inCore(
        one,
        Float64Array.from({ length: 5 }, (_, i) => amounts[i * DRAWS + d]),
      ),
    );
    const { blocked } = statement(game, "shapley", "fixed-shares").blocked!;
    expect(blocked).toMatchObject({ count: DRAWS - held.length, draws: DRAWS });
    expect(coreEmpty).toMatchObject({
      count: games.filter((one) => leastCore(one).coreIsEmpty).length,
      draws: DRAWS,
    });
  });

  test("leave out futures in which a re-run rule gives no split, and say how many", () => {
    const tau = rules.find(({ id }) => id === "tau")!;
    const refused = games.filter((one) => isRefusal(tau.allocate(one))).length;
    const { without, futures, npv } = statement(game, "tau", "re-run");
    expect([without, futures]).toEqual([refused, DRAWS - refused]);
    expect(npv!.any.draws).toBe(futures);
  });

  test("are not told from too few futures", () => {
    expect(runScenario({ ...gaining, gameDraws: 99 }).gainShare!.statements).toBeNull();
  });
});

describe("the expected game", () => {
  const { form } = game;
  const stability = game.stability!;
  const expected = { players: game.players, worth: Float64Array.from(game.worth!) };

  test("is told with the groups that show what does not hold of it", () => {
    expect(form).toBe("raw");
    expect(stability.coreExists).toBe(!leastCore(expected).coreIsEmpty);
    expect(stability.superadditive).toEqual(superadditivity(expected));
    const { claim, coalitions } = stability.leastCore.against;
    const size = coalitions.reduce((sum, { weight }) => sum + weight, 0);
    expect((claim - expected.worth[31]) / (size * stability.leastCore.excess)).toBeCloseTo(1, 6);
  });

  test("has its nucleoli certified, and for every split the five largest objections", () => {
    for (const rule of game.rules) {
      if (rule.refused.length > 0) continue;
      expect(rule.certified, rule.rule).toBe(rule.rule.endsWith("nucleolus") ? true : null);
      expect(rule.objections[0].excess > 0 ? rule.objections[0].coalitions[0] : null).toEqual(
        rule.objection?.members ?? null,
      );
      const amounts = rule.trusts.map(({ expected: amount }) => amount);
      expect(rule.objectionsPerHead).toEqual(worstObjections(expected, amounts, { per: "head" }));
    }
  });
});

describe("a partnership that loses", () => {
  const lost = runScenario(losing).gainShare!;

  test("has no shares of a gain to sign, but sums, with what is over or short by baseline cost", () => {
    expect(lost.worth!.at(-1)).toBeLessThan(0);
    for (const { rule, refused } of lost.rules) {
      if (refused.length > 0) continue;
      expect(statement(lost, rule, "fixed-shares").refused[0].code).toBe("NO_EXPECTED_GAIN");
      expect(statement(lost, rule, "fixed-sums").npv).not.toBeNull();
    }
  });

  test.each(["prenucleolus", "per-capita-nucleolus", "least-core-centre", "banzhaf"])(
    "is split by the %s as by any other rule",
    (id) => {
      const rule = lost.rules.find((one) => one.rule === id)!;
      expect(rule).toMatchObject({ contract: "fixed-sums", refused: [] });
      const sum = rule.trusts.reduce((total, { expected }) => total + expected, 0);
      expect(sum / lost.worth!.at(-1)!).toBeCloseTo(1, 9);
      for (const { expected, amount } of rule.trusts) expect(amount.mean / expected).toBeCloseTo(1, 9);
    },
  );
});

function statement({ statements }: GainShareResult, rule: string, contract: string): SplitStatement {
  return statements!.splits.find((one) => one.rule === rule && one.contract === contract)!;
}

/** The game of every future. */
function gamesOf(scenario: Scenario) {
  const players = FIVE.trusts.map(({ ods }) => ods);
  return worthsOf(scenario)
    .slice(1)
    .map((worth) => ({ players, worth: Float64Array.from(worth) }));
}
