import { standardError } from "./sum.ts";

/**
 * Quantiles of an unsorted column by method R-7 (Hyndman and Fan 1996, The American Statistician 50(4),
 * definition 7): straight lines between order statistics, so that probability 0 is the smallest value and
 * 1 the largest. What R, NumPy and Excel's PERCENTILE.INC do. NaN for an empty column.
 *
 * @example
 * quantiles(Float64Array.of(4, 1, 3, 2), [0.1, 0.5, 0.9]); // [1.3, 2.5, 3.7]
 */
export function quantiles(column: Float64Array, probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(column).sort();
  return probabilities.map((probability) => ofSorted(sorted, probability));
}

/**
 * Monte Carlo standard errors of the same quantiles, when draws come in independent sets of `setSize` (see
 * standardError): the error of the share of draws below the quantile, carried over to the quantile itself
 * by half the distance between the quantiles one such error below and above (Woodruff 1952).
 */
export function quantileErrors(
  column: Float64Array,
  probabilities: readonly number[],
  setSize = 1,
): number[] {
  const sorted = Float64Array.from(column).sort();
  return probabilities.map((probability) => {
    const cut = ofSorted(sorted, probability);
    const below = column.map((value) => (value <= cut ? 1 : 0));
    const error = standardError(below, setSize);
    const high = ofSorted(sorted, Math.min(1, probability + error));
    const low = ofSorted(sorted, Math.max(0, probability - error));
    return (high - low) / 2;
  });
}

function ofSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const index = Math.floor(position);
  const low = sorted[index];
  const share = position - index;
  return share === 0 ? low : low + share * (sorted[index + 1] - low);
}
