import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBlocked,
  blockedChances,
  chanceInWords,
  cumulative,
  emptyCores,
  fixedShares,
  fixedSums,
  type Game,
  type GameDraws,
  inCore,
  leastCore,
  rerunByYear,
  ruleRerun,
  rules,
  sharesByYear,
  startBlocked,
  sumsByYear,
  worseOffChances,
} from "../../src/gain-share/index.ts";
import { anyGame, FIXED, near } from "./arbitrary.ts";

const PLAYERS = ["RAA", "RBB", "RCC"];

describe("contracts", () => {
  const totals = Float64Array.of(10, -4);

  test("of fixed shares give each its share of whatever comes", () => {
    expect([...fixedShares([0.5, 0.3, 0.2], totals)]).toEqual([5, -2, 3, -1.2, 2, -0.8]);
  });

  test("of fixed sums leave what is over or short to the holders of the residual", () => {
    expect([...fixedSums({ sums: [3, 2, 1], residual: [1, 0, 0] }, totals)]).toEqual([7, -7, 2, 2, 1, 1]);
    expect([...fixedSums({ sums: [3, 2, 1], residual: [0, 0.5, 0.5] }, totals)]).toEqual([
      3, 3, 4, -3, 3, -4,
    ]);
  });

  test("of a rule re-run split each outturn by itself, and count where the rule refuses", () => {
    const worths = Float64Array.of(0, 0, 1, 5, 2, 1, 9, 3);
    const { amounts, refused } = ruleRerun(find("nucleolus"), { players: ["RAA", "RBB"], draws: 2, worths });
    expect([...amounts]).toEqual([4, Number.NaN, 5, Number.NaN]);
    expect(refused).toBe(1);
  });

  test("all give out what there is, in every draw", () => {
    fc.assert(
      fc.property(anyGame(3, 3), anyGame(3, 3), (first, second) => {
        const block = drawsOf(first.worth, second.worth);
        const sums = [7, 7].map((S) => S);
        const total = Float64Array.of(first.worth[sums[0]], second.worth[sums[1]]);
        for (const amounts of [
          fixedShares([0.2, 0.3, 0.5], total),
          fixedSums({ sums: [1, 2, 3], residual: [0.5, 0.5, 0] }, total),
          ruleRerun(find("shapley"), block).amounts,
        ]) {
          for (let d = 0; d < 2; d++)
            expect(amounts[d] + amounts[2 + d] + amounts[4 + d]).toBeCloseTo(total[d], 8);
        }
      }),
      FIXED,
    );
  });
});

describe("chances of being worse off", () => {
  const amounts = Float64Array.of(1, -2, 3, -4, 5, 6, -7, 8, 0, 0, 0, 0);

  test("count draws, by trust and for any trust at once", () => {
    const { any, trusts, without } = worseOffChances({ players: PLAYERS, draws: 4, amounts });
    expect(trusts.map(({ worseOff }) => worseOff.count)).toEqual([2, 1, 0]);
    expect(any).toMatchObject({ count: 3, draws: 4, share: 0.75 });
    expect(without).toBe(0);
  });

  test("come with the shortfall if it happens, the mean, and what is undercut in one draw of twenty", () => {
    const [first, second, third] = worseOffChances({ players: PLAYERS, draws: 4, amounts }).trusts;
    expect(first).toMatchObject({ shortfall: 3, mean: -0.5 });
    expect(first.p5).toBeCloseTo(-3.7, 9);
    expect(second).toMatchObject({ shortfall: 7, mean: 3 });
    expect(third).toMatchObject({ shortfall: 0, mean: 0, p5: 0 });
  });

  test("are against what each has alone, and leave out draws without a split", () => {
    const alone = new Float64Array(12).fill(0.5);
    const gaps = amounts.map((one, k) => (k % 4 === 1 ? Number.NaN : one));
    const { any, trusts, without } = worseOffChances({ players: PLAYERS, draws: 4, amounts: gaps, alone });
    expect(trusts.map(({ worseOff }) => `${worseOff.count} of ${worseOff.draws}`)).toEqual([
      "1 of 3",
      "1 of 3",
      "3 of 3",
    ]);
    expect(any.count).toBe(3);
    expect(without).toBe(1);
  });

  test("are told in words that claim no more than the draws can show", () => {
    const told = (count: number) => {
      const amounts = Float64Array.from({ length: 1000 }, (_, d) => (d < count ? -1 : 1));
      return chanceInWords(worseOffChances({ players: ["RAA"], draws: 1000, amounts }).any);
    };
    expect(told(0)).toBe("less than 0.3 % (none of 1000 futures)");
    expect(told(1000)).toBe("more than 99.7 % (all of 1000 futures)");
    expect(told(200)).toBe("20 % (200 of 1000 futures; 17.6 % to 22.6 %)");
  });
});

describe("chances of being blocked", () => {
  const majority = [0, 0, 0, 1, 0, 1, 1, 1];
  const calm = [0, 0, 0, 0, 0, 0, 0, 1];
  const pair = [0, 0, 0, 1, 0, 0, 0, 1];

  test("count draws with an objection, and who objects most", () => {
    const equally = new Float64Array(9).fill(1 / 3);
    const found = blockedChances(addBlocked(startBlocked(PLAYERS), gamesOf(majority, calm, pair), equally));
    expect(found.blocked).toMatchObject({ count: 2, draws: 3 });
    expect(found.blockers).toHaveLength(1);
    expect(found.blockers[0]).toMatchObject({ members: ["RAA", "RBB"], chance: { count: 2 } });
    expect(found.blockers[0].excess).toBeCloseTo(1 / 3, 9);
  });

  test("leave out draws without a split", () => {
    const gap = Float64Array.from({ length: 9 }, (_, cell) => (cell % 3 === 0 ? Number.NaN : 1 / 3));
    const found = blockedChances(addBlocked(startBlocked(PLAYERS), gamesOf(majority, calm, pair), gap));
    expect(found.blocked).toMatchObject({ count: 1, draws: 2 });
  });

  test("stand beside the draws in which no split would do", () => {
    expect(emptyCores(gamesOf(majority, calm, pair))).toBe(1);
    expect(emptyCores([])).toBe(0);
    expect(emptyCores([{ players: ["RAA"], worth: Float64Array.of(0, 3) }])).toBe(0);
  });

  test("agree with a look at each draw, and do not depend on how draws are blocked", () => {
    const games = fc.array(anyGame(3, 3), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(games, (made) => {
        const tables = made.map(({ worth }) => worth);
        const shares = (worths: readonly Float64Array[]) =>
          fixedShares(
            [0.5, 0.3, 0.2],
            Float64Array.from(worths, (worth) => worth[7]),
          );
        const whole = addBlocked(startBlocked(PLAYERS), gamesOf(...tables), shares(tables));
        const halves = [tables.slice(0, 1), tables.slice(1)].reduce(
          (counts, part) => addBlocked(counts, gamesOf(...part), shares(part)),
          startBlocked(PLAYERS),
        );
        expect(blockedChances(halves)).toEqual(blockedChances(whole));
        const splits = made.map((game) => [0.5, 0.3, 0.2].map((share) => share * game.worth[7]));
        expect(whole.blocked).toBe(made.filter((game, d) => !inCore(game, splits[d])).length);
        expect(emptyCores(made)).toBe(made.filter((game) => leastCore(game).coreIsEmpty).length);
      }),
      FIXED,
    );
  });

  test("name five coalitions at most, the most frequent first", () => {
    const solo = (i: number) => Array.from({ length: 8 }, (_, S) => (S === 1 << i ? 5 : 0));
    const block = gamesOf(solo(1), solo(1), solo(2), solo(0), solo(1), solo(2));
    const { blockers } = blockedChances(addBlocked(startBlocked(PLAYERS), block, new Float64Array(18)));
    expect(blockers.map(({ members, chance }) => [members[0], chance.count])).toEqual([
      ["RBB", 3],
      ["RCC", 2],
      ["RAA", 1],
    ]);
    expect(near([blockers[0].excess], [5])).toBe(true);
  });
});

describe("contracts by year", () => {
  /** Three trusts, two draws, three years. */
  const positions = {
    trusts: 3,
    draws: 2,
    own: [
      Float64Array.of(-6, -8, -1, -2, -3, 0),
      Float64Array.of(4, 1, 2, 3, 0, -2),
      Float64Array.of(9, 2, 5, 4, 1, 0),
    ],
    discount: [1, 0.9, 0.8],
  };
  const presentValues = (years: readonly Float64Array[]) =>
    years[0].map((_, cell) =>
      years.reduce((total, year, y) => total + positions.discount[y] * year[cell], 0),
    );
  const npv = presentValues(positions.own);
  const totals = [0, 1].map((d) => npv[d] + npv[2 + d] + npv[4 + d]);
  const agreed = { sums: [2, 3, (totals[0] + totals[1]) / 2 - 5], residual: [0.5, 0.2, 0.3] };
  const rerun = Float64Array.of(1, 2, 3, 4, totals[0] - 4, totals[1] - 6);

  test.each([
    [
      "fixed shares",
      sharesByYear([0.5, 0.3, 0.2], positions),
      fixedShares([0.5, 0.3, 0.2], Float64Array.from(totals)),
    ],
    ["fixed sums", sumsByYear(agreed, positions), fixedSums(agreed, Float64Array.from(totals))],
    ["the rule re-run", rerunByYear(rerun, positions), rerun],
  ])(
    "under %s add up to the present value agreed, and in each year to what all gain",
    (_name, years, amounts) => {
      expect(near(presentValues(years), amounts)).toBe(true);
      years.forEach((year, y) => {
        const own = positions.own[y];
        for (const d of [0, 1]) {
          expect(year[d] + year[2 + d] + year[4 + d]).toBeCloseTo(own[d] + own[2 + d] + own[4 + d], 9);
        }
      });
    },
  );

  test("re-run settles in level payments, on top of each trust's own years", () => {
    const years = rerunByYear(rerun, positions);
    const paid = years.map((year, y) => year.map((amount, cell) => amount - positions.own[y][cell]));
    expect(near(paid[0], paid[1])).toBe(true);
    expect(near(paid[0], paid[2])).toBe(true);
    expect(paid[0][0]).toBeCloseTo((1 - npv[0]) / 2.7, 9);
  });

  test("leave draws without a split without amounts", () => {
    const [first] = rerunByYear(Float64Array.of(Number.NaN, 1, Number.NaN, 2, Number.NaN, 3), positions);
    expect([...first].map(Number.isNaN)).toEqual([true, false, true, false, true, false]);
  });

  test("are summed up year by year", () => {
    expect(cumulative(positions.own).map((year) => year[0])).toEqual([-6, -2, 7]);
    expect(positions.own[0][0]).toBe(-6);
  });
});

/** Games of the same three trusts. */
function gamesOf(...tables: readonly ArrayLike<number>[]): Game[] {
  return tables.map((worth) => ({ players: PLAYERS, worth: Float64Array.from(worth) }));
}

/** Tables side by side, draws innermost. */
function drawsOf(...tables: readonly ArrayLike<number>[]): GameDraws {
  const draws = tables.length;
  const worths = Float64Array.from(
    { length: tables[0].length * draws },
    (_, k) => tables[k % draws][Math.floor(k / draws)],
  );
  return { players: PLAYERS, draws, worths };
}

function find(id: string) {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}
