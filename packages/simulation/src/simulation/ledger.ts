import { LINE } from "../compiled/memory.ts";
import type { Layout } from "./layout.ts";
import { turn } from "./turn.ts";
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
  const rows = new Float64Array(LINE * series);
  const starts = Array.from({ length: LINE }, (_, row) => row * series);
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
      const row = d % LINE;
      rows.set(ofDraw, starts[row]);
      if (row === LINE - 1 || d === length - 1) {
        turn(rows, starts.slice(0, row + 1), out, { count: series, first: d - row, width: length });
      }
    },
    close: () => {
      out.set(ofTerms, series * length);
      out.set(ofAdjustments, series * length + termSums);
    },
  };
}

/** Numbers that a block of `count` draws leaves behind. */
export function keptLength(layout: Layout, count: number): number {
  return layout.series * count + layout.sums;
}
