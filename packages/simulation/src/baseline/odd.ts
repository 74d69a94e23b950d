import { type Fault, told } from "../lib/errors.ts";

/** A value that is far from what is usual. */
export interface Oddity {
  readonly path: string;
  readonly expected: string;
  readonly received: number;
}

/**
 * A warning with the words that all of them have; amounts are pounds. What is too large for a number is told in words,
 * for warnings travel as JSON.
 */
export function odd(code: string, { path, expected, received }: Oddity): Fault {
  const next = code === "UNITS" ? "are the units wrong by a thousand?" : "please check it";
  const message = `${path}: expected ${expected}, got ${shown(received)}; ${next}`;
  return { code, path, message, expected, received: Number.isFinite(received) ? received : told(received) };
}

/** Pounds to three figures, or to whole pounds where that is more. */
export function shown(pounds: number): string {
  return `£${pounds >= 100 ? Math.round(pounds) : Number(pounds.toPrecision(3))}`;
}
