import type { Numbers, Places } from "../../compiled/given.ts";
import { tabledQuantile } from "../tabled-quantile.ts";
import type { DrawColumns } from "./columns.ts";

/** Puts the quantile in the place of each probability among values [from, to), out of the table that begins at `at`. */
export function lookUp(
  { tables, values }: Pick<DrawColumns, "tables" | "values">,
  { at, from, to }: Places<"at" | "from" | "to">,
): void {
  for (let k = from; k < to; k++) values[k] = tabledQuantile(tables, at, values[k]);
}

/** Stretches values [from, to) from 0 … 1 to `low` and `width` more. */
export function stretch(
  { values }: Pick<DrawColumns, "values">,
  { from, to }: Places<"from" | "to">,
  { low, width }: Numbers<"low" | "width">,
): void {
  for (let k = from; k < to; k++) values[k] = low + width * values[k];
}
