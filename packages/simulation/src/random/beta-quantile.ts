import { exp, log } from "../lib/kernels.ts";
import { fromTable, type HalfTable, halfTable, type QuantileJet } from "./quantile-table.ts";

/** The quantile function of a beta distribution on 0 … 1: one table for each half. */
export interface BetaQuantile {
  readonly lower: HalfTable;
  readonly upper: HalfTable;
}

/**
 * Tables of the quantile function of the beta distribution with these two shapes (0.1 … 1,000), within 1e-8
 * of the range, rising. Made once for each pair of shapes and kept, as partnerships share their priors.
 */
export function betaQuantile(alpha: number, beta: number): BetaQuantile {
  const key = `${alpha}/${beta}`;
  let made = MADE.get(key);
  if (made === undefined) {
    if (MADE.size >= KEPT) MADE.clear();
    made = { lower: lowerHalf(alpha, beta), upper: lowerHalf(beta, alpha) };
    MADE.set(key, made);
  }
  return made;
}

/** The value on 0 … 1 that the beta distribution falls below with probability u. */
export function fromBeta({ lower, upper }: BetaQuantile, u: number): number {
  return u < 0.5 ? fromTable(lower, u) : 1 - fromTable(upper, 1 - u);
}

const MADE = new Map<string, BetaQuantile>();
const KEPT = 1_000;

function lowerHalf(alpha: number, beta: number): HalfTable {
  const scale = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
  let x = Math.min(exp((log(0.5 * alpha) - scale) / alpha), alpha / (alpha + beta));
  return halfTable((w): QuantileJet => {
    let [probability, density] = betaProbability(x, { alpha, beta, scale });
    for (let round = 0; round < 60 && Math.abs(probability - w) > 1e-13 * w; round++) {
      x = Math.min(x * exp((log(w / probability) * probability) / density / x), 1 - Number.EPSILON / 2);
      [probability, density] = betaProbability(x, { alpha, beta, scale });
    }
    const bend = (alpha - 1) / x - (beta - 1) / (1 - x);
    return [x, 1 / density, -bend / (density * density)];
  });
}

interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
  /** −log B(alpha, beta). */
  readonly scale: number;
}

/** Probability below x, and density at x, by the power series of the incomplete beta function (DLMF 8.17.8). */
function betaProbability(x: number, { alpha, beta, scale }: BetaShape): [number, number] {
  const common = exp(alpha * log(x) + beta * log(1 - x) + scale);
  const density = common / (x * (1 - x));
  if (x <= (alpha + 1) / (alpha + beta + 2)) return [(common / alpha) * series(x, alpha, beta), density];
  return [1 - (common / beta) * series(1 - x, beta, alpha), density];
}

function series(x: number, alpha: number, beta: number): number {
  let total = 1;
  let term = 1;
  for (let k = 0; term > 1e-17 * total; k++) {
    term *= ((alpha + beta + k) / (alpha + 1 + k)) * x;
    total += term;
  }
  return total;
}

/** Log of the gamma function of a positive number: Stirling's series from 10 up (DLMF 5.11.1), reached by products. */
function logGamma(x: number): number {
  let shift = 1;
  let y = x;
  while (y < 10) {
    shift *= y;
    y += 1;
  }
  const r = 1 / (y * y);
  const tail = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / y;
  return (y - 0.5) * log(y) - y + HALF_LOG_TWO_PI + tail - log(shift);
}

const HALF_LOG_TWO_PI = 0.9189385332046728;
