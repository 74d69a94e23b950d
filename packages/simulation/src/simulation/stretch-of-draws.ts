import type { DrawMaker, Draws } from "./draws.ts";
import { BLOCK } from "./plan.ts";

/** Draws `first` to `first + count − 1`, block after block, in columns of their own. */
export function stretchOfDraws(maker: DrawMaker, first: number, count: number): Draws {
  const column = () => new Float64Array(count);
  const { of, errors, exits } = maker.central();
  const stretch = {
    count,
    of: Object.fromEntries(Object.keys(of).map((id) => [id, column()])),
    errors: errors.map(column),
    exits: exits.map(column),
  };
  for (let done = 0; done < count; done += BLOCK) {
    const size = Math.min(BLOCK, count - done);
    const block = maker.block(first + done, size);
    const copy = (to: Float64Array, from: Float64Array) => to.set(from.subarray(0, size), done);
    for (const [id, to] of Object.entries(stretch.of)) copy(to, block.of[id]);
    stretch.errors.forEach((to, at) => {
      copy(to, block.errors[at]);
    });
    stretch.exits.forEach((to, at) => {
      copy(to, block.exits[at]);
    });
  }
  return stretch;
}
