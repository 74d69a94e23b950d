/**
 * First year from which the cumulative discounted position never turns negative again; 0 if it never is
 * negative; null if it is still negative in the last year.
 *
 * @example
 * payback((y) => [-3, 2, 2][y], Float64Array.of(1, 1, 1)); // 2
 */
export function payback(position: (year: number) => number, discount: Float64Array): number | null {
  let cumulative = 0;
  let year: number | null = 0;
  for (let y = 0; y < discount.length; y++) {
    cumulative += discount[y] * position(y);
    if (cumulative < 0) year = null;
    else if (year === null) year = y;
  }
  return year;
}

/** Deepest point of the cumulative undiscounted position, nought or negative: the money that must be found. */
export function peakFunding(position: (year: number) => number, horizon: number): number {
  let cumulative = 0;
  let deepest = 0;
  for (let y = 0; y < horizon; y++) {
    cumulative += position(y);
    deepest = Math.min(deepest, cumulative);
  }
  return deepest;
}
