import { drawMaker } from "./draws.ts";
import { inLoopOrder } from "./movable.ts";
import { BLOCK, type Plan } from "./plan.ts";

/** Values of the uncertain numbers in some draws; every column has one entry a draw. */
export interface Draws {
  readonly count: number;
  /** Columns of parameters, scopes, elasticities and standard shares by id. */
  readonly of: Readonly<Record<string, Float64Array>>;
  /** Factors `[member × service]` by which the lines' estimates are off: mean 1. */
  readonly errors: readonly Float64Array[];
  /** Uniforms `[member × year]` that decide who leaves; entry 0 of each member is year 1. */
  readonly exits: readonly Float64Array[];
}

/** Draws `first` to `first + count − 1`, or draw 0 alone, in columns of their own. */
export function stretchOfDraws(plan: Plan, first: number, count: number): Draws {
  const maker = drawMaker(plan);
  const order = inLoopOrder(plan.scenario.baseline.services);
  const inOrder = plan.members.flatMap((_, m) => order.map((place) => m * order.length + place));
  const { of, errors, exits } = maker.central();
  const column = (central: number) => new Float64Array(count).fill(central);
  const stretch = {
    count,
    of: Object.fromEntries(Object.entries(of).map(([id, central]) => [id, column(central[0])])),
    errors: Array.from(errors, column),
    exits: Array.from(exits, column),
  };
  if (first === 0) return stretch;
  const end = first + count;
  for (let start = first - ((first - 1) % BLOCK); start < end; start += BLOCK) {
    const block = maker.block(start, BLOCK);
    const from = Math.max(first, start);
    const to = Math.min(end, start + BLOCK);
    for (const [id, out] of Object.entries(stretch.of)) {
      out.set(block.of[id].subarray(from - start, to - start), from - first);
    }
    const copy = (out: Float64Array, rows: Float64Array, at: number, width: number) => {
      for (let d = from; d < to; d++) out[d - first] = rows[(d - start) * width + at];
    };
    inOrder.forEach((line, at) => {
      copy(stretch.errors[line], block.errors, at, inOrder.length);
    });
    stretch.exits.forEach((out, at) => {
      copy(out, block.exits, at, stretch.exits.length);
    });
  }
  return stretch;
}
