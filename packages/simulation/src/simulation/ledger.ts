import type { Layout } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { TERM_INDEX, TERMS, type TermId } from "./terms.ts";

/** Writes down what a block of draws leaves behind; see {@link Layout}. */
export interface Ledger {
  /** Starts an empty page for `count` draws. */
  open(count: number): void;
  /** Turns to draw d: `keep` and `add` write into its place. */
  turnTo(d: number): void;
  /** Keeps a number as the draw's entry in a series, or adds it to the entry. */
  keep(series: number, value: number): void;
  add(series: number, value: number): void;
  /** Adds effects on a member's position by year, times a factor, to the bridge's sums over draws. */
  bridge(term: TermId, m: number, effects: Float64Array, factor: number): void;
  /** All that is kept: the series, then the sums for the bridge. */
  close(): Float64Array;
}

/** Makes the ledger of a plan. */
export function ledgerMaker({ horizon }: Plan, layout: Layout): Ledger {
  let kept = new Float64Array(0);
  let count = 0;
  let sums = 0;
  let draw = 0;
  return {
    open: (draws) => {
      count = draws;
      kept = new Float64Array(keptLength(layout, count));
      sums = layout.series * count;
    },
    turnTo: (d) => {
      draw = d;
    },
    keep: (series, value) => {
      kept[series * count + draw] = value;
    },
    add: (series, value) => {
      kept[series * count + draw] += value;
    },
    bridge: (term, m, effects, factor) => {
      const from = sums + (m * TERMS.length + TERM_INDEX[term]) * horizon;
      for (let y = 0; y < horizon; y++) kept[from + y] += factor * effects[y];
    },
    close: () => kept,
  };
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
