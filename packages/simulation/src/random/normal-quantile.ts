import { exp, log } from "../lib/kernels.ts";
import {
  fromTable,
  fromTableInto,
  type QuantileJet,
  type QuantileTable,
  quantileTable,
} from "./quantile-table.ts";

/**
 * The value that a standard normal falls below with probability u, within 4e-9. Rises with u, and is odd
 * about ½. A u closer to 0 or 1 than 2^-33 counts as that, so the value stays within ±6.34.
 *
 * @example
 * normalQuantile(0.975); // 1.959964
 */
export function normalQuantile(u: number): number {
  return fromTable(normalTable(), u);
}

/** Writes {@link normalQuantile} of the first n values of U to out; out and U may be the same column. */
export function normalQuantileInto(out: Float64Array, U: Float64Array, n: number): void {
  fromTableInto(out, normalTable(), U, n);
}

/**
 * The probability that a standard normal falls below z, within 1e-15 (and 1e-8 of itself far
 * below 0); the inverse of {@link normalQuantile}.
 *
 * Rational approximations of Hart et al. 1968, algorithm 5666, as given by West 2005, "Better
 * approximations to cumulative normal functions", Wilmott Magazine, pp. 70–76.
 *
 * @example
 * normalProbability(0); // 0.5
 */
export function normalProbability(z: number): number {
  const below = lowerTail(Math.abs(z));
  return z > 0 ? 1 - below : below;
}

/** Writes {@link normalProbability} of the first n values of Z to out; out and Z may be the same column. */
export function normalProbabilityInto(out: Float64Array, Z: Float64Array, n: number): void {
  for (let d = 0; d < n; d++) out[d] = normalProbability(Z[d]);
}

let made: QuantileTable | undefined;

/** The quantile function of a standard normal. */
export function normalTable(): QuantileTable {
  made ??= quantileTable(lowerJet, (w) => {
    const [value, slope, curvature] = lowerJet(w);
    return [-value, -slope, -curvature];
  });
  return made;
}

function lowerJet(w: number): QuantileJet {
  const z = lowerQuantile(w);
  const slope = SQRT_TWO_PI * exp((z * z) / 2);
  return [z, slope, z * slope * slope];
}

const SQRT_TWO_PI = 2.5066282746310002;

function lowerTail(z: number): number {
  const density = exp((-z * z) / 2);
  if (z >= 7.07106781186547) {
    return density / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / SQRT_TWO_PI;
  }
  return (density * polynomial(HART_TOP, z)) / polynomial(HART_BOTTOM, z);
}

/** Algorithm AS 241 (Wichura 1988, Applied Statistics 37(3), PPND16), for 0 < w ≤ ½; good to 1e-16. */
function lowerQuantile(w: number): number {
  const q = w - 0.5;
  if (q >= -0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const r = Math.sqrt(-log(w));
  return r <= 5
    ? -polynomial(TAIL_TOP, r - 1.6) / polynomial(TAIL_BOTTOM, r - 1.6)
    : -polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = coefficients[0];
  for (let k = 1; k < coefficients.length; k++) value = value * x + coefficients[k];
  return value;
}

const HART_TOP = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const HART_BOTTOM = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];
const CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_BOTTOM = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const TAIL_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const TAIL_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];
