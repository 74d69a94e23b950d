import type { ModelParameterId } from "../operating-models/operating-model.ts";
import type { Draws } from "./draws.ts";
import { stageId } from "./sources.ts";

/** The uncertain numbers that are common to all services and members, in one draw, by their ids. */
export type Numbers = ReturnType<typeof numbersOf>;

/** Reads draw d of a block. */
export function numbersOf({ of }: Draws, d: number) {
  return {
    // Standing alone
    payDrift: of.payDrift[d],
    nonPayDrift: of.nonPayDrift[d],
    volumeGrowth: of.volumeGrowth[d],
    piecemeal: of.piecemeal[d],
    realisationAlone: of.realisationAlone[d],
    // Who moves when, and who leaves
    setupLead: of.setupLead[d],
    waveGap: of.waveGap[d],
    slip: of.slip[d],
    transitionYears: of.transitionYears[d],
    learning: of.learning[d],
    weakExit: of.weakExit[d],
    strongExit: of.strongExit[d],
    // What the pool makes of it
    convergence: of.convergence[d],
    redesignYears: of.redesignYears[d],
    withoutRedesign: of.withoutRedesign[d],
    automatableFactor: of.automatableFactor[d],
    automationSaving: of.automationSaving[d],
    automationWorks: of.automationWorks[d],
    automationRampYears: of.automationRampYears[d],
    overlap: of.overlap[d],
    // People
    turnover: of.turnover[d],
    redundancyShare: of.redundancyShare[d],
    exitCost: of.exitCost[d],
    // What joining costs
    shadowShare: of.shadowShare[d],
    buyingCost: of.buyingCost[d],
    governanceCost: of.governanceCost[d],
    pairCost: of.pairCost[d],
    dualRunningMonths: of.dualRunningMonths[d],
    dip: of.dip[d],
    strandedShare: of.strandedShare[d],
    permanentStranded: of.permanentStranded[d],
    releaseYears: of.releaseYears[d],
    setupShare: of.setupShare[d],
    overrun: of.overrun[d],
    inflation: of.inflation[d],
    designWeeks: of.designWeeks[d],
    sponsorDay: of.sponsorDay[d],
    managerDay: of.managerDay[d],
    leadDay: of.leadDay[d],
    specialistDays: of.specialistDays[d],
    specialistDay: of.specialistDay[d],
    // What leaving costs
    exitCharge: of.exitCharge[d],
    fixedShare: of.fixedShare[d],
    // Quality and time
    kpiDip: of.kpiDip[d],
    errorRateTarget: of.errorRateTarget[d],
    reworkHours: of.reworkHours[d],
    hoursLost: of.hoursLost[d],
    weeksWorked: of.weeksWorked[d],
    relievable: of.relievable[d],
    frontlineHour: of.frontlineHour[d],
    cashReleasing: of.cashReleasing[d],
  };
}

/** The uncertain numbers of the operating model of a stage, in one draw, by their ids. */
export type StageNumbers = ReturnType<typeof stageNumbersOf>;

/** Reads those of a stage from draw d of a block. */
export function stageNumbersOf({ of }: Draws, d: number, stage: number) {
  const read = (id: ModelParameterId) => of[stageId(id, stage)][d];
  return {
    realisation: read("realisation"),
    hostMultiple: read("hostMultiple"),
    margin: read("margin"),
    irrecoverableVat: read("irrecoverableVat"),
    annualEfficiency: read("annualEfficiency"),
    redesignSaving: read("redesignSaving"),
    repaymentYears: read("repaymentYears"),
    costOfCapital: read("costOfCapital"),
  };
}
