import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** What a portion's items are worth in pay, and its part of its trust's work, if all of it had moved. */
export function addQuality(
  {
    runLine,
    runFrom,
    runTo,
    runPortion,
    reach,
    itemsPay,
    faultyPay,
    weight,
    portionItemsPay,
    portionFaultyPay,
    portionWeight,
  }: Columns,
  { operatingRuns, portions }: Places<"operatingRuns" | "portions">,
): void {
  for (let p = 0; p < portions; p++) {
    portionItemsPay[p] = 0;
    portionFaultyPay[p] = 0;
    portionWeight[p] = 0;
  }
  for (let r = 0; r < operatingRuns; r++) {
    const line = runLine[r];
    const from = runFrom[r];
    const to = runTo[r];
    const portion = runPortion[r];
    const allPay = [0, 0];
    const wrongPay = [0, 0];
    const part = [0, 0];
    for (let s = from; s < to; s++) {
      allPay[s & 1] += reach[s] * itemsPay[line + s];
      wrongPay[s & 1] += reach[s] * faultyPay[line + s];
      part[s & 1] += reach[s] * weight[line + s];
    }
    portionItemsPay[portion] += allPay[0] + allPay[1];
    portionFaultyPay[portion] += wrongPay[0] + wrongPay[1];
    portionWeight[portion] += part[0] + part[1];
  }
}

/**
 * How far portions have come, and from that errors avoided and other people's time given back, added up over them. What has moved goes to the pool's
 * target as far as the pool delivers; of what has just moved a share more goes wrong. The error rate's sums start at
 * `errorsAt`; `target` of the items go wrong where the pool delivers; £ and hours are for an item and a wte.
 */
export function improveQuality(
  {
    portionMember,
    here,
    realisations,
    volumeIndex,
    portionUnits,
    portionSum,
    portionItemsPay,
    portionFaultyPay,
    portionWeight,
    frontlineWte,
    settled,
    upset,
    ownErrorsAvoided,
    reworkByYear,
    ownFrontlineHours,
  }: Columns,
  { portions, members, years, errorsAt }: Places<"portions" | "members" | "years" | "errorsAt">,
  { target, kpiDip, perError, hours }: Numbers<"target" | "kpiDip" | "perError" | "hours">,
): void {
  for (let m = 0; m < members; m++) {
    const own = m * years;
    for (let y = 0; y < years; y++) {
      ownErrorsAvoided[own + y] = 0;
      ownFrontlineHours[own + y] = 0;
    }
  }
  for (let y = 0; y < years; y++) reworkByYear[y] = 0;
  for (let p = 0; p < portions; p++) {
    const now = (2 * p + 1) * years;
    const before = now - 1;
    const part = p * years;
    const own = portionMember[p] * years;
    const better = portionSum[errorsAt + p] - target * portionUnits[errorsAt + p];
    const worse = portionUnits[errorsAt + p] - portionSum[errorsAt + p];
    const betterPay = portionFaultyPay[p] - target * portionItemsPay[p];
    const worsePay = portionItemsPay[p] - portionFaultyPay[p];
    const time = frontlineWte[portionMember[p]] * hours * portionWeight[p];
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const changed = share * Math.min(1, realisations[y]);
      const hit = Math.max(0, share - here[before + y]) * kpiDip;
      const avoided = changed * better - hit * worse;
      settled[part + y] = changed;
      upset[part + y] = hit;
      ownErrorsAvoided[own + y] += volumeIndex[y] * avoided;
      reworkByYear[y] += volumeIndex[y] * perError * (changed * betterPay - hit * worsePay);
      ownFrontlineHours[own + y] += time * realisations[y] * share;
    }
  }
}
