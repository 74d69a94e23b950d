import fc from "fast-check";
import type { Game, RuleContext } from "../../src/gain-share/index.ts";
import { superadditiveCover, worthsOf } from "../../src/gain-share/index.ts";

/** The same games on every run, everywhere. */
export const FIXED = { seed: 20260401, numRuns: 60 } as const;

export const NAMES = ["RAA", "RBB", "RCC", "RDD", "REE", "RFF", "RGG"] as const;

/** Games of whole-number worths, −20 to 20, with no property whatever. */
export function anyGame(least = 2, most = 5): fc.Arbitrary<Game> {
  return fc
    .integer({ min: least, max: most })
    .chain((n) =>
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2 ** n - 1, maxLength: 2 ** n - 1 }),
    )
    .map((worths) => tableGame([0, ...worths]));
}

/** Games in which merging never loses. */
export function superadditiveGame(least = 2, most = 5): fc.Arbitrary<Game> {
  return anyGame(least, most).map(superadditiveCover);
}

/** Games in which a player adds the more, the larger the group it joins. */
export function convexGame(least = 2, most = 5): fc.Arbitrary<Game> {
  return anyGame(least, most).map(({ players, worth }) => ({
    players,
    worth: worthsOf(worth.map((dividend, S) => (S & (S - 1) ? Math.abs(dividend) : dividend))),
  }));
}

/** Games with a split that no coalition leaves: worths at most what some split gives. */
export function balancedGame(least = 2, most = 5): fc.Arbitrary<Game> {
  return anyGame(least, most).map(({ players, worth }) => {
    const all = worth.length - 1;
    const gives = players.map((_, i) => worth[1 << i] + (Math.abs(worth[all - (1 << i)]) % 7));
    const given = (S: number) => gives.reduce((sum, gift, i) => ((S >>> i) & 1 ? sum + gift : sum), 0);
    return { players, worth: worth.map((one, S) => (S === all ? given(S) : Math.min(given(S), one))) };
  });
}

/** What every rule might need, for games of any of these sizes. */
export function contextFor(n: number): fc.Arbitrary<RuleContext> {
  const column = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n });
  const ids = ["baselineCost", "operatingIncome", "wte", "volume", "investment", "need", "weights"];
  return fc.record({
    columns: fc.record({
      ...Object.fromEntries(ids.map((id) => [id, column])),
      contribution: fc.array(fc.integer({ min: -3, max: 9 }), { minLength: n, maxLength: n }),
    }),
    unions: fc.array(fc.constantFrom("north", "south", "west"), { minLength: n, maxLength: n }),
    mix: fc.constantFrom(
      [{ key: "equal", share: 1 }],
      [
        { key: "baseline-cost", share: 0.5 },
        { key: "staff", share: 0.5 },
      ],
    ),
  });
}

/** The players in another order: `order[k]` is who stands at `k` now. */
export function reordered({ players, worth }: Game, order: readonly number[]): Game {
  const place = (S: number) => order.reduce((mask, i, k) => ((S >>> k) & 1 ? mask | (1 << i) : mask), 0);
  return { players: order.map((i) => players[i]), worth: worth.map((_, S) => worth[place(S)]) };
}

export function tableGame(worths: readonly number[]): Game {
  const n = Math.log2(worths.length);
  return { players: NAMES.slice(0, n), worth: Float64Array.from(worths) };
}

/** A column to a tolerance fit for worths of this size. */
export function near(amounts: ArrayLike<number>, wanted: ArrayLike<number>, tolerance = 1e-7): boolean {
  return (
    amounts.length === wanted.length &&
    Array.from(amounts).every((amount, i) => Math.abs(amount - wanted[i]) <= tolerance)
  );
}
