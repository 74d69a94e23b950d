/** A stretch of pounds, low end first. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/**
 * Pounds in prose, to about three significant figures: "£138.6 million", "£400,000", "−£2.1 million".
 *
 * @example
 * money(138_600_000); // "£138.6 million"
 * money(-400_000); // "−£400,000"
 */
export function money(pounds: number): string {
  const size = Math.abs(pounds);
  const step = size >= 1e8 ? 1e5 : power(size) / 100;
  const shown = inWords(size, step, size >= 1e6);
  return pounds < 0 && shown !== "£0" ? `−${shown}` : shown;
}

/**
 * A range in prose, rounded to two figures of its own width: the wider it is, the fewer digits it pretends to.
 *
 * @example
 * moneyRange({ low: 1_234_567, high: 2_912_345 }); // "£1.2 million to £2.9 million"
 */
export function moneyRange({ low, high }: Stretch): string {
  const step = stepOf({ low, high });
  const millions = Math.max(Math.abs(low), Math.abs(high)) >= 1e6;
  const [from, to] = [signed(low, step, millions), signed(high, step, millions)];
  return from === to ? `about ${from}` : `${from} to ${to}`;
}

/**
 * A range of positions in words that a board reads the right way round: losses are called losses.
 *
 * @example
 * gainOrLoss({ low: -1_200_000, high: 14_200_000 }); // "a loss of £1 million to a gain of £14 million"
 */
export function gainOrLoss({ low, high }: Stretch): string {
  const step = stepOf({ low, high });
  const [lowest, highest] = [Math.round(low / step) * step, Math.round(high / step) * step];
  if (lowest === 0 && highest === 0) return "no difference";
  if (lowest === 0) return `a gain of up to ${inWords(high, step, high >= 1e6)}`;
  if (highest === 0) return `a loss of up to ${inWords(-low, step, -low >= 1e6)}`;
  if (lowest >= 0) return `a gain of ${moneyRange({ low, high })}`;
  if (highest <= 0) return `a loss of ${moneyRange({ low: -high, high: -low })}`;
  const millions = Math.max(-low, high) >= 1e6;
  return `a loss of ${inWords(-low, step, millions)} to a gain of ${inWords(high, step, millions)}`;
}

/** One figure beside its range, with as many digits as the range allows: "about £8 million". */
export function moneyWithin(pounds: number, stretch: Stretch): string {
  const millions = Math.max(Math.abs(stretch.low), Math.abs(stretch.high), Math.abs(pounds)) >= 1e6;
  return `about ${signed(pounds, stepOf(stretch), millions)}`;
}

/**
 * Thousands of pounds for a table column headed £000: negatives in brackets, as NHS finance tables have them.
 *
 * @example
 * thousands(-1_234_567); // "(1,235)"
 */
export function thousands(pounds: number): string {
  const rounded = Math.round(Math.abs(pounds) / 1000).toLocaleString("en-GB");
  return pounds < 0 && rounded !== "0" ? `(${rounded})` : rounded;
}

/** Millions of pounds for a label on a chart whose axis says £m: "−1.2", "14". */
export function millions(pounds: number): string {
  const value = pounds / 1e6;
  const size = Math.abs(value);
  const digits = size >= 9.95 ? 0 : size >= 0.0995 || size === 0 ? 1 : 2;
  const text = size.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return value < 0 && Number(size.toFixed(digits)) !== 0 ? `−${text}` : text;
}

function signed(pounds: number, step: number, inMillions: boolean): string {
  const shown = inWords(Math.abs(pounds), step, inMillions);
  return pounds < 0 && shown !== "£0" ? `−${shown}` : shown;
}

function inWords(size: number, step: number, inMillions: boolean): string {
  const rounded = Math.round(size / step) * step;
  if (rounded < 0.5) return "£0";
  if (!inMillions) return `£${Math.round(rounded).toLocaleString("en-GB")}`;
  const digits = Math.max(0, Math.min(2, 6 - Math.round(Math.log10(step))));
  const number = (rounded / 1e6).toLocaleString("en-GB", { maximumFractionDigits: digits });
  return `£${number} million`;
}

function stepOf({ low, high }: Stretch): number {
  const width = Math.abs(high - low);
  const size = Math.max(Math.abs(low), Math.abs(high));
  return Math.max(1, width < size / 1000 ? power(size) / 100 : power(width) / 10);
}

/** The power of ten at or below a size. */
function power(size: number): number {
  return size > 0 ? 10 ** Math.floor(Math.log10(size)) : 1;
}
