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

/** Groups of series, each with its shape in members (n), years (H), services (S) and measures of quality (K). */
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
  /** What redundancies cost the member, £ real, [n × H]. */
  redundancyCost: ({ n, H }: Shape) => n * H,
  /** Real growth a year of pay, of non-pay prices and of volumes, [1]. */
  payDrift: () => 1,
  nonPayDrift: () => 1,
  volumeGrowth: () => 1,
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
  /** The same indices of each trust in the last year, alone and shared in turn, [6 × n]. */
  trustProductivity: ({ n }: Shape) => 6 * n,
  /** What measures of quality come to by year, [K × H], and by trust in the last year, [K × n]. */
  quality: ({ K, H }: Shape) => K * H,
  trustQuality: ({ K, n }: Shape) => K * n,
  /** Errors avoided and frontline time by year, items and hours, [H]. */
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
  /** In every way to count, [views × n × H]; present value of that and of the saving, £ real, [views × n]. */
  viewed: ({ n, H }: Shape) => VIEWS.length * n * H,
  viewedPresent: ({ n }: Shape) => VIEWS.length * n,
  viewedBenefit: ({ n }: Shape) => VIEWS.length * n,
  /** Received (below nought: paid) from other members by charging key and exit charges, £ of the year, [n × H]. */
  betweenMembers: ({ n, H }: Shape) => n * H,
  /** Price of a year's pound in those of the first year, [H]. */
  priceIndex: ({ H }: Shape) => H,
  /** Of the last year's saving: in the trust's plan already, and what it would have automated alone, [n]. */
  alreadyBooked: ({ n }: Shape) => n,
  alreadyAutomated: ({ n }: Shape) => n,
  /** Set-up whoever funds it, dual running, dip and design, undiscounted, [1]. */
  oneOff: () => 1,
} as const;

export type SeriesGroup = keyof typeof GROUPS;

interface Shape {
  readonly n: number;
  readonly H: number;
  readonly S: number;
  readonly K: number;
}

/** Lays out what a block of a plan leaves behind. */
export function layoutOf(plan: Plan): Layout {
  const { members, horizon, services, measured } = plan;
  const shape = { n: members.length, H: horizon, S: services.length, K: measured.measures.length };
  const offsets: Partial<Record<SeriesGroup, number>> = {};
  let series = 0;
  for (const [group, size] of Object.entries(GROUPS) as [SeriesGroup, (shape: Shape) => number][]) {
    offsets[group] = series;
    series += size(shape);
  }
  const termSums = shape.n * TERMS.length * shape.H;
  return {
    offsets: offsets as Record<SeriesGroup, number>,
    series,
    sums: termSums + shape.n * ADJUSTMENTS.length * shape.H,
    termSums,
  };
}
