import type { Coalition } from "./coalitions.ts";

/**
 * Sums over the members of every coalition from two half tables: two look-ups and one addition each, whatever the
 * number of members.
 */
export interface SubsetSums {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Players in the low half. */
  readonly split: number;
}

/** Tables for `n` players; {@link fillSubsetSums} gives them their amounts. */
export function subsetSums(n: number): SubsetSums {
  const split = n >> 1;
  return { low: new Float64Array(1 << split), high: new Float64Array(1 << (n - split)), split };
}

/** Fills the tables with the sums of `amounts`, members added in rising order. */
export function fillSubsetSums({ low, high, split }: SubsetSums, amounts: ArrayLike<number>): void {
  fillHalf(low, amounts, 0);
  fillHalf(high, amounts, split);
}

/** `x(S)`: what the members of `S` get together. */
export function sumOver({ low, high, split }: SubsetSums, S: Coalition): number {
  return high[S >>> split] + low[S & ((1 << split) - 1)];
}

function fillHalf(table: Float64Array, amounts: ArrayLike<number>, from: number): void {
  for (let bit = 0, size = 1; size < table.length; bit++, size *= 2) {
    const amount = amounts[from + bit];
    for (let S = 0; S < size; S++) table[size + S] = table[S] + amount;
  }
}
