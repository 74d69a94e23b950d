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
  return orderedQuantiles(column.slice(), probabilities);
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
  const ordered = column.slice();
  const cuts = orderedQuantiles(ordered, probabilities);
  const bounds = probabilities.flatMap((probability, k) => {
    const error = standardError(atMost(column, cuts[k]), setSize);
    return [Math.max(0, probability - error), Math.min(1, probability + error)];
  });
  const ends = orderedQuantiles(ordered, bounds);
  return cuts.map((_, k) => (ends[2 * k + 1] - ends[2 * k]) / 2);
}

/** 1 where a value is at most the limit, else 0. */
function atMost(column: Float64Array, limit: number): Float64Array {
  const flags = new Float64Array(column.length);
  for (let d = 0; d < flags.length; d++) flags[d] = column[d] <= limit ? 1 : 0;
  return flags;
}

function orderedQuantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  if (values.length === 0) return probabilities.map(() => Number.NaN);
  const last = values.length - 1;
  const positions = probabilities.map((probability) => last * probability);
  const wanted = positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]);
  orderAt(values, { wanted, from: 0, to: last });
  return positions.map((position) => {
    const index = Math.floor(position);
    const share = position - index;
    return share === 0 ? values[index] : values[index] + share * (values[index + 1] - values[index]);
  });
}

/** Quicksort that leaves alone the parts in which no place is wanted. */
function orderAt(values: Float64Array, { wanted, from, to }: Part): void {
  if (wanted.length === 0 || from >= to) return;
  if (to - from < 16) {
    insert(values, from, to);
    return;
  }
  const [left, right] = split(values, from, to);
  orderAt(values, { wanted: wanted.filter((place) => place <= left), from, to: left });
  orderAt(values, { wanted: wanted.filter((place) => place >= right), from: right, to });
}

/** Sorts a few values, each into its place among those before it. */
function insert(values: Float64Array, from: number, to: number): void {
  for (let next = from + 1; next <= to; next++) {
    const value = values[next];
    let place = next;
    while (place > from && values[place - 1] > value) {
      values[place] = values[place - 1];
      place--;
    }
    values[place] = value;
  }
}

interface Part {
  readonly wanted: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Hoare's partition about the median of three: nothing up to `left` exceeds anything from `right` on. */
function split(values: Float64Array, from: number, to: number): readonly [left: number, right: number] {
  const pivot = medianOfThree(values[from], values[(from + to) >> 1], values[to]);
  let left = to;
  let right = from;
  while (right <= left) {
    while (values[right] < pivot) right++;
    while (values[left] > pivot) left--;
    if (right > left) break;
    const held = values[right];
    values[right] = values[left];
    values[left] = held;
    right++;
    left--;
  }
  return [left, right];
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
