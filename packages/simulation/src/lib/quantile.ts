import { orderStatistics } from "./order-statistics.ts";
import { standardError } from "./sum.ts";

/**
 * Quantiles of an unsorted column by method R-7 (Hyndman and Fan 1996, "Sample quantiles in statistical
 * packages", The American Statistician 50(4), definition 7): straight lines between order statistics, so
 * that probability 0 is the smallest value and 1 the largest. What R, NumPy and Excel's PERCENTILE.INC do.
 * NaN for an empty column; the column itself holds no NaN and is left as it is.
 *
 * @example
 * quantiles(Float64Array.of(4, 1, 3, 2), [0, 0.5, 1]); // [1, 2.5, 4]
 */
export function quantiles(column: Float64Array, probabilities: readonly number[]): number[] {
  if (column.length === 0) return probabilities.map(() => Number.NaN);
  const last = column.length - 1;
  const places: number[] = [];
  for (const probability of probabilities) {
    places.push(Math.floor(last * probability), Math.ceil(last * probability));
  }
  const values = orderStatistics(column, places);
  return probabilities.map((probability, k) => {
    const low = values[2 * k];
    const share = last * probability - places[2 * k];
    return share === 0 ? low : low + share * (values[2 * k + 1] - low);
  });
}

/**
 * Monte Carlo standard errors of the same quantiles, for draws that come in independent sets of `setSize`
 * (see standardError): the error of the share of draws below the quantile, carried over to the quantile as
 * half the distance between the quantiles one such error below and above (Woodruff 1952, "Confidence
 * intervals for medians and other position measures", Journal of the American Statistical Association 47).
 *
 * @example
 * quantileErrors(values, [0.1, 0.5, 0.9], independentSet("latin"));
 */
export function quantileErrors(
  column: Float64Array,
  probabilities: readonly number[],
  setSize = 1,
): number[] {
  const cuts = quantiles(column, probabilities);
  const bounds = probabilities.flatMap((probability, k) => {
    const error = standardError(atMost(column, cuts[k]), setSize);
    return [Math.max(0, probability - error), Math.min(1, probability + error)];
  });
  const ends = quantiles(column, bounds);
  return cuts.map((_, k) => (ends[2 * k + 1] - ends[2 * k]) / 2);
}

/** 1 where a value is at most the limit, else 0. */
function atMost(column: Float64Array, limit: number): Float64Array {
  const flags = new Float64Array(column.length);
  for (let d = 0; d < flags.length; d++) flags[d] = column[d] <= limit ? 1 : 0;
  return flags;
}
