import { quantiles } from "../lib/quantile.ts";
import { mean, standardError } from "../lib/sum.ts";

/**
 * One modelled figure with its range over the modelled futures. Money is £ of the run's price year, real;
 * positive is better off. `central` is the future with most likely settings (draw 0) and never part of the
 * rest; `se` is the Monte-Carlo standard error of `mean`; quantiles are R-7.
 */
export interface Range {
  readonly central: number;
  readonly mean: number;
  readonly se: number;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** A share of modelled futures, with its 95 % Wilson interval. */
export interface Chance {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly draws: number;
}

/** First year from which the cumulative discounted position never turns negative again. */
export interface Payback {
  /** Median over all futures, those that never pay back last; years from the start, null if fewer than half pay back. */
  readonly median: number | null;
  readonly central: number | null;
  /** Share of futures that do not pay back within the horizon. */
  readonly never: Chance;
}

/** A column over draws with its value in draw 0, and how many draws make an independent set (see standardError). */
export interface Sample {
  readonly central: number;
  readonly column: Float64Array;
  readonly setSize: number;
}

/** Sums a column over draws up to a {@link Range}. */
export function rangeOf({ central, column, setSize }: Sample): Range {
  const cuts = quantiles(column, PROBABILITIES);
  const centre = mean(column);
  const se = column.length > 1 ? standardError(column, setSize, centre) : 0;
  return {
    central,
    mean: centre,
    se,
    p5: cuts[0],
    p10: cuts[1],
    p25: cuts[2],
    p50: cuts[3],
    p75: cuts[4],
    p90: cuts[5],
    p95: cuts[6],
  };
}

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Share of `draws` futures in which something happened, with its 95 % Wilson interval. */
export function chanceOf(count: number, draws: number): Chance {
  const z = 1.959963984540054;
  const share = count / draws;
  const centre = share + (z * z) / (2 * draws);
  const spread = z * Math.sqrt((share * (1 - share)) / draws + (z * z) / (4 * draws * draws));
  const scale = 1 + (z * z) / draws;
  return {
    share,
    low: count === 0 ? 0 : (centre - spread) / scale,
    high: count === draws ? 1 : (centre + spread) / scale,
    count,
    draws,
  };
}

/** Counts the draws for which a statement holds. */
export function chanceThat(draws: number, holds: (d: number) => boolean): Chance {
  let count = 0;
  for (let d = 0; d < draws; d++) if (holds(d)) count++;
  return chanceOf(count, draws);
}
