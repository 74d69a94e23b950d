import { keptLengths, type SeriesGroup } from "./kept.ts";
import type { Plan } from "./plan.ts";
import { TERMS } from "./terms.ts";
import { ADJUSTMENTS, VIEWS } from "./views.ts";

/**
 * What a block of draws leaves behind: series of one number a draw (8 bytes each), then sums over its draws
 * for the bridge and for what views add to it. All that results are made of; nothing else of a block is kept. A glance
 * has the first series alone, and no sums.
 */
export interface Layout {
  /** First series of each group. */
  readonly offsets: Readonly<Record<SeriesGroup, number>>;
  /** Number of series. */
  readonly series: number;
  /** Number of sums: `[term × member × year]`, then `[adjustment × member × year]`. */
  readonly sums: number;
  /** How many of them are of terms. */
  readonly termSums: number;
}

/** Lays out what a block of a plan leaves behind. */
export function layoutOf({ members, horizon, services, measured, depth }: Plan): Layout {
  const positions = members.length * horizon;
  const offsets: Partial<Record<SeriesGroup, number>> = {};
  let series = 0;
  const shape = {
    years: horizon,
    members: members.length,
    positions,
    planned: services.length,
    views: VIEWS.length,
    measures: measured.measures.length,
  };
  for (const [group, length] of keptLengths(shape, depth)) {
    offsets[group] = series;
    series += length;
  }
  const termSums = depth === "whole" ? TERMS.length * positions : 0;
  const adjustmentSums = depth === "whole" ? ADJUSTMENTS.length * positions : 0;
  return {
    offsets: offsets as Record<SeriesGroup, number>,
    series,
    sums: termSums + adjustmentSums,
    termSums,
  };
}
