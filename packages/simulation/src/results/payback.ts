import { payback as paybackOf } from "../appraisal/payback.ts";
import { chanceOf, type Payback, type Sample } from "../summaries/range.ts";

/** When a position pays back, over the modelled futures; `position` by year. */
export function payback(position: readonly Sample[], discount: Float64Array): Payback {
  const draws = position[0].column.length;
  const found: number[] = [];
  for (let d = 0; d < draws; d++) {
    const year = paybackOf((y) => position[y].column[d], discount);
    if (year !== null) found.push(year);
  }
  found.sort((a, b) => a - b);
  // The median over all futures: those that never pay back stand at the end.
  const middle = Math.floor((draws - 1) / 2);
  return {
    median: middle < found.length ? found[middle] : null,
    central: paybackOf((y) => position[y].central, discount),
    never: chanceOf(draws - found.length, draws),
  };
}
