import type { Layout } from "./layout.ts";
import { BLOCK } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

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
  close(kept: Float64Array): void;
}

/** Makes a ledger of a layout. A draw's numbers are written side by side, and turned into series at the end. */
export function ledgerMaker(layout: Layout, { columns, loops }: Workspace): Ledger {
  const { series, termSums } = layout;
  const { page, turned, bridge, adjustedSums } = columns;
  const tiles = tilesOf(layout);
  const width = TILE * tiles;
  let count = 0;
  let row = 0;
  return {
    open: (draws) => {
      count = draws;
    },
    turnTo: (d) => {
      row = d * width;
    },
    keep: (at, value) => {
      page[row + at] = value;
    },
    keepAll: (at, values) => page.set(values, row + at),
    close: (kept) => {
      loops.turnPage({ tiles, rows: count, width });
      kept.set(turned.subarray(0, series * count));
      kept.set(bridge, series * count);
      kept.set(adjustedSums, series * count + termSums);
    },
  };
}

/** Series that are turned over together: a line of memory holds 8 numbers. */
const TILE = 8;

function tilesOf({ series }: Layout): number {
  return Math.ceil(series / TILE);
}

/** Numbers that a page has room for. */
export function pageLength(layout: Layout): number {
  return BLOCK * TILE * tilesOf(layout);
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
