import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Turns rows into columns, eight columns at a time, as many numbers as a line of memory holds: `turned[k · rows + r]`
 * is `page[r · width + k]`. `width` is eight times `tiles`.
 */
export function turnPage(
  { page, turned }: Columns,
  { tiles, rows, width }: Places<"tiles" | "rows" | "width">,
): void {
  for (let tile = 0; tile < tiles; tile++) {
    for (let r = 0; r < rows; r += 1) {
      const from = r * width + 8 * tile;
      const to = 8 * tile * rows + r;
      turned[to] = page[from];
      turned[to + rows] = page[from + 1];
      turned[to + 2 * rows] = page[from + 2];
      turned[to + 3 * rows] = page[from + 3];
      turned[to + 4 * rows] = page[from + 4];
      turned[to + 5 * rows] = page[from + 5];
      turned[to + 6 * rows] = page[from + 6];
      turned[to + 7 * rows] = page[from + 7];
    }
  }
}
