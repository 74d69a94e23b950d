import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  balancedness,
  convexity,
  coreRange,
  costOfStability,
  type Game,
  inCore,
  kohlberg,
  leastCore,
  stabilityOf,
  superadditivity,
  worstObjections,
} from "../../src/gain-share/index.ts";
import { nearestSplit } from "../../src/gain-share/solvers/nearest.ts";
import { anyGame, balancedGame, convexGame, FIXED, superadditiveGame, tableGame } from "./arbitrary.ts";

/** Any two of three win 1. */
const MAJORITY = tableGame([0, 0, 0, 1, 0, 1, 1, 1]);
/** The first has the left glove. */
const GLOVE = tableGame([0, 0, 0, 1, 0, 1, 0, 1]);

describe("objections", () => {
  test("come worst first, ties together and counted", () => {
    const third = [1 / 3, 1 / 3, 1 / 3];
    const [pairs, singles] = worstObjections(MAJORITY, third);
    expect(pairs.excess).toBeCloseTo(1 / 3, 12);
    expect(pairs.coalitions).toEqual([
      ["RAA", "RBB"],
      ["RAA", "RCC"],
      ["RBB", "RCC"],
    ]);
    expect(pairs.count).toBe(3);
    expect(singles.excess).toBeCloseTo(-1 / 3, 12);
  });

  test("per head are divided by the number of members", () => {
    const [worst] = worstObjections(MAJORITY, [1, 0, 0], { per: "head", top: 1 });
    expect(worst).toEqual({ excess: 0.5, coalitions: [["RBB", "RCC"]], count: 1 });
  });

  test("are at most as many as asked for, and list no more than ten names of a tie", () => {
    const flat = { players: ["A", "B", "C", "D", "E"], worth: new Float64Array(32) };
    const worst = worstObjections(flat, [0, 0, 0, 0, 0], { top: 2 });
    expect(worst).toHaveLength(1);
    expect(worst[0].count).toBe(30);
    expect(worst[0].coalitions).toHaveLength(10);
    expect(worstObjections(GLOVE, [3, 5, 9], { top: 3 })).toHaveLength(3);
  });

  test("agree with a look at every coalition", () => {
    fc.assert(
      fc.property(anyGame(2, 5), (game) => {
        const x = game.players.map((_, i) => game.worth[1 << i] + i);
        const all = Array.from(game.worth.subarray(1, -1), (worth, k) => worth - given(x, k + 1)).sort(
          (a, b) => b - a,
        );
        const found = worstObjections(game, x);
        expect(found[0].excess).toBeCloseTo(all[0], 9);
        expect(found.map(({ excess }) => excess)).toEqual([...new Set(all.slice())].slice(0, 5));
      }),
      FIXED,
    );
  });
});

describe("the least core", () => {
  test("of a majority of three leaves every pair short by a third, and the core is empty", () => {
    const { excess, coreIsEmpty, against } = leastCore(MAJORITY);
    expect(excess).toBeCloseTo(1 / 3, 12);
    expect(coreIsEmpty).toBe(true);
    expect(against.claim).toBeCloseTo(1.5, 12);
    expect(against.coalitions.map(({ weight }) => weight)).toEqual([0.5, 0.5, 0.5]);
  });

  test("has a value that no split betters and the proof of it adds up", () => {
    fc.assert(
      fc.property(anyGame(2, 5), (game) => {
        const { excess, coreIsEmpty, against } = leastCore(game);
        const total = game.worth[game.worth.length - 1];
        for (const player of game.players) {
          const times = against.coalitions.reduce(
            (sum, one) => sum + (one.members.includes(player) ? one.weight : 0),
            0,
          );
          expect(times).toBeCloseTo(1, 8);
        }
        const weight = against.coalitions.reduce((sum, one) => sum + one.weight, 0);
        expect(against.claim - total).toBeCloseTo(excess * weight, 7);
        expect(coreIsEmpty).toBe(excess > 1e-9);
      }),
      FIXED,
    );
  });

  test("leaves each player the room between the least and the most it can get", () => {
    expect(coreRange(GLOVE, 0)).toEqual({ least: Float64Array.of(1, 0, 0), most: Float64Array.of(1, 0, 0) });
    const { least, most } = coreRange(tableGame([0, 1, 2, 9]), 0);
    expect([...least, ...most]).toEqual([1, 2, 7, 8]);
    fc.assert(
      fc.property(balancedGame(2, 4), (game) => {
        const range = coreRange(game, 0);
        const point = nearestSplit({ game, excess: 0, target: range.least });
        if (point === null) throw new Error("a balanced game has a core");
        expect(inCore(game, point)).toBe(true);
        point.forEach((amount, i) => {
          expect(amount).toBeGreaterThanOrEqual(range.least[i] - 1e-7);
          expect(amount).toBeLessThanOrEqual(range.most[i] + 1e-7);
        });
      }),
      FIXED,
    );
  });
});

describe("the cost of stability", () => {
  test("of a majority of three is one half", () => {
    expect(costOfStability(MAJORITY).subsidy).toBeCloseTo(0.5, 12);
    expect(costOfStability(GLOVE).subsidy).toBe(0);
  });

  test("is just what makes a split possible that no coalition leaves", () => {
    fc.assert(
      fc.property(anyGame(2, 5), (game) => {
        const { subsidy, amounts } = costOfStability(game);
        const full = game.worth.length - 1;
        const paid = (by: number): Game => ({
          ...game,
          worth: game.worth.map((worth, S) => (S === full ? worth + by : worth)),
        });
        if (subsidy > 0) {
          expect(inCore(paid(subsidy), amounts)).toBe(true);
          expect(leastCore(paid(subsidy - 0.01)).coreIsEmpty).toBe(true);
        }
        expect(leastCore(paid(subsidy + 1e-6)).coreIsEmpty).toBe(false);
        expect(subsidy > 0).toBe(leastCore(game).coreIsEmpty);
      }),
      FIXED,
    );
  });
});

describe("properties of games", () => {
  test("superadditivity fails with the two groups that lose most by merging", () => {
    const game = tableGame([0, 4, 5, 7, 0, 4, 5, 9]);
    expect(superadditivity(game)).toEqual({
      holds: false,
      witness: { first: ["RAA"], second: ["RBB"], apart: 9, together: 7 },
    });
  });

  test("convexity fails with the two players whose contributions fall", () => {
    expect(convexity(MAJORITY)).toEqual({
      holds: false,
      witness: { group: ["RCC"], players: ["RAA", "RBB"], fall: 1 },
    });
  });

  test("balancedness fails with the groups that claim more than there is", () => {
    const found = balancedness(MAJORITY);
    expect(found).toMatchObject({ holds: false, witness: { total: 1 } });
    if (found.holds === false) expect(found.witness.claim).toBeCloseTo(1.5, 12);
  });

  test("hold where they are built in", () => {
    fc.assert(
      fc.property(
        convexGame(2, 5),
        superadditiveGame(2, 5),
        balancedGame(2, 5),
        (convex, superadditive, balanced) => {
          expect(
            [convexity(convex), superadditivity(convex), balancedness(convex)].map(({ holds }) => holds),
          ).toEqual([true, true, true]);
          expect(superadditivity(superadditive).holds).toBe(true);
          expect(balancedness(balanced).holds).toBe(true);
        },
      ),
      FIXED,
    );
  });

  test("are looked for among some pairs where the game is too large, and say so", () => {
    const large = {
      players: Array.from({ length: 15 }, (_, i) => `T${i}`),
      worth: new Float64Array(2 ** 15),
    };
    expect(superadditivity(large)).toEqual({
      holds: null,
      reason: `superadditivity is settled among at most 14 players; this game has 15, and among ${2 ** 14 - 1 + 15 * (2 ** 14 - 1)} pairs of groups none was found that shows it is not so`,
    });
  });
});

describe("the stability of a split", () => {
  test("names who is worse off than alone, what objects, and what the game lacks", () => {
    const game = tableGame([0, 2, 0, 3, 0, 3, 6, 6]);
    const found = stabilityOf(game, [1, 2, 3]);
    expect(found).toMatchObject({
      overspent: 0,
      individuallyRational: false,
      worseOffThanAlone: [{ player: "RAA", gets: 1, alone: 2 }],
      inCore: false,
      objections: [
        { excess: 1, coalitions: [["RAA"], ["RBB", "RCC"]], count: 2 },
        { excess: 0, coalitions: [["RAA", "RBB"]] },
        { excess: -1, coalitions: [["RAA", "RCC"]] },
        { excess: -2 },
        { excess: -3 },
      ],
      superadditive: { holds: false },
      convex: { holds: false },
      balanced: { holds: false },
    });
    expect(found.leastCore.excess).toBeCloseTo(1, 12);
    expect(found.costOfStability.subsidy).toBeCloseTo(2, 12);
  });

  test("calls no split of the wrong sum stable", () => {
    expect(stabilityOf(GLOVE, [2, 0, 0])).toMatchObject({
      overspent: 1,
      inCore: false,
      individuallyRational: true,
    });
    expect(stabilityOf(GLOVE, [1, 0, 0]).inCore).toBe(true);
  });

  test("and Kohlberg's criterion see through an improvement that would put somebody below its own worth", () => {
    const game = tableGame([0, 3, 0, 4, 0, 0, 9, 10]);
    const plain = { excess: "plain", imputations: false } as const;
    expect(kohlberg(game, [3, 4, 3], { ...plain, imputations: true })).toEqual({ holds: true });
    expect(kohlberg(game, [3, 4, 3], plain).holds).toBe(false);
  });
});

function given(x: readonly number[], S: number): number {
  return x.reduce((sum, amount, i) => ((S >>> i) & 1 ? sum + amount : sum), 0);
}
