/**
 * The quantile at u out of a table that begins at number `at` of `tables`; {@link QUANTILE_TABLE} says how one is laid
 * out. A u nearer to 0 or 1 than 2^-33 counts as that.
 */
export function tabledQuantile(tables: Float64Array, at: number, u: number): number {
  const w = 0.5 - Math.max(NEAREST, Math.min(Math.abs(u - 0.5), FURTHEST));
  const octave = 31 - Math.clz32(w * TWO_TO_33);
  const position = w * SCALES[octave];
  const cell = position | 0;
  const f = position - cell;
  const row = at + ((u >= 0.5 ? ROWS : 0) + octave * CELLS + cell - CELLS) * COEFFICIENTS;
  const high = tables[row + 3] + f * (tables[row + 4] + f * tables[row + 5]);
  return tables[row] + f * (tables[row + 1] + f * (tables[row + 2] + f * high));
}

const TWO_TO_33 = 8589934592;
const NEAREST = 5.551115123125783e-17; // 2^-54 keeps w below ½
const FURTHEST = 0.49999999988358468; // ½ − 2^-33
const OCTAVES = 32;
const CELLS = 8;
const COEFFICIENTS = 6;
const ROWS = OCTAVES * CELLS;

/** One over the width of the cells of each octave, those of the least w first. */
const SCALES = Float64Array.from({ length: OCTAVES }, (_, octave) => CELLS * 2 ** (OCTAVES + 1 - octave));

/**
 * A table has two halves, for u below ½ and from ½ up. Each is cut into octaves of the distance w from its end (2^-33,
 * the nearest that streams come, to 2^-32, … ⅛ to ¼, ¼ to ½), each octave into equal cells, and has a row for every cell,
 * in the order of w: the coefficients of a polynomial in how far w has come through the cell, from the constant up.
 */
export const QUANTILE_TABLE = {
  octaves: OCTAVES,
  cells: CELLS,
  coefficients: COEFFICIENTS,
  /** Of a half. */
  rows: ROWS,
  /** Numbers of a table. */
  size: 2 * ROWS * COEFFICIENTS,
  nearest: NEAREST,
  furthest: FURTHEST,
  /** One over the width of the cells of each octave. */
  scales: SCALES,
};
