import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** What the quality of a portion's lines comes to if all of it had moved. */
export function addQuality(
  {
    runLine,
    runFrom,
    runTo,
    runPortion,
    reach,
    items,
    faulty,
    itemsPay,
    faultyPay,
    weight,
    portionItems,
    portionFaulty,
    portionItemsPay,
    portionFaultyPay,
    portionWeight,
  }: Columns,
  { runs, portions }: Places<"runs" | "portions">,
): void {
  for (let p = 0; p < portions; p++) {
    portionItems[p] = 0;
    portionFaulty[p] = 0;
    portionItemsPay[p] = 0;
    portionFaultyPay[p] = 0;
    portionWeight[p] = 0;
  }
  for (let r = 0; r < runs; r++) {
    const line = runLine[r];
    const from = runFrom[r];
    const to = runTo[r];
    const portion = runPortion[r];
    const all = [0, 0];
    const wrong = [0, 0];
    const allPay = [0, 0];
    const wrongPay = [0, 0];
    const part = [0, 0];
    for (let s = from; s < to; s++) {
      all[s & 1] += reach[s] * items[line + s];
      wrong[s & 1] += reach[s] * faulty[line + s];
      allPay[s & 1] += reach[s] * itemsPay[line + s];
      wrongPay[s & 1] += reach[s] * faultyPay[line + s];
      part[s & 1] += reach[s] * weight[line + s];
    }
    portionItems[portion] += all[0] + all[1];
    portionFaulty[portion] += wrong[0] + wrong[1];
    portionItemsPay[portion] += allPay[0] + allPay[1];
    portionFaultyPay[portion] += wrongPay[0] + wrongPay[1];
    portionWeight[portion] += part[0] + part[1];
  }
}

/**
 * What sharing does to quality and to other people's time, added up over portions. What has moved goes to the pool's
 * target as far as the pool delivers; of what has just moved a share more goes wrong. `errors` are those of all
 * members alone; `target` of the items go wrong where the pool delivers; £ and hours are for an item and a wte.
 */
export function improveQuality(
  {
    portionMember,
    here,
    realisations,
    volumeIndex,
    portionItems,
    portionFaulty,
    portionItemsPay,
    portionFaultyPay,
    portionWeight,
    frontlineWte,
    errorRate,
    errorsAvoided,
    reworkValue,
    frontlineHours,
  }: Columns,
  { portions, members, years }: Places<"portions" | "members" | "years">,
  {
    items,
    errors,
    target,
    kpiDip,
    perError,
    hours,
  }: Numbers<"items" | "errors" | "target" | "kpiDip" | "perError" | "hours">,
): void {
  for (let m = 0; m < members; m++) {
    const own = m * years;
    for (let y = 0; y < years; y++) {
      errorsAvoided[own + y] = 0;
      frontlineHours[own + y] = 0;
    }
  }
  for (let y = 0; y < years; y++) {
    errorRate[y] = errors;
    reworkValue[y] = 0;
  }
  for (let p = 0; p < portions; p++) {
    const now = (2 * p + 1) * years;
    const before = now - 1;
    const own = portionMember[p] * years;
    const better = portionFaulty[p] - target * portionItems[p];
    const worse = portionItems[p] - portionFaulty[p];
    const betterPay = portionFaultyPay[p] - target * portionItemsPay[p];
    const worsePay = portionItemsPay[p] - portionFaultyPay[p];
    const time = frontlineWte[portionMember[p]] * hours * portionWeight[p];
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const settled = share * Math.min(1, realisations[y]);
      const upset = Math.max(0, share - here[before + y]) * kpiDip;
      const avoided = settled * better - upset * worse;
      errorRate[y] += -avoided;
      errorsAvoided[own + y] += volumeIndex[y] * avoided;
      reworkValue[y] += volumeIndex[y] * perError * (settled * betterPay - upset * worsePay);
      frontlineHours[own + y] += time * realisations[y] * share;
    }
  }
  for (let y = 0; y < years; y++) errorRate[y] = items > 0 ? errorRate[y] / items : 0;
}
