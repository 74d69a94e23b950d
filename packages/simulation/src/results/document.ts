import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { Given } from "../gain-share/agreement/given.ts";
import type { WrittenYear } from "../gain-share/settlement/written.ts";
import type { Fault } from "../lib/errors.ts";
import type { Tags } from "../simulation/terms.ts";
import type { View } from "../simulation/views.ts";
import type { Chance, Payback, Range } from "../summaries/range.ts";
import type { GainShareResult } from "./gain-share-result.ts";
import type { ProductivityResult } from "./productivity-result.ts";

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
  /** Stand-alone cost of the operating services in scope (every kind but spend). */
  readonly alone: Range;
  /** Stand-alone spend in scope: what the trusts buy and could buy together. */
  readonly aloneSpend: Range;
  /** `alone` less position: what the operating services cost, all gains and costs of sharing counted against them. */
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
export interface BridgeTerm extends Tags {
  readonly id: string;
  readonly label: string;
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

/** What partners owe each other each year under an agreement, in nominal pence as decimal strings. */
export interface SettlementStatement {
  /** Which future it settles, in words. */
  readonly of: string;
  /** The payments on account are even parts of the plan. */
  readonly years: readonly (WrittenYear & { readonly label: string })[];
}

/**
 * What the floor of an agreement costs, £ of net present value: where each stands without the clause less where it
 * stands with it. What trusts and outsiders pay adds up to nought in every future.
 */
export interface FloorResult {
  /** Futures in which it was looked at, the first ones. */
  readonly draws: number;
  /** Above nought pays for the promise, below nought gains by it. */
  readonly trusts: readonly { readonly ods: string; readonly pays: Range }[];
  /** What the reserve has the less. */
  readonly outside: Range;
  /** What the floors lack and nobody makes up. */
  readonly unmet: Range;
  readonly chanceUnmet: Chance;
}

/** Where trusts stand under the scenario's agreement. */
export interface AgreementResult {
  readonly label: string;
  readonly basis: Agreement["basis"];
  readonly clauses: Agreement["clauses"];
  /** What partners say of themselves; null where the agreement has nothing of it. */
  readonly given: Given | null;
  readonly draws: number;
  readonly trusts: readonly {
    readonly ods: string;
    /** Net present value after gain share, £. */
    readonly amount: Range;
    readonly chanceWorseOff: Chance;
    /** Mean by year after gain share, £ real. */
    readonly years: readonly number[];
  }[];
  readonly chanceAnyWorseOff: Chance;
  /** Null where the agreement has no floor. */
  readonly floor: FloorResult | null;
  readonly settlements: readonly SettlementStatement[];
}

/** One service of the partnership: what moves and what the pool makes of it. */
export interface ServiceResult {
  readonly service: string;
  /** Effect on the members' positions in the last year through the pool's price, £. */
  readonly saving: Range;
  /** Share of its work that has moved by the last year. */
  readonly moved: Range;
}

/** Present values of a trust or a partnership, £ real, and their ratios. */
export interface Appraisal {
  readonly benefits: Range;
  readonly costs: Range;
  readonly netPresentValue: Range;
  /** Benefits over costs; above 1 pays. Nought where there is no cost. */
  readonly benefitCostRatio: Range;
  /** Net present value over costs. */
  readonly returnOnInvestment: Range;
  /** Deepest point of the cumulative position, £, nought or negative. */
  readonly peakFunding: Range;
  readonly payback: Payback;
  readonly runRateSaving: RunRateSaving;
}

/** What the pool's price saves in the last year, £, and how much of it is new: `gross − booked − automated = netNew`. */
export interface RunRateSaving {
  readonly gross: Range;
  /** In the trusts' own plans already. */
  readonly booked: Range;
  /** What they would have automated by themselves. */
  readonly automated: Range;
  readonly netNew: Range;
}

/** Benefits against costs, with the terms of the bridge that count as either. */
export interface AppraisalResult {
  /** Share a year, real. */
  readonly discountRate: number;
  readonly benefits: readonly string[];
  readonly costs: readonly string[];
  readonly partnership: Appraisal;
  readonly trusts: readonly (Appraisal & { readonly ods: string })[];
}

/** The same money in one way to count it, £ in the prices of the view. */
export interface Viewed {
  /** Id of the view. */
  readonly view: string;
  readonly years: readonly Range[];
  /** Sum of the years, undiscounted. */
  readonly total: Range;
  /** £ real, discounted. */
  readonly presentValue: Range;
  /** Present value of the saving through the pool's price over that of all else; nought where there is no cost. */
  readonly benefitCostRatio: Range;
}

/** A trust's or the partnership's money in every view, and what the views add to the terms of the bridge. */
export interface ViewedMoney {
  readonly views: readonly Viewed[];
  /** [adjustment][year] in the most likely settings, £. */
  readonly central: readonly (readonly number[])[];
  /** [adjustment][year], mean over the modelled futures. */
  readonly mean: readonly (readonly number[])[];
}

/**
 * Ways to count the same terms. In each year a view is the sum of the bridge's terms but those that it leaves out,
 * and of its adjustments: to a billionth, for the most likely settings and for the mean.
 */
export interface ViewsResult {
  readonly views: readonly (Pick<View, "id" | "label" | "help" | "prices"> & {
    readonly adjustments: readonly string[];
    /** Terms of the bridge that it leaves out. */
    readonly leavesOut: readonly string[];
  })[];
  readonly adjustments: readonly {
    readonly id: string;
    readonly label: string;
    readonly release: Tags["release"];
  }[];
  readonly partnership: ViewedMoney;
  readonly trusts: readonly (ViewedMoney & { readonly ods: string })[];
}

/** What joining does to one integrated care system, £ in prices of the year. */
export interface SystemResult {
  /** Code of the integrated care board; null for trusts of which none is recorded. */
  readonly code: string | null;
  readonly name: string;
  /** ODS codes of its trusts that join. */
  readonly trusts: readonly string[];
  /** Effect on its control total: income and expenditure of its trusts, before gain share. */
  readonly controlTotal: { readonly years: readonly Range[]; readonly total: Range };
  /** Received over its border (below nought: paid) from other systems' trusts, by charging key and exit charges. */
  readonly fromMembers: Range;
  /** The same under the agreement, over all years; null without a game. */
  readonly underAgreement: Range | null;
}

/** Integrated care systems of the partnership; what they receive sums to nought. */
export interface SystemsResult {
  readonly systems: readonly SystemResult[];
  /** What the agreement takes out of the partnership: reserve and commissioner; null without a game. */
  readonly outside: Range | null;
}

/** The first figures of a scenario, without a run: the same numbers as in the results of a run with the same draws. */
export interface Glance {
  readonly record: RunRecord;
  readonly summary: PartnershipSummary;
  readonly trusts: readonly TrustResult[];
  readonly years: readonly YearResult[];
  /** Unusual but possible inputs; they travel with the figures. */
  readonly warnings: readonly Fault[];
}

/** The whole outcome of a run. Its bytes are the same wherever it is computed. */
export interface Results extends Glance {
  readonly schemaVersion: 1;
  readonly services: readonly ServiceResult[];
  readonly bridge: Bridge;
  readonly appraisal: AppraisalResult;
  readonly productivity: ProductivityResult;
  readonly views: ViewsResult;
  readonly systems: SystemsResult;
  /** Null where no futures were asked for, or too few to sample a game of so many trusts. */
  readonly gainShare: GainShareResult | null;
}
