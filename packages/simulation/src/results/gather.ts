import { independentSet } from "../random/stream.ts";
import type { SeriesGroup } from "../simulation/kept.ts";
import type { Layout } from "../simulation/layout.ts";
import type { Sample } from "../summaries/range.ts";
import type { RunPlan } from "./run.ts";

/** Blocks of draws put together: every kept series over all draws, and the bridge's means. */
export interface Gathered {
  readonly draws: number;
  /** Value in draw 0. */
  central(group: SeriesGroup, index: number): number;
  /** Draws 1 and on, in order. */
  column(group: SeriesGroup, index: number): Float64Array;
  sample(group: SeriesGroup, index: number): Sample;
  /** Terms of the bridge `[term × member × year]`, and adjustments of views `[adjustment × member × year]`. */
  readonly terms: Summed;
  readonly adjustments: Summed;
}

/** What is only kept as a sum over draws: in draw 0, and the mean over the others. */
export interface Summed {
  readonly central: Float64Array;
  readonly mean: Float64Array;
}

/** A stretch of one block's numbers in the data of a run. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** Puts together what the blocks of a run left behind. */
export function gatherRun({ plan, layout, blocks }: RunPlan, data: Float64Array): Gathered {
  const [central, ...futures] = blocks.filter(({ phase }) => phase === "central" || phase === "futures");
  return gather(layout, data, { central, futures, setSize: independentSet(plan.scenario.sampler) });
}

/** Puts the central block and the blocks of futures together, in order, whoever simulated them. */
export function gather(
  layout: Layout,
  data: Float64Array,
  {
    central,
    futures,
    setSize,
  }: { readonly central: Stretch; readonly futures: readonly Stretch[]; readonly setSize: number },
): Gathered {
  const draws = futures.reduce((sum, block) => sum + block.count, 0);
  const sumsFrom = (block: Stretch) => block.from + layout.series * block.count;
  const mean = new Float64Array(layout.sums);
  for (const block of futures) {
    const from = sumsFrom(block);
    for (let k = 0; k < layout.sums; k++) mean[k] += data[from + k];
  }
  for (let k = 0; k < layout.sums; k++) mean[k] /= draws;
  const inDraw0 = data.slice(sumsFrom(central), sumsFrom(central) + layout.sums);
  const summed = (from: number, to: number): Summed => ({
    central: inDraw0.subarray(from, to),
    mean: mean.subarray(from, to),
  });
  const centralOf = (group: SeriesGroup, index: number) => data[central.from + layout.offsets[group] + index];

  /** Series that have been put together, where they are short enough to be kept for whoever asks next. */
  const known = draws <= SHORT ? new Map<number, Float64Array>() : null;

  function column(group: SeriesGroup, index: number): Float64Array {
    const series = layout.offsets[group] + index;
    const found = known?.get(series) ?? putTogether(series);
    known?.set(series, found);
    return found;
  }

  function putTogether(series: number): Float64Array {
    const out = new Float64Array(draws);
    let at = 0;
    for (const { from, count } of futures) {
      const start = from + series * count;
      for (let d = 0; d < count; d++) out[at + d] = data[start + d];
      at += count;
    }
    return out;
  }

  return {
    draws,
    central: centralOf,
    column,
    sample: (group, index) => ({ central: centralOf(group, index), column: column(group, index), setSize }),
    terms: summed(0, layout.termSums),
    adjustments: summed(layout.termSums, layout.sums),
  };
}

/** Draws of a series that counts as short. */
const SHORT = 2_048;
