/**
 * The lower half of a quantile function, 0 < w ≤ ½, as polynomials that take a few nanoseconds to evaluate.
 *
 * Each octave of w (½ to ¼, ¼ to ⅛, … down to 2^-33, the nearest that streams come to 0) is cut into eight
 * equal cells, so that cells are fine where a tail is steep; in each a polynomial of degree five meets the
 * value and two derivatives at both ends (Hermite). Rows of six coefficients, from the constant up.
 */
export type HalfTable = Float64Array;

/** Value and first two derivatives by w of a quantile function. */
export type QuantileJet = readonly [value: number, slope: number, curvature: number];

/**
 * Tabulates a quantile function from the centre outwards: `jetAt` is called for falling w, once for each
 * end of a cell.
 */
export function halfTable(jetAt: (w: number) => QuantileJet): HalfTable {
  const table = new Float64Array(OCTAVES * CELLS * 6);
  let upper = jetAt(0.5);
  for (let octave = 0; octave < OCTAVES; octave++) {
    const width = 1 / SCALES[octave];
    for (let cell = CELLS - 1; cell >= 0; cell--) {
      const lower = jetAt((CELLS + cell) * width);
      table.set(hermite(lower, upper, width), (octave * CELLS + cell) * 6);
      upper = lower;
    }
  }
  return table;
}

/** The quantile at w, which is kept within 2^-33 and ½. */
export function fromTable(table: HalfTable, share: number): number {
  const w = Math.max(LEAST, Math.min(MOST, share));
  const octave = Math.clz32(w * TWO_TO_32) - 1;
  const position = w * SCALES[octave];
  const cell = position | 0;
  const f = position - cell;
  const row = (octave * CELLS + cell - CELLS) * 6;
  const high = table[row + 3] + f * (table[row + 4] + f * table[row + 5]);
  return table[row] + f * (table[row + 1] + f * (table[row + 2] + f * high));
}

const OCTAVES = 32;
const CELLS = 8;
const TWO_TO_32 = 4_294_967_296;
const LEAST = 0.5 / TWO_TO_32;
const MOST = 0.5 - Number.EPSILON / 4; // the number before ½

/** Cells of each octave that fit between 0 and 1: 32, 64, … */
const SCALES = Float64Array.from(
  { length: OCTAVES },
  (_, octave) => 4 * CELLS * (1 << (octave >> 1)) * (1 << ((octave + 1) >> 1)),
);

function hermite(lower: QuantileJet, upper: QuantileJet, width: number): number[] {
  const slope = lower[1] * width;
  const bend = (lower[2] * width * width) / 2;
  const rise = upper[0] - lower[0] - slope - bend;
  const steeper = upper[1] * width - slope - 2 * bend;
  const rounder = (upper[2] * width * width) / 2 - bend;
  return [
    lower[0],
    slope,
    bend,
    10 * rise - 4 * steeper + rounder,
    -15 * rise + 7 * steeper - 2 * rounder,
    6 * rise - 3 * steeper + rounder,
  ];
}
