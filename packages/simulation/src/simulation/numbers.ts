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
  return reader<Numbers>(
    READS_COMMON,
    COMMON.map((id) => of[id]),
  );
}

/** The same for the operating model of a stage. */
export function stageNumbersReader({ of }: Draws, stage: number): (d: number) => StageNumbers {
  return reader<StageNumbers>(
    READS_STAGE,
    OF_STAGE.map((id) => of[stageId(id, stage)]),
  );
}

/** A draw among the columns of a block; its numbers are read where somebody asks for them, which few do for most. */
interface Row {
  readonly columns: readonly Float64Array[];
  d: number;
}

const READS_COMMON = readsOf(COMMON);
const READS_STAGE = readsOf(OF_STAGE);

/** What reads the numbers of a row by their ids, in the order of its columns. */
function readsOf(ids: readonly string[]): object {
  const reads = ids.map((id, k) => {
    function get(this: Row): number {
      return this.columns[k][this.d];
    }
    return [id, { get }];
  });
  return Object.defineProperties({}, Object.fromEntries(reads));
}

function reader<Values>(reads: object, columns: readonly Float64Array[]): (d: number) => Values {
  const row: Row = Object.assign(Object.create(reads), { columns, d: 0 });
  return (d) => {
    row.d = d;
    return row as Values;
  };
}
