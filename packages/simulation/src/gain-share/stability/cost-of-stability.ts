import { sum } from "../../lib/sum.ts";
import { everyone, indicatorOf } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf, totalOf } from "../game.ts";
import { type Inequality, solveByColumns } from "../solvers/column-simplex.ts";
import { ROUNDING } from "../solvers/lexicographic.ts";
import { fillSubsetSums, subsetSums } from "../subset-sums.ts";

/** The smallest subsidy from outside that would make a split possible which no coalition would leave. */
export interface CostOfStability {
  /** 0 where the core is not empty. */
  readonly subsidy: number;
  /** A split of the worth of everyone and the subsidy that satisfies every coalition; one of many. */
  readonly amounts: Float64Array;
}

/** Bachrach, Elkind, Meir, Pasechnik, Zuckerman, Rothe and Rosenschein (2009), The cost of stability in coalitional games. */
export function costOfStability(game: Game): CostOfStability {
  const n = game.players.length;
  const sums = subsetSums(n);
  const threshold = ROUNDING * scaleOf(game);
  const demand = (S: number): Inequality => ({
    a: indicatorOf(S, n),
    b: game.worth[S],
    equation: false,
    tag: S,
  });
  const { z } = solveByColumns({
    objective: indicatorOf(everyone(n), n),
    start: game.players.map((_, i) => demand(1 << i)),
    mostViolated: (amounts) => {
      fillSubsetSums(sums, amounts);
      const worst = largestExcess({ worth: game.worth, sums, threshold, skip: (S) => S === 0 });
      return worst === null ? null : demand(worst.coalition);
    },
  });
  const needed = sum(z);
  const subsidy = needed - totalOf(game);
  return { subsidy: subsidy > threshold ? subsidy : 0, amounts: z };
}
