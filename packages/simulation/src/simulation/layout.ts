import type { Plan } from "./plan.ts";
import { TERMS } from "./terms.ts";

/**
 * What a block of draws leaves behind: series of one number a draw (8 bytes each), then sums over its draws
 * for the bridge. All that results are made of; nothing else of a block is kept.
 */
export interface Layout {
  /** First series of each group. */
  readonly offsets: Readonly<Record<SeriesGroup, number>>;
  /** Number of series. */
  readonly series: number;
  /** Number of sums: `[member × term × year]`. */
  readonly sums: number;
}

/** Groups of series, each with its shape in members (n), years (H) and services (S). */
const GROUPS = {
  /** Net present value of the position, [n]. */
  npv: ({ n }: Shape) => n,
  /** Position, [n × H]. */
  position: ({ n, H }: Shape) => n * H,
  /** Part of position that the pool's price makes, [n × H]: what agreements share unless they say otherwise. */
  saving: ({ n, H }: Shape) => n * H,
  /** Set-up money that members put in themselves, [n × H]. */
  investment: ({ n, H }: Shape) => n * H,
  exitYear: ({ n }: Shape) => n,
  /** Redundancies over the horizon and wte moved by the last year, [n]. */
  redundancies: ({ n }: Shape) => n,
  wteMoved: ({ n }: Shape) => n,
  /** Partnership by year, [H]. */
  alone: ({ H }: Shape) => H,
  aloneSpend: ({ H }: Shape) => H,
  adopted: ({ H }: Shape) => H,
  staffMoved: ({ H }: Shape) => H,
  staffNeeded: ({ H }: Shape) => H,
  staffWaiting: ({ H }: Shape) => H,
  staffRedundant: ({ H }: Shape) => H,
  /** Productivity by year, base year 100, [H]: output, then per wte, in unit cost and per unit of all inputs. */
  output: ({ H }: Shape) => H,
  labourAlone: ({ H }: Shape) => H,
  labourShared: ({ H }: Shape) => H,
  unitCostAlone: ({ H }: Shape) => H,
  unitCostShared: ({ H }: Shape) => H,
  factorAlone: ({ H }: Shape) => H,
  factorShared: ({ H }: Shape) => H,
  /** Quality and time by year, [H]: share of items with an error, items and hours. */
  errorRate: ({ H }: Shape) => H,
  errorsAvoided: ({ H }: Shape) => H,
  frontlineHours: ({ H }: Shape) => H,
  /** The same by trust in the last year, [n]. */
  trustErrorsAvoided: ({ n }: Shape) => n,
  trustFrontlineHours: ({ n }: Shape) => n,
  /** Rework avoided in the last year, £, and what makes time of errors and money of time, [1]. */
  reworkValue: () => 1,
  reworkHours: () => 1,
  weeksWorked: () => 1,
  frontlineHour: () => 1,
  cashReleasing: () => 1,
  /** By service in the last year, [S]. */
  serviceMoved: ({ S }: Shape) => S,
  serviceSaving: ({ S }: Shape) => S,
  /** Set-up whoever funds it, dual running, dip and design, undiscounted, [1]. */
  oneOff: () => 1,
} as const;

export type SeriesGroup = keyof typeof GROUPS;

interface Shape {
  readonly n: number;
  readonly H: number;
  readonly S: number;
}

/** Lays out what a block of a plan leaves behind. */
export function layoutOf(plan: Plan): Layout {
  const shape = { n: plan.members.length, H: plan.horizon, S: plan.services.length };
  const offsets: Partial<Record<SeriesGroup, number>> = {};
  let series = 0;
  for (const [group, size] of Object.entries(GROUPS) as [SeriesGroup, (shape: Shape) => number][]) {
    offsets[group] = series;
    series += size(shape);
  }
  return {
    offsets: offsets as Record<SeriesGroup, number>,
    series,
    sums: shape.n * TERMS.length * shape.H,
  };
}
