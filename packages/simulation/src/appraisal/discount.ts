/**
 * Discount factors for years 0 … horizon − 1; year 0 is undiscounted.
 *
 * @example
 * discountFactors(2, 0.035); // 1, 0.966…
 */
export function discountFactors(horizon: number, rate: number): Float64Array {
  const factors = new Float64Array(horizon).fill(1);
  for (let y = 1; y < horizon; y++) factors[y] = factors[y - 1] / (1 + rate);
  return factors;
}
