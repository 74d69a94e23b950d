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

/**
 * Makes values from `to` on of as many probabilities from `from` on: their quantiles, from 0 … 1, stretched to `low` and
 * `width` more.
 */
export function lookUpStretched(
  { tables, values }: Pick<DrawColumns, "tables" | "values">,
  { at, from, to, size }: Places<"at" | "from" | "to" | "size">,
  { low, width }: Numbers<"low" | "width">,
): void {
  for (let k = 0; k < size; k++) values[to + k] = low + width * tabledQuantile(tables, at, values[from + k]);
}
