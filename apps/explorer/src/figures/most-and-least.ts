/** Rows that a chart shows; all are in the table behind it. */
const SHOWN = 20;

/**
 * The rows as they are; of more than a chart can show those with most and those with least, in falling order.
 *
 * @example
 * mostAndLeast([3, 1, 2], (row) => row); // { rows: [3, 1, 2], left: 0 }
 */
export function mostAndLeast<Row>(
  rows: readonly Row[],
  value: (row: Row) => number,
): { readonly rows: readonly Row[]; readonly left: number } {
  if (rows.length <= SHOWN) return { rows, left: 0 };
  const sorted = [...rows].sort((a, b) => value(b) - value(a));
  const half = SHOWN / 2;
  return { rows: [...sorted.slice(0, half), ...sorted.slice(-half)], left: sorted.length - SHOWN };
}

/** Says which rows a chart shows; nothing where it shows all. */
export function shownWords(left: number): string {
  return left === 0
    ? ""
    : `. Shown: the ${SHOWN / 2} with most and the ${SHOWN / 2} with least; the table has all`;
}
