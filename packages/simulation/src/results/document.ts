import type { Fault } from "../lib/errors.ts";

/**
 * One modelled figure with its range over the modelled futures. Money is £ of the run's price year, real;
 * positive is better off. `central` is the future with most likely settings (draw 0) and never part of the
 * rest; `se` is the Monte-Carlo standard error of `mean`; quantiles are R-7.
 */
export interface Range {
  readonly central: number;
  readonly mean: number;
  readonly se: number;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** A share of modelled futures, with its 95 % Wilson interval. */
export interface Chance {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly draws: number;
}

/** All that is needed to make the same bytes again. */
export interface RunRecord {
  readonly modelVersion: string;
  readonly evidenceVersion: string;
  readonly scenarioHash: string;
  readonly baselineHash: string;
  readonly seed: string;
  readonly draws: number;
  readonly gameDraws: number;
  readonly horizon: number;
  readonly priceYear: string;
  /** First financial year of the programme, e.g. "2026/27". */
  readonly firstYear: string;
}

/** What the partnership as a whole gains or loses. */
export interface PartnershipSummary {
  /** Members that join. */
  readonly members: number;
  /** Net present value of all positions, £. */
  readonly npv: Range;
  /** Position in the last year, £ a year. */
  readonly runRate: Range;
  /** `runRate` over the stand-alone cost of the operating services in scope, share. */
  readonly runRateShare: Range;
  /** Present value of what the members would spend standing alone on the services in scope, £. */
  readonly aloneCost: Range;
  /** Set-up, dual running, dip and design, undiscounted, £. */
  readonly oneOff: Range;
  /** Deepest point of the cumulative position, £, nought or negative. */
  readonly peakFunding: Range;
  readonly payback: Payback;
  readonly chanceOfLoss: Chance;
  /** Chance that at least one member is worse off than alone, before gain share. */
  readonly chanceAnyWorseOff: Chance;
}

/** First year from which the cumulative discounted position never turns negative again. */
export interface Payback {
  /** Median over the futures that pay back, years from the start; null if fewer than half do. */
  readonly median: number | null;
  readonly central: number | null;
  /** Share of futures that do not pay back within the horizon. */
  readonly never: Chance;
}

/** What one trust gains or loses, before gain share. */
export interface TrustResult {
  readonly ods: string;
  readonly name: string;
  readonly joins: boolean;
  readonly wave: number;
  /** True where any of its lines is an estimate and not its own return. */
  readonly estimate: boolean;
  /** Stand-alone cost of the base year, operating services, £ a year. */
  readonly baselineCost: number;
  readonly npv: Range;
  /** Position by year, £. */
  readonly years: readonly Range[];
  readonly runRate: Range;
  readonly payback: Payback;
  readonly chanceWorseOff: Chance;
  /** Mean loss in the futures in which it is worse off, £, nought or negative. */
  readonly shortfall: number;
  /** Chance of leaving within the horizon. */
  readonly chanceLeaves: Chance;
  readonly staff: TrustStaff;
}

/** People of one trust, over the horizon, whole-time equivalents. */
export interface TrustStaff {
  readonly baseline: number;
  /** Posts whose work has moved by the last year. */
  readonly moved: Range;
  /** Redundancies over the horizon. */
  readonly redundancies: Range;
}

/** One financial year of the partnership, £ of the services in scope. */
export interface YearResult {
  readonly year: number;
  /** Financial year, e.g. "2026/27". */
  readonly label: string;
  readonly alone: Range;
  readonly shared: Range;
  readonly position: Range;
  /** Share of the members' work in scope that has moved. */
  readonly adopted: Range;
  readonly staff: YearStaff;
}

/** People of the partnership in one year, whole-time equivalents. */
export interface YearStaff {
  readonly moved: Range;
  /** Moved posts still needed by the pool. */
  readonly needed: Range;
  /** Posts no longer needed whose holders wait to be redeployed. */
  readonly waiting: Range;
  readonly redundancies: Range;
}

/** One step of the bridge from stand-alone to position; its amounts are effects on position. */
export interface BridgeTerm {
  readonly id: string;
  readonly label: string;
  readonly recurrent: boolean;
  readonly capital: boolean;
  readonly pay: boolean;
  readonly transfer: boolean;
}

/** Amounts by trust, term and year, £, undiscounted: they sum to the position. */
export interface Bridge {
  readonly terms: readonly BridgeTerm[];
  readonly trusts: readonly {
    readonly ods: string;
    /** [term][year] in the most likely settings. */
    readonly central: readonly (readonly number[])[];
    /** [term][year], mean over the modelled futures. */
    readonly mean: readonly (readonly number[])[];
  }[];
}

/** One rule's split of the partnership's net present value. */
export interface RuleResult {
  readonly rule: string;
  readonly label: string;
  readonly trusts: readonly {
    readonly ods: string;
    /** What it ends up with after gain share, £ of net present value. */
    readonly amount: Range;
    /** What it pays (negative) or receives, £: amount less its own position. */
    readonly transfer: Range;
    readonly chanceWorseOff: Chance;
  }[];
  readonly chanceAnyWorseOff: Chance;
}

/** The game over coalitions of joining trusts, and its split by rule. */
export interface GainShareResult {
  readonly draws: number;
  readonly players: readonly string[];
  /** Expected net present value of each coalition, by bitmask over `players`, £. */
  readonly worth: readonly number[];
  readonly worthSe: readonly number[];
  readonly rules: readonly RuleResult[];
}

/** One service of the partnership: what moves and what the pool makes of it. */
export interface ServiceResult {
  readonly service: string;
  /** Stand-alone cost in the last year, £. */
  readonly alone: Range;
  /** Effect on the members' positions in the last year through the pool's price, £. */
  readonly saving: Range;
  /** Share of its work that has moved by the last year. */
  readonly moved: Range;
}

/** The whole outcome of a run. Its bytes are the same wherever it is computed. */
export interface Results {
  readonly schemaVersion: 1;
  readonly record: RunRecord;
  readonly summary: PartnershipSummary;
  readonly trusts: readonly TrustResult[];
  readonly years: readonly YearResult[];
  readonly services: readonly ServiceResult[];
  readonly bridge: Bridge;
  /** Null where the partnership is too large to simulate every coalition. */
  readonly gainShare: GainShareResult | null;
  /** Unusual but possible inputs; they travel with the figures. */
  readonly warnings: readonly Fault[];
}
