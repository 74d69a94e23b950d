/**
 * e to the power of x, within 4e-16 of it (relative), with the same bits on every machine.
 *
 * From 708 up it is Infinity, from −708 down exactly 0 (no denormal numbers); NaN stays NaN. By a table of
 * 2^(j/64) and a polynomial in what remains (Tang 1989, "Table-driven implementation of the exponential
 * function in IEEE floating-point arithmetic", ACM TOMS 15(2), 144–157).
 *
 * @example
 * exp(0); // 1
 */
export function exp(x: number): number {
  if (!(Math.abs(x) < LARGEST_EXPONENT)) return farExp(x);
  const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - steps * STEP_HIGH - steps * STEP_LOW;
  const q = r * r;
  const tail = r + q * (1 / 2 + r * (1 / 6) + q * (1 / 24 + r * (1 / 120)));
  const root = ROOTS[steps & 63];
  return (root + root * tail) * POWERS[POWER_OFFSET + (steps >> 6)];
}

/** Writes {@link exp} of the first n values of X to out; out and X may be the same column. */
export function expInto(out: Float64Array, X: Float64Array, n: number): void {
  for (let d = 0; d < n; d++) out[d] = exp(X[d]);
}

/**
 * Natural logarithm, within 3e-16 of it (relative), with the same bits on every machine.
 *
 * 0 gives −Infinity, a negative number NaN. The method is that of `e_log.c` in FreeBSD's libm (Sun
 * Microsystems 1993): x = 2^k · m with m between √½ and √2,
 * and a polynomial in (m − 1)/(m + 1).
 *
 * @example
 * log(1); // 0
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < SMALLEST_NORMAL) return log(x * TWO_TO_54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  DOUBLE[0] = x;
  const bits = WORDS[HIGH_WORD];
  const k = (bits + CENTRING - ONE_BITS) >> 20;
  const f = x * POWERS[POWER_OFFSET - k] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const series = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  const half = 0.5 * (f * f);
  return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f);
}

/** Writes {@link log} of the first n values of X to out; out and X may be the same column. */
export function logInto(out: Float64Array, X: Float64Array, n: number): void {
  for (let d = 0; d < n; d++) out[d] = log(X[d]);
}

/**
 * A positive base to any power, as e to the power of exponent · log base. Zero to a positive power is 0,
 * anything to the power of 0 is 1, a negative base gives NaN.
 *
 * @example
 * pow(2, 0.5); // 1.4142135623730951, to about fifteen digits
 */
export function pow(base: number, exponent: number): number {
  return exponent === 0 ? 1 : exp(exponent * log(base));
}

function farExp(x: number): number {
  if (x > 0) return Number.POSITIVE_INFINITY;
  return x < 0 ? 0 : Number.NaN;
}

const LARGEST_EXPONENT = 708;
const STEPS_PER_UNIT = 92.33248261893317; // 64 / ln 2

// ln 2 in two parts; the high one has its last 21 bits empty, so that whole multiples of it are exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const STEP_HIGH = LN2_HIGH / 64;
const STEP_LOW = LN2_LOW / 64;

const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

const TWO_TO_54 = 18014398509481984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const ONE_BITS = 0x3ff00000; // the upper half of the bits of 1
const CENTRING = 0x95f64; // carries into the exponent from √2 on
const DOUBLE = new Float64Array(1);
const WORDS = new Int32Array(DOUBLE.buffer);
const HIGH_WORD = new Uint8Array(new Uint16Array([1]).buffer)[0];

const POWER_OFFSET = 1024;
const POWERS = powersOfTwo();
const ROOTS = rootsOfTwo();

/** What exp and log are made of, for whoever computes the same bits by other means. */
export const EXP = {
  largest: LARGEST_EXPONENT,
  stepsPerUnit: STEPS_PER_UNIT,
  stepHigh: STEP_HIGH,
  stepLow: STEP_LOW,
  /** 2^(j/64). */
  roots: ROOTS,
};
export const LOG = {
  series: [L1, L2, L3, L4, L5, L6, L7],
  ln2High: LN2_HIGH,
  ln2Low: LN2_LOW,
  centring: CENTRING,
};

/** 2^-1024 … 2^1023, by doubling and halving. */
function powersOfTwo(): Float64Array {
  const powers = new Float64Array(POWER_OFFSET + 1024);
  powers[POWER_OFFSET] = 1;
  for (let e = 1; e <= 1023; e++) powers[POWER_OFFSET + e] = powers[POWER_OFFSET + e - 1] * 2;
  for (let e = 1; e <= 1024; e++) powers[POWER_OFFSET - e] = powers[POWER_OFFSET - e + 1] / 2;
  return powers;
}

/** 2^(j/64) for j = 0 … 63, rounded once from whole numbers of 192 bits: no library, no machine in it. */
function rootsOfTwo(): Float64Array {
  const bits = 192n;
  let root = 2n << bits;
  for (let halving = 0; halving < 6; halving++) root = squareRoot(root << bits);
  let power = 1n << bits;
  return Float64Array.from({ length: 64 }, () => {
    const rounded = Number(power) / Number(1n << bits);
    power = (power * root) >> bits;
    return rounded;
  });
}

function squareRoot(value: bigint): bigint {
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
