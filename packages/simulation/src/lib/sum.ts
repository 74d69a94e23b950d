/**
 * Sum of a column in its order, with the rounding of every step kept and added at the end (Neumaier 1974),
 * so that the result does not depend on how many values there are. An empty column sums to 0.
 *
 * @example
 * sum([1e16, 1, -1e16]); // 1
 */
export function sum(column: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let d = 0; d < column.length; d++) {
    const value = column[d];
    const next = total + value;
    const taken = next - total;
    lost += total - (next - taken) + (value - taken);
    total = next;
  }
  return total + lost;
}

/** Mean of a column; NaN for an empty one. */
export function mean(column: ArrayLike<number>): number {
  return sum(column) / column.length;
}

/** Variance of a column about its mean, which may be given, with divisor n − 1; NaN for fewer than two values. */
export function variance(column: ArrayLike<number>, centre = mean(column)): number {
  const n = column.length;
  let squares = 0;
  for (let d = 0; d < n; d++) squares += (column[d] - centre) * (column[d] - centre);
  return n > 1 ? squares / (n - 1) : Number.NaN;
}

/**
 * Monte Carlo standard error of the mean of a column whose draws come in independent sets of `setSize`.
 *
 * With sets of one, the default, it is the standard deviation over √n. Draws that are spread evenly within
 * sets (a Latin hypercube) have a smaller error, and the spread of the sets' own means shows it: the method
 * of batch means. A part of a set at the end is not spread evenly, so it counts as sets of one; so does a
 * column of fewer than two whole sets. NaN for fewer than two values. `centre` is the column's mean, if it is known.
 *
 * @example
 * standardError([1, 2, 3, 4, 5]); // 0.7071067811865476
 */
export function standardError(column: ArrayLike<number>, setSize = 1, centre = mean(column)): number {
  const n = column.length;
  const sets = Math.floor(n / setSize);
  const single = variance(column, centre);
  if (setSize === 1 || sets < 2) return Math.sqrt(single / n);
  const whole = variance(setMeans(column, sets, setSize)) * setSize;
  const inSets = sets * setSize;
  return Math.sqrt(inSets * whole + (n - inSets) * single) / n;
}

function setMeans(column: ArrayLike<number>, sets: number, setSize: number): Float64Array {
  const means = new Float64Array(sets);
  for (let k = 0; k < sets; k++) {
    let total = 0;
    for (let d = k * setSize; d < (k + 1) * setSize; d++) total += column[d];
    means[k] = total / setSize;
  }
  return means;
}
