import type { Layout } from "./layout.ts";

/** Writes down what a block of draws leaves behind; see {@link Layout}. */
export interface Ledger {
  /** Starts an empty page for `count` draws. */
  open(count: number): void;
  /** Turns to draw d: its place in every series. */
  turnTo(d: number): void;
  /** Keeps a number as the draw's entry in a series. */
  keep(series: number, value: number): void;
  /** All that is kept: the series, then the bridge's sums over draws. */
  close(bridge: Float64Array): Float64Array;
}

/** Makes a ledger of a layout. */
export function ledgerMaker(layout: Layout): Ledger {
  let kept = new Float64Array(0);
  let count = 0;
  let draw = 0;
  return {
    open: (draws) => {
      count = draws;
      kept = new Float64Array(keptLength(layout, count));
    },
    turnTo: (d) => {
      draw = d;
    },
    keep: (series, value) => {
      kept[series * count + draw] = value;
    },
    close: (bridge) => {
      kept.set(bridge, layout.series * count);
      return kept;
    },
  };
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
