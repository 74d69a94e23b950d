import type { Layout } from "./layout.ts";

/** Writes down what a block of draws leaves behind; see {@link Layout}. */
export interface Ledger {
  /** Starts a page for `count` draws, each of which keeps the same series. */
  open(count: number): void;
  /** Turns to draw d: its place in every series. */
  turnTo(d: number): void;
  /** Keeps a number as the draw's entry in a series. */
  keep(series: number, value: number): void;
  /** Keeps numbers in as many series, the first of which is given. */
  keepAll(series: number, values: Float64Array): void;
  /** Writes down all that is kept: the series, then the sums over draws of terms and of adjustments. */
  close(kept: Float64Array, terms: Float64Array, adjustments: Float64Array): void;
}

/** Series that are turned over together: a line of memory holds 8 numbers. */
const TILE = 16;

/** Makes a ledger of a layout. A draw's numbers are written side by side, and turned into series at the end. */
export function ledgerMaker(layout: Layout): Ledger {
  const { series } = layout;
  let page = new Float64Array(0);
  let count = 0;
  let row = 0;
  return {
    open: (draws) => {
      count = draws;
      if (page.length < series * count) page = new Float64Array(series * count);
    },
    turnTo: (d) => {
      row = d * series;
    },
    keep: (at, value) => {
      page[row + at] = value;
    },
    keepAll: (at, values) => page.set(values, row + at),
    close: (kept, terms, adjustments) => {
      for (let first = 0; first < series; first += TILE) {
        const last = Math.min(series, first + TILE);
        for (let d = 0; d < count; d++) {
          for (let at = first; at < last; at++) kept[at * count + d] = page[d * series + at];
        }
      }
      kept.set(terms, series * count);
      kept.set(adjustments, series * count + layout.termSums);
    },
  };
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
