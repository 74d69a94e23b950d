import { sum } from "../../lib/sum.ts";
import { type AgreedSums, fixedShares, fixedSums } from "./contracts.ts";

/** What trusts are better off by before gain share, year by year: `own[y]` is `[trust × draw]`. */
export interface YearlyPositions {
  readonly trusts: number;
  readonly draws: number;
  readonly own: readonly Float64Array[];
  /** Discount factor of each year. */
  readonly discount: ArrayLike<number>;
}

/** Fixed shares by year: each trust has its share of what all together gain or lose in the year. */
export function sharesByYear(shares: ArrayLike<number>, positions: YearlyPositions): Float64Array[] {
  return positions.own.map((own) => fixedShares(shares, totalsOf(own, positions)));
}

/**
 * Fixed sums by year: a trust's sum for a year is its own position on average and a level payment, the same each
 * year, that brings the present value to the sum agreed. What a year is over or short of falls to the holders of
 * the residual.
 */
export function sumsByYear({ sums, residual }: AgreedSums, positions: YearlyPositions): Float64Array[] {
  const { trusts, draws, own, discount } = positions;
  const means = own.map((year) =>
    Float64Array.from({ length: trusts }, (_, i) => sum(year.subarray(i * draws, (i + 1) * draws)) / draws),
  );
  const level = Float64Array.from(
    { length: trusts },
    (_, i) => (sums[i] - presentValue((y) => means[y][i], discount)) / annuityOf(discount),
  );
  return own.map((year, y) =>
    fixedSums({ sums: means[y].map((mean, i) => mean + level[i]), residual }, totalsOf(year, positions)),
  );
}

/**
 * The rule re-run, by year: each draw's split of the present value is settled in level payments, the same each year,
 * on top of every trust's own position. `amounts` are `[trust × draw]`, NaN where there is no split.
 */
export function rerunByYear(amounts: Float64Array, { own, discount }: YearlyPositions): Float64Array[] {
  const annuity = annuityOf(discount);
  const level = amounts.map(
    (amount, cell) => (amount - presentValue((y) => own[y][cell], discount)) / annuity,
  );
  return own.map((year) => year.map((position, cell) => position + level[cell]));
}

/** Sums of all years so far, undiscounted. */
export function cumulative(years: readonly Float64Array[]): Float64Array[] {
  const sums: Float64Array[] = [];
  for (const year of years) {
    const before = sums.at(-1);
    sums.push(before === undefined ? year.slice() : year.map((amount, cell) => amount + before[cell]));
  }
  return sums;
}

/** What all trusts together gain in a year, by draw. */
function totalsOf(own: Float64Array, { trusts, draws }: YearlyPositions): Float64Array {
  const totals = new Float64Array(draws);
  for (let i = 0; i < trusts; i++) for (let d = 0; d < draws; d++) totals[d] += own[i * draws + d];
  return totals;
}

function presentValue(amount: (y: number) => number, discount: ArrayLike<number>): number {
  let total = 0;
  for (let y = 0; y < discount.length; y++) total += discount[y] * amount(y);
  return total;
}

/** Present value of a pound in every year. */
function annuityOf(discount: ArrayLike<number>): number {
  return presentValue(() => 1, discount);
}
