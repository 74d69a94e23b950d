import { QUANTILE_TABLE, tabledQuantile } from "./tabled-quantile.ts";

/**
 * A quantile function as polynomials that take a few nanoseconds to evaluate: see {@link QUANTILE_TABLE}. Cells are fine
 * where a tail is steep; in each a polynomial of degree five meets the value and two derivatives at both ends (Hermite).
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
  const table = new Float64Array(QUANTILE_TABLE.size);
  fillHalf(table.subarray(0, table.length / 2), lower);
  fillHalf(table.subarray(table.length / 2), upper);
  return table;
}

/** The quantile at u; a u nearer to 0 or 1 than 2^-33 counts as that. */
export function fromTable(table: QuantileTable, u: number): number {
  return tabledQuantile(table, 0, u);
}

/** Writes {@link fromTable} of the first n values of U to out; out and U may be the same column. */
export function fromTableInto(out: Float64Array, table: QuantileTable, U: Float64Array, n: number): void {
  for (let d = 0; d < n; d++) out[d] = tabledQuantile(table, 0, U[d]);
}

function fillHalf(half: Float64Array, jetAt: (w: number) => QuantileJet): void {
  const { rows, cells, coefficients, scales } = QUANTILE_TABLE;
  let far = jetAt(0.5);
  for (let row = rows - 1; row >= 0; row--) {
    const width = 1 / scales[Math.floor(row / cells)];
    const near = jetAt((cells + (row % cells)) * width);
    writeHermite(half.subarray(row * coefficients), [near, far], width);
    far = near;
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
