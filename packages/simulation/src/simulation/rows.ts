/**
 * Rows of numbers that stand one after the other in memory, so that all of them can be emptied at once.
 *
 * @example
 * const { all, rows } = rowsOf(["charge", "pooled"], 10);
 * all.fill(0);
 * rows.charge[3]; // 0
 */
export function rowsOf<Name extends string>(
  names: readonly Name[],
  length: number,
): { readonly all: Float64Array; readonly rows: Readonly<Record<Name, Float64Array>> } {
  const all = new Float64Array(names.length * length);
  const rows = names.map((name, k) => [name, all.subarray(k * length, (k + 1) * length)]);
  return { all, rows: Object.fromEntries(rows) };
}
