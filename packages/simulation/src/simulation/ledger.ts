import type { Layout, SeriesGroup } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { TERM_INDEX, TERMS, type TermId } from "./terms.ts";

/** What a block of draws leaves behind while it is being written; see {@link Layout}. */
export interface Ledger {
  readonly count: number;
  /** All that is kept: the series, then the sums for the bridge. */
  readonly kept: Float64Array;
  /** One kept series, by its place in its group; entry d is draw d of the block. */
  series(group: SeriesGroup, index: number): Float64Array;
  /** Adds to the bridge's sum over draws of a term's effect on a member's position in a year. */
  bridge(term: TermId, m: number, y: number, sum: number): void;
}

/** Opens an empty ledger for `count` draws. */
export function openLedger(plan: Plan, layout: Layout, count: number): Ledger {
  const kept = new Float64Array(keptLength(layout, count));
  const sums = layout.series * count;
  return {
    count,
    kept,
    series: (group, index) => {
      const from = (layout.offsets[group] + index) * count;
      return kept.subarray(from, from + count);
    },
    bridge: (term, m, y, sum) => {
      kept[sums + (m * TERMS.length + TERM_INDEX[term]) * plan.horizon + y] += sum;
    },
  };
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
