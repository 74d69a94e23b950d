import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** What the readings of a portion come to if all of it had moved, measure by measure; `sums` of them. */
export function addMeasured(
  {
    readingLine,
    readingFrom,
    readingTo,
    readingAt,
    reach,
    measuredUnits,
    measuredSum,
    portionUnits,
    portionSum,
  }: Columns,
  { readings, sums }: Places<"readings" | "sums">,
): void {
  for (let at = 0; at < sums; at++) {
    portionUnits[at] = 0;
    portionSum[at] = 0;
  }
  for (let r = 0; r < readings; r++) {
    const line = readingLine[r];
    const from = readingFrom[r];
    const to = readingTo[r];
    const at = readingAt[r];
    const all = [0, 0];
    const today = [0, 0];
    for (let s = from; s < to; s++) {
      all[s & 1] += reach[s] * measuredUnits[line + s];
      today[s & 1] += reach[s] * measuredSum[line + s];
    }
    portionUnits[at] += all[0] + all[1];
    portionSum[at] += today[0] + today[1];
  }
}

/**
 * What measures of quality come to, by year for all members and in the last year for each, by how far portions have
 * come. Each is a mean over units; `measured` of measures × members.
 */
export function moveMeasured(
  {
    settled,
    upset,
    portionUnits,
    portionSum,
    allUnits,
    allSum,
    trustUnits,
    trustSum,
    groupAt,
    groupPortion,
    groupMeasure,
    groupMember,
    measureTarget,
    dipOfUnit,
    dipOfToday,
    quality,
    trustQuality,
  }: Columns,
  {
    measures,
    measured,
    members,
    groups,
    years,
  }: Places<"measures" | "measured" | "members" | "groups" | "years">,
): void {
  for (let k = 0; k < measures; k++) {
    const own = k * years;
    const today = allSum[k];
    for (let y = 0; y < years; y++) quality[own + y] = today;
  }
  for (let at = 0; at < measured; at++) trustQuality[at] = trustSum[at];
  for (let g = 0; g < groups; g++) {
    const at = groupAt[g];
    const k = groupMeasure[g];
    const own = k * years;
    const part = groupPortion[g] * years;
    const last = part + years - 1;
    const better = measureTarget[k] * portionUnits[at] - portionSum[at];
    const worse = dipOfUnit[k] * portionUnits[at] + dipOfToday[k] * portionSum[at];
    for (let y = 0; y < years; y++) {
      quality[own + y] += settled[part + y] * better + upset[part + y] * worse;
    }
    trustQuality[k * members + groupMember[g]] += settled[last] * better + upset[last] * worse;
  }
  for (let k = 0; k < measures; k++) {
    const own = k * years;
    const units = allUnits[k];
    for (let y = 0; y < years; y++) quality[own + y] = units > 0 ? quality[own + y] / units : 0;
  }
  for (let at = 0; at < measured; at++) {
    trustQuality[at] = trustUnits[at] > 0 ? trustQuality[at] / trustUnits[at] : 0;
  }
}
