import { mean, standardError } from "../lib/sum.ts";
import { BLOCK } from "../simulation/plan.ts";
import { PROBED } from "./probe-layout.ts";
import type { RunPlan } from "./run.ts";
import { sampledLayout } from "./sampled-layout.ts";

/** Futures of a sampled game as blocks of numbers, one for each set. */
type Blocks = RunPlan["blocks"];

/** Numbers of probes by column, over the futures that were probed, set after set. */
export function probedColumns(
  plan: RunPlan["plan"],
  futures: Blocks,
  data: Float64Array,
): (at: number) => Float64Array {
  const { columns } = sampledLayout(plan);
  return (at) => {
    const out = new Float64Array(futures.length * PROBED);
    futures.forEach(({ from, count }, set) => {
      const start = from + columns * count + at * PROBED;
      out.set(data.subarray(start, start + PROBED), set * PROBED);
    });
    return out;
  };
}

/** Of a column over all futures, those that were probed. */
export function whereProbed(column: Float64Array): Float64Array {
  const out = new Float64Array((column.length / BLOCK) * PROBED);
  for (let set = 0; set * PROBED < out.length; set++) {
    out.set(column.subarray(set * BLOCK, set * BLOCK + PROBED), set * PROBED);
  }
  return out;
}

/** The largest of several figures: which it is, what it comes to, and the standard error of that. */
export interface Largest {
  readonly which: number;
  readonly mean: number;
  readonly se: number;
}

/**
 * Which of several columns over probed futures is largest is chosen in the first half of the sets, and what it comes
 * to is read in the other: the largest of many estimates, read where it was chosen, would be too large.
 */
export function largestOf(columns: readonly Float64Array[]): Largest {
  const half = Math.floor(columns[0].length / PROBED / 2) * PROBED;
  let which = 0;
  let most = Number.NEGATIVE_INFINITY;
  columns.forEach((column, at) => {
    const here = mean(column.subarray(0, half));
    if (here <= most) return;
    most = here;
    which = at;
  });
  const rest = columns[which].subarray(half);
  return { which, mean: mean(rest), se: standardError(rest, PROBED) };
}

/** True where a figure is above nought beyond doubt, as these results take it: by two standard errors. */
export function isAboveNought({ mean: found, se }: Pick<Largest, "mean" | "se">): boolean {
  return found > 2 * se;
}
