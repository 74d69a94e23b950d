import { byLine, byMember, byMemberYear, byPortion, eachYear } from "./lengths.ts";

/** What the lengths of columns of quality are made of; see `Shape`. */
export interface QualityShape {
  readonly years: number;
  readonly lines: number;
  readonly portions: number;
  readonly members: number;
  readonly positions: number;
  readonly measures: number;
  /** Stretches of lines of which a measure of quality is known, and portions with any. */
  readonly readings: number;
  readonly groups: number;
}

/** Columns of quality and of other people's time, with their lengths. */
export const QUALITY_COLUMNS = {
  // Quality, from the plan: units of which a measure is known, and those times today's figure, `[measure × line]`
  measuredUnits: ({ measures, lines }: QualityShape) => measures * lines,
  measuredSum: ({ measures, lines }: QualityShape) => measures * lines,
  /** Readings: where their lines start in those, their services, and where their sums stand in those of portions. */
  readingLine: byReading,
  readingFrom: byReading,
  readingTo: byReading,
  readingAt: byReading,
  /** The same sums of a portion if all of it had moved, `[measure × portion]`; of the whole; and of a trust, `[measure × member]`. */
  portionUnits: ({ measures, portions }: QualityShape) => measures * portions,
  portionSum: ({ measures, portions }: QualityShape) => measures * portions,
  allUnits: byMeasure,
  allSum: byMeasure,
  trustUnits: byMeasureMember,
  trustSum: byMeasureMember,
  /** From the plan: portions with a reading, where their sums stand, and whose measure that is. */
  groupAt: byGroup,
  groupPortion: byGroup,
  groupMeasure: byGroup,
  groupMember: byGroup,
  /** What the pool reaches; from the plan: what the dip adds for a unit, of the unit and of today's figure. */
  measureTarget: byMeasure,
  dipOfUnit: byMeasure,
  dipOfToday: byMeasure,
  /** Part of a portion that has come to the pool's target, and that is hit by the dip, `[portion × year]`. */
  settled: ({ portions, years }: QualityShape) => portions * years,
  upset: ({ portions, years }: QualityShape) => portions * years,
  /** Items of known error rate and those of them with an error, both times pay per wte; part of its trust's ordinary corporate cost. */
  itemsPay: byLine,
  faultyPay: byLine,
  weight: byLine,
  /** The same of a portion if all of it had moved. */
  portionItemsPay: byPortion,
  portionFaultyPay: byPortion,
  portionWeight: byPortion,
  /** From the plan: frontline people, wte. */
  frontlineWte: byMember,
  /** Pay of the time that putting right would take what is avoided, £. */
  reworkByYear: eachYear,
  /** Items with an error alone but not with sharing, and frontline time given back, hours. */
  ownErrorsAvoided: byMemberYear,
  ownFrontlineHours: byMemberYear,
} as const;

function byMeasure({ measures }: QualityShape): number {
  return measures;
}

function byMeasureMember({ measures, members }: QualityShape): number {
  return measures * members;
}

function byReading({ readings }: QualityShape): number {
  return readings;
}

function byGroup({ groups }: QualityShape): number {
  return groups;
}
