import type { Coalition } from "./coalitions.ts";
import type { SubsetSums } from "./subset-sums.ts";

/** What a scan over all coalitions looks at. */
export interface ExcessScan {
  readonly worth: Float64Array;
  /** Filled with what each player gets. */
  readonly sums: SubsetSums;
  /** Only excesses above this count. */
  readonly threshold: number;
  /** Asked only of coalitions that would be the largest so far. */
  readonly skip: (S: Coalition) => boolean;
}

/** A coalition and by how much its worth exceeds what its members get. */
export interface Excess {
  readonly coalition: Coalition;
  readonly excess: number;
}

/**
 * The coalition of largest excess `v(S) − x(S)` above the threshold, the first of equals; null if there is none.
 * The whole table is looked at, nobody and everyone included, unless skipped or worth −∞.
 */
export function largestExcess({ worth, sums, threshold, skip }: ExcessScan): Excess | null {
  const { low, high } = sums;
  let excess = threshold;
  let coalition = -1;
  for (let upper = 0, S = 0; upper < high.length; upper++) {
    const paid = high[upper];
    for (let lower = 0; lower < low.length; lower++, S++) {
      const now = worth[S] - (paid + low[lower]);
      if (now <= excess || skip(S)) continue;
      excess = now;
      coalition = S;
    }
  }
  return coalition < 0 ? null : { coalition, excess };
}
