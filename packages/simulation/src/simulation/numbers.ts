import type { ModelParameterId } from "../operating-models/operating-model.ts";
import type { Draws } from "./draws.ts";
import { stageId } from "./sources.ts";

/** Uncertain numbers that are common to all services, members and stages. */
const COMMON = [
  // Standing alone
  "payDrift",
  "nonPayDrift",
  "volumeGrowth",
  "piecemeal",
  "realisationAlone",
  // Who moves when, and who leaves
  "setupLead",
  "waveGap",
  "slip",
  "transitionYears",
  "learning",
  "weakExit",
  "strongExit",
  // What the pool makes of it
  "convergence",
  "redesignYears",
  "withoutRedesign",
  "automatableFactor",
  "automationSaving",
  "automationWorks",
  "automationRampYears",
  "overlap",
  // People
  "turnover",
  "redundancyShare",
  "exitCost",
  // What joining costs
  "shadowShare",
  "buyingCost",
  "governanceCost",
  "pairCost",
  "dualRunningMonths",
  "dip",
  "strandedShare",
  "permanentStranded",
  "releaseYears",
  "setupShare",
  "overrun",
  "inflation",
  "designWeeks",
  "sponsorDay",
  "managerDay",
  "leadDay",
  "specialistDays",
  "specialistDay",
  // What leaving costs
  "exitCharge",
  "fixedShare",
  // Quality and time
  "kpiDip",
  "errorRateTarget",
  "payrollAccuracyTarget",
  "paidInTimeTarget",
  "timeToHireTarget",
  "solvedFirstTimeTarget",
  "reworkHours",
  "hoursLost",
  "weeksWorked",
  "relievable",
  "frontlineHour",
  "cashReleasing",
  // How money is counted
  "centralPension",
  "capitalisedShare",
  "assetLife",
  "dividendRate",
] as const;

/** Uncertain numbers of an operating model. */
const OF_STAGE = [
  "realisation",
  "hostMultiple",
  "margin",
  "irrecoverableVat",
  "annualEfficiency",
  "redesignSaving",
  "repaymentYears",
  "costOfCapital",
] as const satisfies readonly ModelParameterId[];

/** What the common uncertain numbers are in one draw, by their ids. */
export type Numbers = Readonly<Record<(typeof COMMON)[number], number>>;

/** What those of a stage's operating model are in one draw. */
export type StageNumbers = Readonly<Record<(typeof OF_STAGE)[number], number>>;

/** Prepares to read draw after draw of a block, each over the one before. */
export function numbersReader({ of }: Draws): (d: number) => Numbers {
  return reader(
    COMMON,
    COMMON.map((id) => of[id]),
  );
}

/** The same for the operating model of a stage. */
export function stageNumbersReader({ of }: Draws, stage: number): (d: number) => StageNumbers {
  return reader(
    OF_STAGE,
    OF_STAGE.map((id) => of[stageId(id, stage)]),
  );
}

function reader<Id extends string>(
  ids: readonly Id[],
  columns: readonly Float64Array[],
): (d: number) => Record<Id, number> {
  const values = Object.fromEntries(ids.map((id) => [id, 0])) as Record<Id, number>;
  return (d) => {
    for (let k = 0; k < ids.length; k++) values[ids[k]] = columns[k][d];
    return values;
  };
}
