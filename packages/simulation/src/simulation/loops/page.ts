import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Turns a page, on which every draw has its numbers side by side, into series, in which every number has its draws
 * side by side: eight series at a time, as many numbers as a line of memory holds. `width` is that of a draw on the
 * page: eight times `tiles`.
 */
export function turnPage(
  { page, turned }: Columns,
  { tiles, draws, width }: Places<"tiles" | "draws" | "width">,
): void {
  for (let tile = 0; tile < tiles; tile++) {
    for (let d = 0; d < draws; d += 1) {
      const from = d * width + 8 * tile;
      const to = 8 * tile * draws + d;
      turned[to] = page[from];
      turned[to + draws] = page[from + 1];
      turned[to + 2 * draws] = page[from + 2];
      turned[to + 3 * draws] = page[from + 3];
      turned[to + 4 * draws] = page[from + 4];
      turned[to + 5 * draws] = page[from + 5];
      turned[to + 6 * draws] = page[from + 6];
      turned[to + 7 * draws] = page[from + 7];
    }
  }
}
