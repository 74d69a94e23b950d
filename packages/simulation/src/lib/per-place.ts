/**
 * One number for each of n places: what `Float64Array.from({ length: n }, …)` gives, without the iterator that makes
 * it ten times slower.
 *
 * @example
 * perPlace(3, (i) => i * i); // Float64Array [0, 1, 4]
 */
export function perPlace(n: number, value: (place: number) => number): Float64Array {
  const column = new Float64Array(n);
  for (let i = 0; i < n; i++) column[i] = value(i);
  return column;
}
