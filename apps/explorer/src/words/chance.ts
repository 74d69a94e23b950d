/** A share of modelled futures, as a run reports it. */
export interface Counted {
  readonly share: number;
  readonly count: number;
  readonly draws: number;
}

/**
 * A chance in plain words, fit for "There is … that": never a bare percentage and never a false nought.
 *
 * @example
 * chanceWords({ share: 0.083, count: 83, draws: 1000 }); // "a 1 in 12 chance"
 * chanceWords({ share: 0, count: 0, draws: 10_000 }); // "less than a 3 in 10,000 chance"
 */
export function chanceWords({ count, draws }: Counted): string {
  const share = count / draws;
  if (draws === 0) return "an unknown chance";
  if (count === 0) return `less than a 3 in ${draws.toLocaleString("en-GB")} chance`;
  if (count === draws) return `more than a ${outOf(draws)} chance`;
  if (share <= 0.15) return `a 1 in ${Math.round(1 / share).toLocaleString("en-GB")} chance`;
  const odds = share < 0.85 ? `${Math.round(share * 10)} in 10` : nearly(1 / (1 - share));
  return `${/^(8|11 |18 )/.test(odds) ? "an" : "a"} ${odds} chance`;
}

/**
 * A chance for a table: a percentage with the digits that the number of futures can bear.
 *
 * @example
 * chancePercent({ share: 0, count: 0, draws: 1000 }); // "<0.3%"
 */
export function chancePercent({ count, draws }: Counted): string {
  if (draws === 0) return "–";
  if (count === 0) return `<${trim(300 / draws)}%`;
  if (count === draws) return `>${trim(100 - 300 / draws)}%`;
  const percent = (100 * count) / draws;
  return percent < 9.95 || percent > 90.05 ? `${percent.toFixed(1)}%` : `${percent.toFixed(0)}%`;
}

/**
 * How sure a chance is, as far as so many futures can tell.
 *
 * @example
 * chanceSpan({ low: 0.176, high: 0.2259 }); // "18 to 23%"
 */
export function chanceSpan({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
  return from === to ? `about ${to}%` : `${from} to ${to}%`;
}

/** How many of `of` dots stand for a share, with at least one where there is any chance at all either way. */
export function dotsFor({ count, draws }: Counted, of: number): number {
  if (count === 0 || draws === 0) return 0;
  if (count === draws) return of;
  return Math.min(of - 1, Math.max(1, Math.round((of * count) / draws)));
}

function nearly(inverse: number): string {
  const whole = Math.round(inverse);
  return `${(whole - 1).toLocaleString("en-GB")} in ${whole.toLocaleString("en-GB")}`;
}

function outOf(draws: number): string {
  return `${(draws - 3).toLocaleString("en-GB")} in ${draws.toLocaleString("en-GB")}`;
}

function trim(percent: number): string {
  return String(Number(percent.toPrecision(4)));
}
