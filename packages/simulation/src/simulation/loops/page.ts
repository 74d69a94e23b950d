import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Turns rows, `width` wide, into columns, eight columns at a time, as many numbers as a line of memory holds:
 * `turned[k · length + first + r]` is `page[r · width + k]`. `width` is eight times `tiles`.
 */
export function turnPage(
  { page, turned }: Columns,
  { tiles, rows, width, first, length }: Places<"tiles" | "rows" | "width" | "first" | "length">,
): void {
  for (let tile = 0; tile < tiles; tile++) {
    for (let r = 0; r < rows; r += 1) {
      const from = r * width + 8 * tile;
      const to = 8 * tile * length + first + r;
      turned[to] = page[from];
      turned[to + length] = page[from + 1];
      turned[to + 2 * length] = page[from + 2];
      turned[to + 3 * length] = page[from + 3];
      turned[to + 4 * length] = page[from + 4];
      turned[to + 5 * length] = page[from + 5];
      turned[to + 6 * length] = page[from + 6];
      turned[to + 7 * length] = page[from + 7];
    }
  }
}
