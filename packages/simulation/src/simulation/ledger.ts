import type { Layout } from "./layout.ts";
import { BLOCK } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/** Writes down what a block of draws leaves behind; see {@link Layout}. */
export interface Ledger {
  /** Starts a page, with nothing summed up. */
  open(): void;
  /** Writes down what is kept of draw d. */
  keep(d: number): void;
  /** Writes what `count` draws leave behind into `out`: the series, then the sums of terms and of adjustments. */
  close(count: number, out: Float64Array): void;
}

/** Makes a ledger of a layout. A draw's numbers are written side by side, and turned into series at the end. */
export function ledgerMaker(layout: Layout, { columns, loops }: Workspace): Ledger {
  const { series, sums, termSums } = layout;
  const { kept, page, turned, bridge, adjustedSums } = columns;
  const tiles = tilesOf(layout);
  const width = TILE * tiles;
  const ofDraw = kept.subarray(0, series);
  const ofTerms = bridge.subarray(0, termSums);
  const ofAdjustments = adjustedSums.subarray(0, sums - termSums);
  return {
    open: () => {
      ofTerms.fill(0);
      ofAdjustments.fill(0);
    },
    keep: (d) => page.set(ofDraw, d * width),
    close: (count, out) => {
      loops.turnPage({ tiles, rows: count, width });
      out.set(turned.subarray(0, series * count));
      out.set(ofTerms, series * count);
      out.set(ofAdjustments, series * count + termSums);
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
