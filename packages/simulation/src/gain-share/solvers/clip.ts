import { perPlace } from "../../lib/per-place.ts";
/** A sum to share by weights, each amount kept between its own bounds. */
export interface Clip {
  readonly total: number;
  /** At least 0. */
  readonly weights: ArrayLike<number>;
  /** May be −∞; never above the upper one. */
  readonly lower: ArrayLike<number>;
  /** May be ∞. */
  readonly upper: ArrayLike<number>;
}

/** The amounts, and what the bounds leave over (above 0) or ask for beyond the total (below 0). */
export interface Clipped {
  readonly amounts: Float64Array;
  readonly gap: number;
}

/**
 * Amounts `clip(λ · weight, lower, upper)` with the one `λ` at which they add up to the total.
 *
 * Their sum rises with `λ` along straight pieces between the breakpoints `bound / weight`: bisection over the
 * sorted breakpoints finds the piece, a division the place in it. Where the bounds allow no such `λ`, everyone
 * stands at the bound that is nearest to the total, and the gap is reported.
 */
export function clip({ total, weights, lower, upper }: Clip): Clipped {
  const at = (lambda: number): Float64Array =>
    perPlace(weights.length, (i) => between(weights[i] === 0 ? 0 : lambda * weights[i], lower[i], upper[i]));

  const least = at(Number.NEGATIVE_INFINITY);
  if (sum(least) >= total) return { amounts: least, gap: total - sum(least) || 0 };
  const most = at(Number.POSITIVE_INFINITY);
  if (sum(most) <= total) return { amounts: most, gap: total - sum(most) || 0 };

  const breakpoints = breakpointsOf(weights, [lower, upper]);
  let below = -1;
  let above = breakpoints.length;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (sum(at(breakpoints[middle])) <= total) below = middle;
    else above = middle;
  }
  const from = breakpoints[below] ?? Number.NEGATIVE_INFINITY;
  const to = breakpoints[above] ?? Number.POSITIVE_INFINITY;
  const inside = inner(from, to);
  let fixed = 0;
  let free = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    const amount = weight * inside;
    if (weight > 0 && amount > lower[i] && amount < upper[i]) free += weight;
    else fixed += between(weight === 0 ? 0 : amount, lower[i], upper[i]);
  }
  return { amounts: at(free > 0 ? (total - fixed) / free : from), gap: 0 };
}

function breakpointsOf(weights: ArrayLike<number>, bounds: readonly ArrayLike<number>[]): Float64Array {
  const found: number[] = [];
  for (const bound of bounds) {
    for (let i = 0; i < weights.length; i++) {
      const at = bound[i] / weights[i];
      if (weights[i] > 0 && Number.isFinite(at)) found.push(at);
    }
  }
  return Float64Array.from(found).sort();
}

/** A place strictly inside a piece, where nobody stands at a bound by chance. */
function inner(from: number, to: number): number {
  if (from === Number.NEGATIVE_INFINITY) return to === Number.POSITIVE_INFINITY ? 0 : to - 1 - Math.abs(to);
  return to === Number.POSITIVE_INFINITY ? from + 1 + Math.abs(from) : from + (to - from) / 2;
}

function between(amount: number, least: number, most: number): number {
  return Math.min(Math.max(amount, least), most);
}

function sum(amounts: Float64Array): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
