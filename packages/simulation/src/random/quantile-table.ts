import { lookUp } from "./loops/look-up.ts";

/**
 * A quantile function as polynomials that take a few nanoseconds to evaluate.
 *
 * Each half of 0 … 1 is cut into octaves of the distance w from its end (½ to ¼, ¼ to ⅛, … down to 2^-33,
 * the nearest that streams come), each octave into eight equal cells, so that cells are fine where a tail is
 * steep; in each a polynomial of degree five meets the value and two derivatives at both ends (Hermite).
 * Rows of six coefficients, from the constant up, for cells of rising w, lower half first.
 */
export type QuantileTable = Float64Array;

/** A quantile function with its first two derivatives by w. */
export type QuantileJet = readonly [value: number, slope: number, curvature: number];

/**
 * Tabulates a quantile function: `lower` gives it at w, `upper` at 1 − w, as functions of w. Each is called
 * from ½ down, once for every end of a cell.
 */
export function quantileTable(
  lower: (w: number) => QuantileJet,
  upper: (w: number) => QuantileJet,
): QuantileTable {
  const table = new Float64Array(2 * HALF);
  fillHalf(table.subarray(0, HALF), lower);
  fillHalf(table.subarray(HALF), upper);
  return table;
}

/** The quantile at u; a u nearer to 0 or 1 than 2^-33 counts as that. */
export function fromTable(table: QuantileTable, u: number): number {
  ONE[0] = u;
  lookUp({ tables: table, scales: SCALES, values: ONE }, { at: 0, from: 0, to: 1 });
  return ONE[0];
}

/** Writes {@link fromTable} of the first n values of U to out; out and U may be the same column. */
export function fromTableInto(out: Float64Array, table: QuantileTable, U: Float64Array, n: number): void {
  if (out !== U) for (let d = 0; d < n; d++) out[d] = U[d];
  lookUp({ tables: table, scales: SCALES, values: out }, { at: 0, from: 0, to: n });
}

const ONE = new Float64Array(1);
const OCTAVES = 32;
const CELLS = 8;
const HALF = OCTAVES * CELLS * 6;

/** Numbers of a table. */
export const TABLE_SIZE = 2 * HALF;

/** One over the width of the cells of each octave: 32, 64, … */
export const SCALES = doublings(4 * CELLS);

function doublings(first: number): Float64Array {
  const scales = Float64Array.of(first, ...new Float64Array(OCTAVES - 1));
  for (let octave = 1; octave < OCTAVES; octave++) scales[octave] = 2 * scales[octave - 1];
  return scales;
}

function fillHalf(half: Float64Array, jetAt: (w: number) => QuantileJet): void {
  let far = jetAt(0.5);
  for (let octave = 0; octave < OCTAVES; octave++) {
    const width = 1 / SCALES[octave];
    for (let cell = CELLS - 1; cell >= 0; cell--) {
      const near = jetAt((CELLS + cell) * width);
      writeHermite(half.subarray((octave * CELLS + cell) * 6), [near, far], width);
      far = near;
    }
  }
}

function writeHermite(
  row: Float64Array,
  [near, far]: readonly [QuantileJet, QuantileJet],
  width: number,
): void {
  const slope = near[1] * width;
  const bend = (near[2] * width * width) / 2;
  const rise = far[0] - near[0] - slope - bend;
  const steeper = far[1] * width - slope - 2 * bend;
  const rounder = (far[2] * width * width) / 2 - bend;
  row[0] = near[0];
  row[1] = slope;
  row[2] = bend;
  row[3] = 10 * rise - 4 * steeper + rounder;
  row[4] = -15 * rise + 7 * steeper - 2 * rounder;
  row[5] = 6 * rise - 3 * steeper + rounder;
}
