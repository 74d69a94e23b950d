import type { Measure } from "../baseline/measures/measure.ts";
import type { MeasureId } from "../baseline/measures/measures.ts";
import type { Tags } from "../simulation/terms.ts";
import type { Range } from "../summaries/range.ts";

/** An index by which to compare, base year 100, without and with sharing. Nought where there is nothing to measure. */
export interface ComparedIndex {
  readonly alone: Range;
  readonly shared: Range;
  /** Shared over alone in the same future, less 1: above nought is higher with sharing. */
  readonly change: Range;
}

/** Time of people at the front line that better corporate services give back: time, not cash. */
export interface FrontlineTime {
  readonly hours: Range;
  /** The same in whole-time equivalents. */
  readonly wte: Range;
  /** At the cost of a frontline hour, £ a year; in no position. */
  readonly value: Range;
  /** The part of `value` that may become cash, £ a year; in no position either. */
  readonly cashReleasing: Range;
}

/** Errors avoided and the time that putting them right would take, a year; below nought where there are more. */
export interface ReworkAvoided {
  readonly errors: Range;
  readonly hours: Range;
  /** At the pay of those who do it, £ a year; in no position. */
  readonly value: Range;
}

/** One financial year of {@link ProductivityResult}. */
export interface ProductivityYear {
  readonly year: number;
  readonly label: string;
  /** Work done: volumes weighted by cost, base year 100. */
  readonly output: Range;
  /** Output per wte, in the trusts, in the pool and waiting. */
  readonly labour: ComparedIndex;
  /** Cost per unit of output, real £; lower is better. */
  readonly unitCost: ComparedIndex;
  /** Output per unit of all inputs, pay and non-pay without the drift of their prices. */
  readonly totalFactor: ComparedIndex;
  /** Items with an error alone but not with sharing; below nought where there are more. */
  readonly errorsAvoided: Range;
  /** Time that putting them right would take in corporate services, hours. */
  readonly reworkHours: Range;
  /** Frontline time given back, hours. */
  readonly frontlineHours: Range;
}

/** A benefit, and what sort of money it is, if any: in the last year, £. */
export interface Benefit {
  readonly id: string;
  readonly label: string;
  readonly release: Tags["release"];
  /** True where it is in the position; what is not stands beside it and is never added to it. */
  readonly inPosition: boolean;
  readonly value: Range;
}

/** What is known today of a measure of quality, in the lines that have it and can move. */
export interface KnownQuality {
  /** Mean by volume; null where no line has a figure. */
  readonly today: number | null;
  /** Lines whose figure is a trust's own, or a public estimate's. */
  readonly returned: number;
  readonly estimated: number;
  /** How many of both follow from another figure of the line. */
  readonly derived: number;
  /** Lines without one: they count for nothing here. */
  readonly missing: number;
}

/** What sharing does to a measure of quality, over all lines of which it is known. */
export interface MeasureResult
  extends KnownQuality,
    Pick<Measure, "label" | "help" | "unit" | "holds" | "better"> {
  readonly id: MeasureId;
  /** By year, all members; empty where no line has a figure. */
  readonly years: readonly Range[];
  /** Of the trusts that have a figure: today's, and that of the last year. */
  readonly trusts: readonly { readonly ods: string; readonly today: number; readonly last: Range }[];
}

/**
 * One trust in the last year: indices of its own services, with its part of the pool; errors avoided there, and hours
 * given back to its front line.
 */
export interface TrustProductivity {
  readonly ods: string;
  readonly labour: ComparedIndex;
  readonly unitCost: ComparedIndex;
  readonly totalFactor: ComparedIndex;
  readonly errorsAvoided: Range;
  readonly frontlineHours: Range;
}

/** Productivity of the operating services that the model can move, quality, and time. */
export interface ProductivityResult {
  /** Financial year that is 100 in every index. */
  readonly baseYear: string;
  readonly years: readonly ProductivityYear[];
  /** In the last year, all members. */
  readonly rework: ReworkAvoided;
  readonly frontline: FrontlineTime;
  readonly trusts: readonly TrustProductivity[];
  /** Every measure of quality, in the order of the list. */
  readonly measures: readonly MeasureResult[];
  readonly benefits: readonly Benefit[];
}
