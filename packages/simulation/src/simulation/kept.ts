import type { Lengths } from "../compiled/memory.ts";
import type { Depth } from "./depth.ts";
import { byMember, byMemberYear, eachYear } from "./lengths.ts";

/** What the lengths of what is kept are made of. */
export interface KeptShape {
  readonly years: number;
  /** Members, and members × years. */
  readonly members: number;
  readonly positions: number;
  /** All services, whether they can move or not. */
  readonly planned: number;
  readonly views: number;
  readonly measures: number;
}

/**
 * What is kept of every draw: groups of series, each a column of the workspace in which the loops leave the numbers of
 * the draw at hand. Shapes are in members (n), years (H), services (S) and measures of quality (K). These are all that
 * a glance keeps.
 */
const AT_A_GLANCE = {
  /** Net present value of the position, [n]. */
  npv: byMember,
  /** Position, [n × H]. */
  position: byMemberYear,
  exitYear: byMember,
  /** Redundancies over the horizon and wte moved by the last year, [n]. */
  redundancies: byMember,
  wteMoved: byMember,
  /** Partnership by year, [H]: what services in scope cost if nobody shares, and spend, £; share that has moved; people, wte. */
  alone: eachYear,
  aloneSpend: eachYear,
  adopted: eachYear,
  staffMoved: eachYear,
  staffNeeded: eachYear,
  staffWaiting: eachYear,
  staffRedundant: eachYear,
  /** Set-up whoever funds it, dual running, dip and design, undiscounted, [1]. */
  oneOff: once,
} as const satisfies Record<string, (shape: KeptShape) => number>;

/** What a whole run keeps: what a glance does, and then the rest. */
const KEPT = {
  ...AT_A_GLANCE,
  /** Part of position that the pool's price makes, [n × H]: what agreements share unless they say otherwise. */
  saving: byMemberYear,
  /** Set-up money that members put in themselves, [n × H]. */
  investment: byMemberYear,
  /** What redundancies cost the member, £ real, [n × H]. */
  redundancyCost: byMemberYear,
  /** Real growth a year of pay, of non-pay prices and of volumes, [1]. */
  payDrift: once,
  nonPayDrift: once,
  volumeGrowth: once,
  /** Productivity by year, base year 100, [H]: output, then per wte, in unit cost and per unit of all inputs. */
  output: eachYear,
  labourAlone: eachYear,
  labourShared: eachYear,
  unitCostAlone: eachYear,
  unitCostShared: eachYear,
  factorAlone: eachYear,
  factorShared: eachYear,
  /** The same indices of each trust in the last year, alone and shared in turn, [6 × n]. */
  trustProductivity: ({ members }: KeptShape) => 6 * members,
  /** What measures of quality come to by year, [K × H], and by trust in the last year, [K × n]. */
  quality: ({ measures, years }: KeptShape) => measures * years,
  trustQuality: ({ measures, members }: KeptShape) => measures * members,
  /** Errors avoided and frontline time by year, items and hours, [H]. */
  errorsAvoided: eachYear,
  frontlineHours: eachYear,
  /** The same by trust in the last year, [n]. */
  trustErrorsAvoided: byMember,
  trustFrontlineHours: byMember,
  /** Rework avoided in the last year, £, and what makes time of errors and money of time, [1]. */
  reworkValue: once,
  reworkHours: once,
  weeksWorked: once,
  frontlineHour: once,
  cashReleasing: once,
  /** By service in the last year, [S]. */
  serviceMoved: byService,
  serviceSaving: byService,
  /** In every way to count, [views × n × H]; present value of that and of the saving, £ real, [views × n]. */
  viewed: ({ views, positions }: KeptShape) => views * positions,
  viewedPresent: ({ views, members }: KeptShape) => views * members,
  viewedBenefit: ({ views, members }: KeptShape) => views * members,
  /** Received (below nought: paid) from other members by charging key and exit charges, £ of the year, [n × H]. */
  betweenMembers: byMemberYear,
  /** Price of a year's pound in those of the first year, [H]. */
  priceIndex: eachYear,
  /** Of the last year's saving: in the trust's plan already, and what it would have automated alone, [n]. */
  alreadyBooked: byMember,
  alreadyAutomated: byMember,
} as const satisfies Record<string, (shape: KeptShape) => number>;

export type SeriesGroup = keyof typeof KEPT;

/** Lengths of the groups, in the order in which they stand side by side: a glance keeps the first ones. */
export function keptLengths(shape: KeptShape, depth: Depth = "whole"): Lengths<SeriesGroup> {
  const groups = Object.keys(depth === "glance" ? AT_A_GLANCE : KEPT) as SeriesGroup[];
  return groups.map((group) => [group, KEPT[group](shape)]);
}

function once(): number {
  return 1;
}

function byService({ planned }: KeptShape): number {
  return planned;
}
