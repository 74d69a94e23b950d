import type { Layout } from "./layout.ts";
import { BLOCK } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/** Writes down what a block of draws leaves behind; see {@link Layout}. */
export interface Ledger {
  /** Starts a page for so many draws, with nothing summed up. */
  open(count: number): void;
  /** Writes down what is kept of draw d: of one after the other. */
  keep(d: number): void;
  /** Writes what the draws leave behind into `out`: the series, then the sums of terms and of adjustments. */
  close(out: Float64Array): void;
}

/**
 * Makes a ledger of a layout. The numbers of a few draws are written side by side, and turned into series while they
 * are in the nearest cache.
 */
export function ledgerMaker(layout: Layout, { columns, loops }: Workspace): Ledger {
  const { series, sums, termSums } = layout;
  const { kept, page, turned, bridge, adjustedSums } = columns;
  const tiles = tilesOf(layout);
  const width = TILE * tiles;
  const ofDraw = kept.subarray(0, series);
  const ofTerms = bridge.subarray(0, termSums);
  const ofAdjustments = adjustedSums.subarray(0, sums - termSums);
  let length = 0;
  return {
    open: (count) => {
      length = count;
      ofTerms.fill(0);
      ofAdjustments.fill(0);
    },
    keep: (d) => {
      const row = d % TILE;
      page.set(ofDraw, row * width);
      if (row === TILE - 1 || d === length - 1) {
        loops.turnPage({ tiles, rows: row + 1, width, first: d - row, length });
      }
    },
    close: (out) => {
      out.set(turned.subarray(0, series * length));
      out.set(ofTerms, series * length);
      out.set(ofAdjustments, series * length + termSums);
    },
  };
}

/** Draws, and series, that are turned over together: a line of memory holds 8 numbers. */
const TILE = 8;

function tilesOf({ series }: Layout): number {
  return Math.ceil(series / TILE);
}

/** Numbers that the series of a block have room for. */
export function pageLength(layout: Layout): number {
  return BLOCK * TILE * tilesOf(layout);
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
