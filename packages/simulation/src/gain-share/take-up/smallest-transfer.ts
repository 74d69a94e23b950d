import { sum } from "../../lib/sum.ts";
import { everyone } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf } from "../game.ts";
import { type Inequality, solveByColumns } from "../solvers/column-simplex.ts";
import { ROUNDING } from "../solvers/lexicographic.ts";
import { fillSubsetSums, subsetSums, sumOver } from "../subset-sums.ts";

/** Money moved between players, and where that leaves them. */
export interface Transfer {
  /** What changes hands in all. */
  readonly moved: number;
  /** By player: above 0 receives. They add up to nought. */
  readonly transfers: Float64Array;
  readonly amounts: Float64Array;
}

/** No transfer does it: together they are short by this much, which only money from outside can bring. */
export interface NoTransfer {
  readonly short: number;
}

/**
 * The smallest transfer after which nobody is worse off than alone: losers are brought to their own worth, and those
 * that gain pay in proportion to their gain.
 */
export function transferToGain(amounts: ArrayLike<number>, alone: ArrayLike<number>): Transfer | NoTransfer {
  const gains = Float64Array.from(amounts, (amount, i) => amount - alone[i]);
  const moved = gains.reduce((sum, gain) => sum + Math.max(0, -gain), 0);
  const above = gains.reduce((sum, gain) => sum + Math.max(0, gain), 0);
  if (moved > above) return { short: moved - above };
  const transfers = gains.map((gain) => (gain < 0 ? -gain : above === 0 ? 0 : (-moved * gain) / above));
  return { moved, transfers, amounts: transfers.map((transfer, i) => transfer + amounts[i]) };
}

/**
 * The smallest transfer after which no coalition would do better by itself: the split in the core (so of the worth of
 * everyone) that the least money leads to. Null if the core is empty.
 */
export function transferToCore(game: Game, amounts: ArrayLike<number>): Transfer | null {
  const n = game.players.length;
  const { z, infeasible } = solveByColumns({
    objective: Float64Array.from({ length: 2 * n }, (_, k) => (k < n ? 1 : 0)),
    start: Array.from({ length: 2 * n }, (_, k) => notNegative(k, n)),
    mostViolated: violations(game, amounts),
  });
  if (infeasible) return null;
  const transfers = Float64Array.from({ length: n }, (_, i) => z[i] - z[n + i]);
  return {
    moved: sum(z.subarray(0, n)),
    transfers,
    amounts: transfers.map((transfer, i) => transfer + amounts[i]),
  };
}

/** The unknowns are what each player receives, then what each pays: all at least 0. */
function notNegative(k: number, n: number): Inequality {
  return {
    a: Float64Array.from({ length: 2 * n }, (_, j) => (j === k ? 1 : 0)),
    b: 0,
    equation: false,
    tag: k,
  };
}

function violations(game: Game, amounts: ArrayLike<number>): (z: Float64Array) => Inequality | null {
  const { players, worth } = game;
  const n = players.length;
  const all = everyone(n);
  const sums = subsetSums(n);
  const before = subsetSums(n);
  fillSubsetSums(before, amounts);
  const lacks = (S: number) => worth[S] - sumOver(before, S);
  const demand = (S: number, sign: 1 | -1): Inequality => ({
    a: Float64Array.from({ length: 2 * n }, (_, k) => ((S >>> (k % n)) & 1) * (k < n ? sign : -sign)),
    b: sign * lacks(S),
    equation: false,
    tag: S,
  });
  return (z) => {
    fillSubsetSums(
      sums,
      Float64Array.from(players, (_, i) => amounts[i] + z[i] - z[n + i]),
    );
    let most = ROUNDING * scaleOf(game);
    let found: Inequality | null = null;
    const worst = largestExcess({ worth, sums, threshold: most, skip: (S) => S === 0 });
    if (worst !== null) {
      most = worst.excess;
      found = demand(worst.coalition, 1);
    }
    const overspent = sumOver(sums, all) - worth[all];
    if (overspent > most) {
      most = overspent;
      found = demand(all, -1);
    }
    z.forEach((amount, k) => {
      if (-amount <= most) return;
      most = -amount;
      found = notNegative(k, n);
    });
    return found;
  };
}
