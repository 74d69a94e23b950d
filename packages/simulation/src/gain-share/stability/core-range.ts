import { everyone, indicatorOf } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf } from "../game.ts";
import { type Inequality, solveByColumns } from "../solvers/column-simplex.ts";
import { ROUNDING } from "../solvers/lexicographic.ts";
import { fillSubsetSums, subsetSums } from "../subset-sums.ts";

/** The least and the most that each player can get. */
export interface Range {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/**
 * What each player gets at least and at most over the splits that leave no coalition short by more than `excess`:
 * the room for bargaining. `excess` is at least the value of the least core; 0 asks for the core.
 */
export function coreRange(game: Game, excess: number): Range {
  const each = (sign: 1 | -1) =>
    Float64Array.from(game.players, (_, i) => extreme({ game, excess, i, sign }));
  return { least: each(1), most: each(-1) };
}

interface Extreme {
  readonly game: Game;
  readonly excess: number;
  readonly i: number;
  /** 1 for the least amount of player `i`, −1 for the most. */
  readonly sign: 1 | -1;
}

function extreme({ game, excess, i, sign }: Extreme): number {
  const n = game.players.length;
  const all = everyone(n);
  if (n === 1) return game.worth[1];
  const sums = subsetSums(n);
  const threshold = ROUNDING * scaleOf(game);
  const row = (S: number): Inequality => ({
    a: indicatorOf(S, n),
    b: game.worth[S] - (S === all ? 0 : excess),
    equation: S === all,
    tag: S,
  });
  const others = game.players.map((_, j) => j).filter((j) => j !== i);
  const singles = others.slice(1).map((j) => row(1 << j));
  const { z } = solveByColumns({
    objective: Float64Array.from(game.players, (_, j) => (j === i ? sign : 0)),
    start: [row(all), row(sign === 1 ? 1 << i : all - (1 << i)), ...singles],
    mostViolated: (amounts) => {
      fillSubsetSums(sums, amounts);
      const skip = (S: number) => S === 0 || S === all;
      const worst = largestExcess({ worth: game.worth, sums, threshold: excess + threshold, skip });
      return worst === null ? null : row(worst.coalition);
    },
  });
  return z[i];
}
