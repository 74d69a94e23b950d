/** Last year of each stretch of the schedule, and its rate as a share of the first. */
const SCHEDULE = [
  { until: 30, share: 1 },
  { until: 75, share: 6 / 7 },
  { until: 125, share: 5 / 7 },
  { until: 200, share: 4 / 7 },
  { until: 300, share: 3 / 7 },
  { until: Number.POSITIVE_INFINITY, share: 2 / 7 },
];

/**
 * Discount factors for years 0 … horizon − 1; year 0 is undiscounted. The rate is that of years 0 to 30 and declines
 * after: 3.5 % to 3.0, 2.5, 2.0, 1.5 and 1.0 %; another first rate in the same proportions.
 *
 * Source: HM Treasury, The Green Book, 2003, annex 6, paragraph 12 and table 6.1; that 3.5 % still holds for the first
 * 30 years, and declines after: Review of discounting in the Green Book: terms of reference, 16 December 2025, section 1.
 * That another first rate declines in the same proportions is this project's choice.
 *
 * @example
 * discountFactors(2, 0.035); // 1, 0.966…
 */
export function discountFactors(horizon: number, rate: number): Float64Array {
  const factors = new Float64Array(horizon).fill(1);
  let stretch = 0;
  for (let y = 1; y < horizon; y++) {
    if (y > SCHEDULE[stretch].until) stretch++;
    factors[y] = factors[y - 1] / (1 + rate * SCHEDULE[stretch].share);
  }
  return factors;
}
