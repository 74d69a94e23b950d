import type { ParameterDefinition } from "./parameter.ts";

type Row = readonly [id: string, label: string, unit: string, low: number, high: number, equation: string];

const STAND_ALONE: readonly Row[] = [
  ["payDrift", "Real growth of pay", "share a year, real, unfunded part", -0.1, 0.2, "before"],
  ["nonPayDrift", "Real growth of non-pay prices", "share a year, real", -0.1, 0.2, "before"],
  ["volumeGrowth", "Growth of workload", "share a year", -0.1, 0.2, "before"],
  ["inflation", "General inflation", "share a year", -0.05, 0.2, "annuity, nominal views"],
  ["estimateSpread", "Margin of error of an estimated line", "log share", 0, 1, "error"],
  ["piecemeal", "Automation without a common strategy", "share of the pool's automation", 0, 1, "alone"],
  ["automationSaving", "Saving by automation", "share of automatable work", 0, 0.9, "automation"],
  ["automationWorks", "Chance that automation works", "1 if it works, else 0", 0, 1, "automation"],
  ["automatableFactor", "Scope for automation", "multiple of each service's share", 0, 2, "automation"],
  ["automationRampYears", "Years to full automation", "years", 0.1, 20, "alone, automated"],
];

const ADOPTION: readonly Row[] = [
  ["transitionYears", "Years of transition of a trust", "years", 0.25, 15, "adopted, set-up"],
  ["waveGap", "Years between waves", "years", 0, 10, "adopted, set-up"],
  ["slip", "Delay against plan", "share of time", 0, 5, "adopted, set-up"],
  ["learning", "Learning from wave to wave", "share per wave", 0, 0.9, "adopted, set-up"],
  ["setupLead", "Design phase before the first wave", "years", 0, 5, "adopted"],
  ["weakExit", "Leaving when badly prepared", "probability a year", 0, 1, "exit"],
  ["strongExit", "Leaving when ready or mandated", "probability a year", 0, 1, "exit"],
];

const READINESS: readonly Row[] = [
  ["readiness", "Readiness of the partnership", "share of the checklist", 0, 1, "exit"],
];

const POOL: readonly Row[] = [
  ["overlap", "Booked savings the pool would make too", "share of booked savings", 0, 1, "pooled cost"],
  ["convergence", "Catching up with the benchmark", "share of the gap", 0, 1, "converge"],
  ["priceSpread", "Spread of prices paid for like goods", "log share", 0, 1, "benchmark of spend"],
  ["redesignYears", "Years to redesign work", "years", 0.1, 20, "redesigned"],
  ["withoutRedesign", "Automation kept without redesign", "share of automation", 0, 1, "automated"],
];

const POOL_OF_MODEL: readonly Row[] = [
  ["redesignSaving", "Saving by redesign of work", "share", 0, 0.9, "redesigned"],
  ["realisation", "Promised savings that are delivered", "share", 0, 1.5, "delivered"],
  ["hostMultiple", "The provider's existing volume", "multiple of members' volume", 0, 1000, "scale"],
  ["margin", "Provider's margin", "share of cost", 0, 1, "price"],
  ["irrecoverableVat", "Irrecoverable VAT", "share of pay and margin in the price", 0, 0.25, "price"],
  ["annualEfficiency", "Price cut a year by contract", "share a year", 0, 0.2, "price"],
];

const CHARGES: readonly Row[] = [
  ["buyingCost", "Category management", "share of moved spend a year", 0, 0.1, "client side"],
  ["shadowShare", "Client side and returning work", "share of moved cost a year", 0, 0.5, "client side"],
  ["governanceCost", "Joint governance", "£ per member a year", 0, 5_000_000, "governance"],
  ["pairCost", "Growth of governance with members", "share per further member", 0, 1, "governance"],
  ["dualRunningMonths", "Dual running", "months of whole moved cost", 0, 36, "dual running"],
  ["dip", "Productivity dip", "share of newly moved annual cost", 0, 1, "dip"],
  ["kpiDip", "Service dip", "share of newly moved", 0, 1, "quality"],
  ["strandedShare", "Stranded non-pay, passing", "share of non-pay moved", 0, 1, "stranded"],
  ["permanentStranded", "Stranded non-pay, lasting", "share of non-pay moved", 0, 1, "stranded"],
  ["releaseYears", "Years to release stranded cost", "years", 0.1, 10, "stranded, stuck"],
  ["setupShare", "Set-up cost", "share of moved annual cost", 0, 3, "set-up"],
  ["overrun", "Overrun of set-up cost", "multiple of set-up", 0.5, 10, "set-up"],
  ["designWeeks", "Length of the design phase", "weeks per function", 0, 104, "design"],
  ["sponsorDay", "Executive sponsor", "£ a day", 0, 5_000, "design"],
  ["managerDay", "Programme manager", "£ a day", 0, 5_000, "design"],
  ["leadDay", "Functional lead", "£ a day", 0, 5_000, "design"],
  ["specialistDays", "Specialist advice", "days per function", 0, 1_000, "design"],
  ["specialistDay", "Specialist", "£ a day", 0, 10_000, "design"],
];

const FUNDING_OF_MODEL: readonly Row[] = [
  ["repaymentYears", "Years to repay set-up", "whole years", 1, 30, "annuity"],
  ["costOfCapital", "Provider's cost of capital", "share a year, nominal", 0.001, 0.5, "annuity"],
];

const PEOPLE_AND_LEAVING: readonly Row[] = [
  ["turnover", "Leavers who free a surplus post", "share of moved staff a year", 0, 1, "people"],
  ["redundancyShare", "Surplus made redundant", "share of surplus a year", 0, 1, "people"],
  ["exitCost", "Cost of a redundancy", "£ per redundancy", 0, 500_000, "people"],
  ["exitCharge", "Charge for leaving", "share of annual moved cost", 0, 2, "leaving"],
  ["fixedShare", "Pooled cost left behind by a leaver", "share of pooled cost", 0, 1, "stuck"],
];

const QUALITY_AND_APPRAISAL: readonly Row[] = [
  ["hoursLost", "Time lost to poor corporate services", "hours per frontline wte a week", 0, 37.5, "time"],
  ["frontlineHour", "Cost of a frontline hour", "£ an hour", 0, 200, "time"],
  ["relievable", "Lost time that can be given back", "share of hours lost", 0, 1, "time"],
  ["weeksWorked", "Weeks worked", "weeks a year", 1, 52.14, "time"],
  ["cashReleasing", "Time given back that becomes cash", "share of time returned", 0, 1, "time"],
  ["reworkHours", "Rework", "hours per error", 0, 40, "rework"],
  ["errorRateTarget", "Error rate that the pool reaches", "share of units", 0, 1, "measures, rework"],
  ["payrollAccuracyTarget", "Payroll accuracy that the pool reaches", "share of payslips", 0, 1, "measures"],
  ["paidInTimeTarget", "Invoices that the pool pays in 30 days", "share of invoices", 0, 1, "measures"],
  ["timeToHireTarget", "Time to hire that the pool reaches", "days", 0, 400, "measures"],
  ["solvedFirstTimeTarget", "Calls that the pool solves first time", "share of tickets", 0, 1, "measures"],
  ["discountRate", "Discount rate, years 0 to 30", "share a year, real", 0, 0.2, "appraisal"],
];

const WAYS_OF_COUNTING: readonly Row[] = [
  ["centralPension", "Employer pension paid centrally", "share of pay", 0, 0.5, "Green Book view"],
  [
    "capitalisedShare",
    "Set-up that becomes an asset",
    "share of set-up",
    0,
    1,
    "income and expenditure view",
  ],
  ["assetLife", "Life of what set-up buys", "whole years", 1, 40, "income and expenditure view"],
  [
    "dividendRate",
    "Public dividend capital",
    "share of net assets a year",
    0,
    0.2,
    "income and expenditure view",
  ],
];

const OPTIMISM: readonly Row[] = [
  ["optimismBias", "Optimism bias on set-up", "share added to set-up", 0, 5, "optimism bias"],
];

/**
 * Every parameter of the model that is not a fact about one service, in the order in which the method uses
 * them: what it means, its unit, the values it may take, and the term that it enters. What they are worth,
 * and who says so, is in the evidence register of the public data; the shares of single services stand in
 * their records.
 *
 * @example
 * PARAMETERS.find((parameter) => parameter.id === "overrun")?.unit; // "multiple of set-up"
 */
export const PARAMETERS: readonly ParameterDefinition[] = [
  ...section("Stand-alone", "global", STAND_ALONE),
  ...section("Adoption", "global", ADOPTION),
  ...section("Adoption", "scenario", READINESS),
  ...section("The pooled service", "global", POOL),
  ...section("The pooled service", "model", POOL_OF_MODEL),
  ...section("What each trust pays", "global", CHARGES),
  ...section("What each trust pays", "model", FUNDING_OF_MODEL),
  ...section("People and leaving", "global", PEOPLE_AND_LEAVING),
  ...section("Quality and appraisal", "global", QUALITY_AND_APPRAISAL),
  ...section("Kinds of money", "global", WAYS_OF_COUNTING),
  ...section("Quality and appraisal", "scenario", OPTIMISM),
];

function section(
  title: string,
  level: ParameterDefinition["level"],
  rows: readonly Row[],
): ParameterDefinition[] {
  return rows.map(([id, label, unit, low, high, equation]) => ({
    id,
    level,
    label,
    unit,
    domain: [low, high],
    equation: `${title}: ${equation}`,
  }));
}
