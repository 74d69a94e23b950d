import type { Numbers, Places } from "../../compiled/given.ts";
import type { DrawColumns } from "./columns.ts";

const TWO_TO_32 = 4294967296;
const NEAREST = 5.551115123125783e-17; // 2^-54 keeps w below ½
const FURTHEST = 0.49999999988358468; // ½ − 2^-33
const CELLS = 8; // of an octave
const HALF = 1536; // 32 octaves × 8 cells × 6 coefficients

/**
 * Puts the quantile in the place of each probability among values [from, to), out of a table that begins at `at`, as
 * `random/quantile-table.ts` describes it. A probability nearer to 0 or 1 than 2^-33 counts as that.
 */
export function lookUp(
  { tables, scales, values }: Pick<DrawColumns, "tables" | "scales" | "values">,
  { at, from, to }: Places<"at" | "from" | "to">,
): void {
  for (let k = from; k < to; k += 1) {
    const u = values[k];
    const w = 0.5 - Math.max(NEAREST, Math.min(Math.abs(u - 0.5), FURTHEST));
    const octave = Math.clz32(w * TWO_TO_32) - 1;
    const position = w * scales[octave];
    const cell = position | 0;
    const f = position - cell;
    const row = at + ((u + 0.5) | 0) * HALF + (octave * CELLS + cell - CELLS) * 6;
    const high = tables[row + 3] + f * (tables[row + 4] + f * tables[row + 5]);
    values[k] = tables[row] + f * (tables[row + 1] + f * (tables[row + 2] + f * high));
  }
}

/** Stretches values [from, to) from 0 … 1 to `low` and `width` more. */
export function stretch(
  { values }: Pick<DrawColumns, "values">,
  { from, to }: Places<"from" | "to">,
  { low, width }: Numbers<"low" | "width">,
): void {
  for (let k = from; k < to; k++) values[k] = low + width * values[k];
}
