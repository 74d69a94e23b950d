import type { ModelParameterId } from "../operating-models/operating-model.ts";
import { stageId } from "./sources.ts";

/** Uncertain numbers that are common to all services, members and stages, in one draw: they stand in a row from `at` on. */
export function numbersAt(row: Float64Array, at: number) {
  let k = at;
  return {
    // Standing alone
    payDrift: row[k++],
    nonPayDrift: row[k++],
    volumeGrowth: row[k++],
    piecemeal: row[k++],
    realisationAlone: row[k++],
    // Who moves when, and who leaves
    setupLead: row[k++],
    waveGap: row[k++],
    slip: row[k++],
    transitionYears: row[k++],
    learning: row[k++],
    weakExit: row[k++],
    strongExit: row[k++],
    // What the pool makes of it
    convergence: row[k++],
    redesignYears: row[k++],
    withoutRedesign: row[k++],
    automatableFactor: row[k++],
    automationSaving: row[k++],
    automationWorks: row[k++],
    automationRampYears: row[k++],
    overlap: row[k++],
    // People
    turnover: row[k++],
    redundancyShare: row[k++],
    exitCost: row[k++],
    // What joining costs
    shadowShare: row[k++],
    buyingCost: row[k++],
    governanceCost: row[k++],
    pairCost: row[k++],
    dualRunningMonths: row[k++],
    dip: row[k++],
    strandedShare: row[k++],
    permanentStranded: row[k++],
    releaseYears: row[k++],
    setupShare: row[k++],
    overrun: row[k++],
    inflation: row[k++],
    designWeeks: row[k++],
    sponsorDay: row[k++],
    managerDay: row[k++],
    leadDay: row[k++],
    specialistDays: row[k++],
    specialistDay: row[k++],
    // What leaving costs
    exitCharge: row[k++],
    fixedShare: row[k++],
    // Quality and time
    kpiDip: row[k++],
    errorRateTarget: row[k++],
    payrollAccuracyTarget: row[k++],
    paidInTimeTarget: row[k++],
    timeToHireTarget: row[k++],
    solvedFirstTimeTarget: row[k++],
    reworkHours: row[k++],
    hoursLost: row[k++],
    weeksWorked: row[k++],
    relievable: row[k++],
    frontlineHour: row[k++],
    cashReleasing: row[k++],
    // How money is counted
    centralPension: row[k++],
    capitalisedShare: row[k++],
    assetLife: row[k++],
    dividendRate: row[k++],
  };
}

/** Those of a stage's operating model, in the same way. */
export function stageNumbersAt(row: Float64Array, at: number) {
  let k = at;
  return {
    realisation: row[k++],
    hostMultiple: row[k++],
    margin: row[k++],
    irrecoverableVat: row[k++],
    annualEfficiency: row[k++],
    redesignSaving: row[k++],
    repaymentYears: row[k++],
    costOfCapital: row[k++],
  } satisfies Partial<Record<ModelParameterId, number>>;
}

/** What the common uncertain numbers are in one draw, by their ids. */
export type Numbers = Readonly<ReturnType<typeof numbersAt>>;

/** What those of a stage's operating model are in one draw. */
export type StageNumbers = Readonly<ReturnType<typeof stageNumbersAt>>;

/** A row that is longer than any. */
const NOUGHTS = new Float64Array(256);
const COMMON = Object.keys(numbersAt(NOUGHTS, 0));
const OF_STAGE = Object.keys(stageNumbersAt(NOUGHTS, 0));

/** Where those of a stage stand in a row of all numbers of a draw. */
export function placeOfStage(stage: number): number {
  return COMMON.length + stage * OF_STAGE.length;
}

/** The ids of such a row's numbers among the draws, in their order: the common ones, then those of so many stages. */
export function numberIds(stages: number): string[] {
  const ofStages = Array.from({ length: stages }, (_, k) => OF_STAGE.map((id) => stageId(id, k)));
  return [...COMMON, ...ofStages.flat()];
}
