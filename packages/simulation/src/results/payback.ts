import { payback as paybackOf } from "../appraisal/payback.ts";
import { chanceOf, type Payback, type Sample } from "../summaries/range.ts";

/** When a position pays back, over the modelled futures; `position` by year. */
export function payback(position: readonly Sample[], discount: Float64Array): Payback {
  const draws = position[0].column.length;
  const columns = position.map(({ column }) => column);
  const years = new Float64Array(draws);
  let count = 0;
  let d = 0;
  const ofDraw = (y: number) => columns[y][d];
  for (; d < draws; d++) {
    const year = paybackOf(ofDraw, discount);
    if (year !== null) years[count++] = year;
  }
  const found = years.subarray(0, count).sort();
  // The median over all futures: those that never pay back stand at the end.
  const middle = Math.floor((draws - 1) / 2);
  return {
    median: middle < found.length ? found[middle] : null,
    central: paybackOf((y) => position[y].central, discount),
    never: chanceOf(draws - found.length, draws),
  };
}
