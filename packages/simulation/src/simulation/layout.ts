import { keptLengths, type SeriesGroup } from "./kept.ts";
import type { Plan } from "./plan.ts";
import { TERMS } from "./terms.ts";
import { ADJUSTMENTS, VIEWS } from "./views.ts";

/**
 * What a block of draws leaves behind: series of one number a draw (8 bytes each), then sums over its draws
 * for the bridge and for what views add to it. All that results are made of; nothing else of a block is kept.
 */
export interface Layout {
  /** First series of each group. */
  readonly offsets: Readonly<Record<SeriesGroup, number>>;
  /** Number of series. */
  readonly series: number;
  /** Number of sums: `[member × term × year]`, then `[member × adjustment × year]`. */
  readonly sums: number;
  /** How many of them are of terms. */
  readonly termSums: number;
}

/** Lays out what a block of a plan leaves behind. */
export function layoutOf({ members, horizon, services, measured }: Plan): Layout {
  const positions = members.length * horizon;
  const offsets: Partial<Record<SeriesGroup, number>> = {};
  let series = 0;
  for (const [group, length] of keptLengths({
    years: horizon,
    members: members.length,
    positions,
    planned: services.length,
    views: VIEWS.length,
    measures: measured.measures.length,
  })) {
    offsets[group] = series;
    series += length;
  }
  const termSums = TERMS.length * positions;
  return {
    offsets: offsets as Record<SeriesGroup, number>,
    series,
    sums: termSums + ADJUSTMENTS.length * positions,
    termSums,
  };
}
