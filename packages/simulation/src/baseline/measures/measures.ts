import { errorRate } from "./error-rate.ts";
import type { Measure } from "./measure.ts";
import { paidIn30Days } from "./paid-in-30-days.ts";
import { payrollAccuracy } from "./payroll-accuracy.ts";
import { solvedFirstTime } from "./solved-first-time.ts";
import { timeToHire } from "./time-to-hire.ts";

/** The measures of quality, in the order in which tables show them. A new one is one file and one line here. */
const LIST = [errorRate, payrollAccuracy, paidIn30Days, timeToHire, solvedFirstTime] as const;

export type MeasureId = (typeof LIST)[number]["id"];

/** Parameters that say what the pool reaches. */
export type MeasureTarget = (typeof LIST)[number]["target"];

/**
 * Every measure of quality; see {@link Measure}.
 *
 * @example
 * MEASURES.find(({ id }) => id === "timeToHire")?.unit; // "days"
 */
export const MEASURES: readonly (Measure & { readonly id: MeasureId; readonly target: MeasureTarget })[] =
  LIST;
