import type { Layout, SeriesGroup } from "../simulation/layout.ts";
import type { Sample } from "../summaries/range.ts";

/** Blocks of draws put together: every kept series over all draws, and the bridge's means. */
export interface Gathered {
  readonly draws: number;
  /** Value in draw 0. */
  central(group: SeriesGroup, index: number): number;
  /** Draws 1 and on, in order. */
  column(group: SeriesGroup, index: number): Float64Array;
  sample(group: SeriesGroup, index: number): Sample;
  /** Bridge sums `[member × term × year]`: draw 0, and the mean over the others. */
  readonly bridgeCentral: Float64Array;
  readonly bridgeMean: Float64Array;
}

/** A stretch of one block's numbers in the data of a run. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
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
  const bridgeFrom = (block: Stretch) => block.from + layout.series * block.count;
  const bridgeMean = new Float64Array(layout.sums);
  for (const block of futures) {
    const from = bridgeFrom(block);
    for (let k = 0; k < layout.sums; k++) bridgeMean[k] += data[from + k];
  }
  for (let k = 0; k < layout.sums; k++) bridgeMean[k] /= draws;
  const centralOf = (group: SeriesGroup, index: number) => data[central.from + layout.offsets[group] + index];

  function column(group: SeriesGroup, index: number): Float64Array {
    const out = new Float64Array(draws);
    let at = 0;
    for (const { from, count } of futures) {
      const start = from + (layout.offsets[group] + index) * count;
      out.set(data.subarray(start, start + count), at);
      at += count;
    }
    return out;
  }

  return {
    draws,
    central: centralOf,
    column,
    sample: (group, index) => ({ central: centralOf(group, index), column: column(group, index), setSize }),
    bridgeCentral: data.slice(bridgeFrom(central), bridgeFrom(central) + layout.sums),
    bridgeMean,
  };
}
