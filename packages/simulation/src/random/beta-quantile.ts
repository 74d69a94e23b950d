import { exp, log } from "../lib/kernels.ts";
import { type QuantileJet, type QuantileTable, quantileTable } from "./quantile-table.ts";

/**
 * The quantile function of the beta distribution on 0 … 1 with these two shapes, each from 0.2 to 1,000:
 * within 2e-8 (a PERT's within 1e-9), rising. Made once for each pair of shapes and kept, as scenarios share most of their priors.
 *
 * @example
 * fromTable(betaQuantile(2, 2), 0.5); // 0.5
 */
export function betaQuantile(alpha: number, beta: number): QuantileTable {
  const shapes = `${alpha}/${beta}`;
  const kept = KEPT.get(shapes);
  if (kept) return kept;
  const fromHigh = lowerHalf(beta, alpha);
  const made = quantileTable(lowerHalf(alpha, beta), (w) => {
    const [value, slope, curvature] = fromHigh(w);
    return [1 - value, -slope, -curvature];
  });
  if (KEPT.size >= MOST_KEPT) KEPT.clear();
  KEPT.set(shapes, made);
  return made;
}

const KEPT = new Map<string, QuantileTable>();
const MOST_KEPT = 1_000;

interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
  /** −log B(alpha, beta). */
  readonly scale: number;
}

/** A point of the distribution: x, the probability below it, x times the density, and two derivatives of log density. */
interface Point {
  readonly x: number;
  readonly probability: number;
  readonly weight: number;
  readonly lean: number;
  readonly bend: number;
}

/** Solves w after w, each from the Taylor series about the last; the first by bisection. */
function lowerHalf(alpha: number, beta: number): (w: number) => QuantileJet {
  const shape = { alpha, beta, scale: logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) };
  let point = nearMedian(shape);
  return (w) => {
    while (Math.abs(w - point.probability) > 1e-4 * w) point = pointAt(expand(point, w)[0], shape);
    return expand(point, w);
  };
}

function nearMedian(shape: BetaShape): Point {
  let low = 0;
  let high = 1;
  for (;;) {
    const point = pointAt((low + high) / 2, shape);
    if (Math.abs(point.probability - 0.5) < 0.1) return point;
    if (point.probability < 0.5) low = point.x;
    else high = point.x;
  }
}

/** The quantile function about a point, by its Taylor series to the third order. */
function expand({ x, probability, weight, lean, bend }: Point, w: number): QuantileJet {
  const r = (w - probability) / weight;
  const third = 2 * lean * lean - bend;
  const value = x * (1 + r * (1 - (r / 2) * (lean - (r / 3) * third)));
  const slope = (x / weight) * (1 - r * (lean - (r / 2) * third));
  const curvature = (x / weight / weight) * (r * third - lean);
  return [value, slope, curvature];
}

/** By the power series of the incomplete beta function (DLMF 8.17.8), from whichever end is near. */
function pointAt(x: number, { alpha, beta, scale }: BetaShape): Point {
  const common = exp(alpha * log(x) + beta * log(1 - x) + scale);
  const isNearLow = x <= (alpha + 1) / (alpha + beta + 2);
  const odds = x / (1 - x);
  return {
    x,
    probability: isNearLow
      ? (common / alpha) * series(x, alpha, beta)
      : 1 - (common / beta) * series(1 - x, beta, alpha),
    weight: common / (1 - x),
    lean: alpha - 1 - (beta - 1) * odds,
    bend: 1 - alpha - (beta - 1) * odds * odds,
  };
}

function series(x: number, alpha: number, beta: number): number {
  let total = 1;
  let term = 1;
  for (let k = 0; term > 1e-14 * total; k++) {
    term *= ((alpha + beta + k) / (alpha + 1 + k)) * x;
    total += term;
  }
  return total;
}

/** Log of the gamma function of a positive number: Stirling's series from 10 up (DLMF 5.11.1), reached by products. */
function logGamma(x: number): number {
  let product = 1;
  let y = x;
  for (; y < 10; y++) product *= y;
  const r = 1 / (y * y);
  const tail = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / y;
  return (y - 0.5) * log(y) - y + HALF_LOG_TWO_PI + tail - log(product);
}

const HALF_LOG_TWO_PI = 0.9189385332046728;
