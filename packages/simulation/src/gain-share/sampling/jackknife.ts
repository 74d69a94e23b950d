/** A figure made from means over independent sets, and its standard error, cell by cell. */
export interface Jackknifed {
  readonly values: Float64Array;
  readonly errors: Float64Array;
}

/**
 * The standard error of whatever is made of means over sets, shares among it: it is made anew with each set left out
 * in turn, and the scatter says how far it would move with other sets. For a mean it is the usual standard error.
 * `of` gives null where nothing can be made of the means; then there is no error, and all are null.
 *
 * Quenouille, M. H. (1956), Notes on bias in estimation, Biometrika 43, 353–360; Tukey, J. W. (1958), Bias and
 * confidence in not-quite large samples, Ann. Math. Statist. 29, 614.
 *
 * @example
 * jackknife([[1], [2], [3]].map((set) => Float64Array.from(set)), (means) => means)?.errors; // [0.577…]
 */
export function jackknife(
  sets: readonly Float64Array[],
  of: (means: Float64Array) => Float64Array | null,
): Jackknifed | null {
  const count = sets.length;
  const total = new Float64Array(sets[0]?.length ?? 0);
  for (const set of sets) for (let k = 0; k < total.length; k++) total[k] += set[k];
  const values = of(total.map((sum) => sum / count));
  if (values === null) return null;
  const others: Float64Array[] = [];
  for (const set of sets) {
    const without = of(total.map((sum, k) => (sum - set[k]) / (count - 1)));
    if (without === null) return null;
    others.push(without);
  }
  const errors = values.map((_, k) => {
    const centre = others.reduce((sum, one) => sum + one[k], 0) / count;
    const squares = others.reduce((sum, one) => sum + (one[k] - centre) * (one[k] - centre), 0);
    return Math.sqrt(((count - 1) / count) * squares);
  });
  return { values, errors };
}
