import type { Layout } from "./layout.ts";
import type { Workspace } from "./workspace.ts";

/** Writes down what a block of draws leaves behind; see {@link Layout}. */
export interface Ledger {
  /** Starts a page for so many draws, with nothing summed up: it is written into `out`. */
  open(count: number, out: Float64Array): void;
  /** Writes down what is kept of draw d: of one after the other. */
  keep(d: number): void;
  /** Writes down the sums of terms and of adjustments. */
  close(): void;
}

/**
 * Makes a ledger of a layout. The numbers of a few draws are written side by side, and turned into series while they
 * are in the nearest cache.
 */
export function ledgerMaker({ series, sums, termSums }: Layout, { columns }: Workspace): Ledger {
  const { kept, bridge, adjustedSums } = columns;
  const rows = new Float64Array(TILE * series);
  const ofDraw = kept.subarray(0, series);
  const ofTerms = bridge.subarray(0, termSums);
  const ofAdjustments = adjustedSums.subarray(0, sums - termSums);
  let length = 0;
  let out: Float64Array = rows;
  return {
    open: (count, to) => {
      length = count;
      out = to;
      ofTerms.fill(0);
      ofAdjustments.fill(0);
    },
    keep: (d) => {
      const row = d % TILE;
      rows.set(ofDraw, row * series);
      if (row === TILE - 1) turnTile(rows, out, { series, first: d - row, length });
      else if (d === length - 1) turnRest(rows, out, { series, first: d - row, length });
    },
    close: () => {
      out.set(ofTerms, series * length);
      out.set(ofAdjustments, series * length + termSums);
    },
  };
}

/** Draws that are turned over together: a line of memory holds 8 numbers. */
const TILE = 8;

/** How many series there are; the first of the draws at hand, and how many a series has. */
interface Turn {
  readonly series: number;
  readonly first: number;
  readonly length: number;
}

/** Turns rows, one a draw, into parts of series: a line of memory of each. */
function turnTile(rows: Float64Array, out: Float64Array, { series, first, length }: Turn): void {
  for (let k = 0; k < series; k++) {
    const to = k * length + first;
    out[to] = rows[k];
    out[to + 1] = rows[series + k];
    out[to + 2] = rows[2 * series + k];
    out[to + 3] = rows[3 * series + k];
    out[to + 4] = rows[4 * series + k];
    out[to + 5] = rows[5 * series + k];
    out[to + 6] = rows[6 * series + k];
    out[to + 7] = rows[7 * series + k];
  }
}

/** The same for the last draws of a block, if they make no whole line. */
function turnRest(rows: Float64Array, out: Float64Array, { series, first, length }: Turn): void {
  for (let k = 0; k < series; k++) {
    for (let d = first; d < length; d++) out[k * length + d] = rows[(d - first) * series + k];
  }
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
