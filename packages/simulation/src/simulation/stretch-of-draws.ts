import type { DrawMaker, Draws } from "./draws.ts";
import { BLOCK } from "./plan.ts";

/** Draws `first` to `first + count − 1`, or draw 0 alone, in columns of their own. */
export function stretchOfDraws(maker: DrawMaker, first: number, count: number): Draws {
  const { of, errors, exits } = maker.central();
  const column = (central: Float64Array) => new Float64Array(count).fill(central[0]);
  const stretch = {
    count,
    of: Object.fromEntries(Object.entries(of).map(([id, central]) => [id, column(central)])),
    errors: errors.map(column),
    exits: exits.map(column),
  };
  if (first === 0) return stretch;
  const end = first + count;
  for (let start = first - ((first - 1) % BLOCK); start < end; start += BLOCK) {
    const block = maker.block(start, BLOCK);
    const from = Math.max(first, start);
    const to = Math.min(end, start + BLOCK);
    const copy = (out: Float64Array, column: Float64Array) =>
      out.set(column.subarray(from - start, to - start), from - first);
    for (const [id, out] of Object.entries(stretch.of)) copy(out, block.of[id]);
    stretch.errors.forEach((out, at) => {
      copy(out, block.errors[at]);
    });
    stretch.exits.forEach((out, at) => {
      copy(out, block.exits[at]);
    });
  }
  return stretch;
}
