import { everyone } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf } from "../game.ts";
import { type Inequality, solveByColumns } from "../solvers/column-simplex.ts";
import { ROUNDING } from "../solvers/lexicographic.ts";
import { fillSubsetSums, subsetSums, sumOver } from "../subset-sums.ts";

/** A mix of splits, and the largest objection to it. */
export interface CalmestMix {
  /** By split, in the order given; at least 0, adding up to 1. */
  readonly shares: Float64Array;
  readonly amounts: Float64Array;
  /** The largest excess of any coalition: no mix of these splits has a smaller one. */
  readonly excess: number;
}

/**
 * Of all mixes of some splits (of agreed keys, say), one whose largest objection is smallest. A linear programme in the
 * shares of the mix, coalitions entering as they object; the excess is unique, the mix need not be.
 */
export function calmestMix(game: Game, splits: readonly ArrayLike<number>[]): CalmestMix {
  const { players, worth } = game;
  const n = players.length;
  const m = splits.length;
  const sums = subsetSums(n);
  const each = splits.map((split) => {
    const own = subsetSums(n);
    fillSubsetSums(own, split);
    return own;
  });
  const amountsOf = (shares: ArrayLike<number>) =>
    Float64Array.from(players, (_, i) => splits.reduce((sum, split, k) => sum + shares[k] * split[i], 0));
  const objection = (S: number): Inequality => ({
    a: Float64Array.from({ length: m + 1 }, (_, k) => (k < m ? sumOver(each[k], S) : 1)),
    b: worth[S],
    equation: false,
    tag: S,
  });
  const share = (k: number): Inequality => ({ a: unit(k, m + 1), b: 0, equation: false, tag: -1 });
  const whole: Inequality = {
    a: Float64Array.from({ length: m + 1 }, (_, k) => (k < m ? 1 : 0)),
    b: 1,
    equation: true,
    tag: -1,
  };
  const first = objection(1);
  const best = splits.reduce<number>((most, _, k) => (first.a[k] > first.a[most] ? k : most), 0);
  const rounding = ROUNDING * scaleOf(game);
  const { z } = solveByColumns({
    objective: unit(m, m + 1),
    start: [whole, first, ...splits.flatMap((_, k) => (k === best ? [] : [share(k)]))],
    mostViolated: (point) => {
      const negative = splits.findIndex((_, k) => point[k] < -ROUNDING);
      if (negative >= 0) return share(negative);
      fillSubsetSums(sums, amountsOf(point));
      const skip = (S: number) => S === 0 || S === everyone(n);
      const worst = largestExcess({ worth, sums, threshold: point[m] + rounding, skip });
      return worst === null ? null : objection(worst.coalition);
    },
  });
  return { shares: z.slice(0, m), amounts: amountsOf(z), excess: z[m] };
}

function unit(k: number, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, j) => (j === k ? 1 : 0));
}
