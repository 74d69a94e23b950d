/** One line of the table: what was measured, on how much, and what came out. */
export interface SpeedRow {
  readonly what: string;
  readonly size: string;
  /** Median milliseconds; null where memory was measured. */
  readonly ms: number | null;
  /** The figure to look at, with its unit, and what to reach. */
  readonly figure: string;
  readonly target: string;
}

/** A number with two digits that count, or whole above 100. */
export function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-GB") : `${Number(value.toPrecision(2))}`;
}
