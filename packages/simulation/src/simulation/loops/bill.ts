import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Adds up what the members' accounts come to, given how much of their portions is here: the operating services', then
 * spend's. Books the effects that make it: what each mechanism makes the charge less than the cost that moved, and
 * the members' part of idle pay and redundancy. `byUnit` is 1 where the pool charges by the unit, else 0.
 */
export function billPortions(
  {
    portionMember,
    here,
    realisations,
    margins,
    vats,
    priceLeft,
    peopleShare,
    payPrice,
    accountCost,
    accountBooked,
    accountScaled,
    accountConverged,
    accountRedesigned,
    accountAutomated,
    accountPayLeft,
    accountPrice,
    accountPooled,
    accountIdle,
    accountRedundant,
    accountWte,
    charge,
    pooled,
    pooledByCost,
    redundant,
    movedWte,
    effects,
  }: Columns,
  {
    portions,
    years,
    scaleAt,
    convergenceAt,
    redesignAt,
    automationAt,
    gapAt,
    marginAt,
    vatAt,
    efficiencyAt,
    keyAt,
    idleAt,
    redundancyAt,
  }: Places<
    | "portions"
    | "years"
    | "scaleAt"
    | "convergenceAt"
    | "redesignAt"
    | "automationAt"
    | "gapAt"
    | "marginAt"
    | "vatAt"
    | "efficiencyAt"
    | "keyAt"
    | "idleAt"
    | "redundancyAt"
  >,
  { overlap, exitCost, byUnit }: Numbers<"overlap" | "exitCost" | "byUnit">,
): void {
  for (let p = 0; p < portions; p++) {
    const now = (2 * p + 1) * years;
    const at = 2 * p * years;
    const spend = at + years;
    const own = portionMember[p] * years;
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const realisation = realisations[y];
      const part = accountCost[at + y] - (1 - overlap) * accountBooked[at + y];
      const promised = part - accountAutomated[at + y];
      const left = part - realisation * promised;
      const onTop = margins[y] * left;
      const cheaper = (left + onTop) * (1 - priceLeft[y]);
      const tax = vats[y] * (accountPayLeft[at + y] + onTop) * priceLeft[y];
      const byCost = left + onTop - cheaper + tax;
      const charged = byUnit > 0 ? accountPrice[at + y] : byCost;
      const within = byUnit > 0 ? accountPooled[at + y] : left;
      charge[own + y] += share * charged;
      pooled[own + y] += share * within;
      pooledByCost[own + y] += share * left;
      effects[own + gapAt + y] += -(share * (1 - realisation) * promised);
      effects[own + marginAt + y] += -(share * onTop);
      effects[own + vatAt + y] += -(share * tax);
      effects[own + efficiencyAt + y] += share * cheaper;
      effects[own + keyAt + y] += share * (byCost - charged);
    }
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const part = accountCost[at + y] - (1 - overlap) * accountBooked[at + y];
      const scaled = accountScaled[at + y];
      const converged = accountConverged[at + y];
      const redesigned = accountRedesigned[at + y];
      effects[own + scaleAt + y] += share * (part - scaled);
      effects[own + convergenceAt + y] += share * (scaled - converged);
      effects[own + redesignAt + y] += share * (converged - redesigned);
      effects[own + automationAt + y] += share * (redesigned - accountAutomated[at + y]);
    }
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const redundancies = share * accountRedundant[at + y];
      redundant[own + y] += redundancies;
      movedWte[own + y] += share * accountWte[at + y];
      effects[own + idleAt + y] += -(peopleShare[y] * share * accountIdle[at + y]);
      effects[own + redundancyAt + y] += -(peopleShare[y] * redundancies * exitCost * payPrice[y]);
    }
    for (let y = 0; y < years; y++) {
      const share = here[now + y];
      const realisation = realisations[y];
      const part = accountCost[spend + y] - (1 - overlap) * accountBooked[spend + y];
      const promised = part - accountConverged[spend + y];
      const byCost = part - realisation * promised;
      const charged = byUnit > 0 ? accountPrice[spend + y] : byCost;
      charge[own + y] += share * charged;
      effects[own + scaleAt + y] += share * (part - accountScaled[spend + y]);
      effects[own + convergenceAt + y] += share * (accountScaled[spend + y] - accountConverged[spend + y]);
      effects[own + gapAt + y] += -(share * (1 - realisation) * promised);
      effects[own + keyAt + y] += share * (byCost - charged);
    }
  }
}

/**
 * Sets the members' bills against what the work that moved would cost them alone, and adds up over them what moved,
 * and set-up. Returns what dual running and the dip cost all of them over all years, £.
 */
export function setAgainst(
  {
    effects,
    saving,
    ownMoved,
    charge,
    spared,
    ownMovedOperating,
    pooledByCost,
    payShare,
    ownMovedBefore,
    ownMovedPay,
    investment,
    ownSetUp,
    redundant,
    redundancies,
    movedOfAll,
    setUpOfAll,
  }: Columns,
  { members, years, setUpAt, dualAt, dipAt }: Places<"members" | "years" | "setUpAt" | "dualAt" | "dipAt">,
  { optimismBias }: Numbers<"optimismBias">,
): number {
  const twice = [0, 0];
  for (let y = 0; y < years; y++) {
    movedOfAll[y] = 0;
    setUpOfAll[y] = 0;
  }
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const people = [0, 0];
    for (let y = 0; y < years; y++) {
      const before = ownMovedBefore[own + y];
      saving[own + y] = ownMoved[own + y] - charge[own + y];
      spared[own + y] = ownMovedOperating[own + y] - pooledByCost[own + y];
      payShare[own + y] = before > 0 ? ownMovedPay[own + y] / before : 0;
      investment[own + y] = -(1 + optimismBias) * effects[own + setUpAt + y];
      movedOfAll[y] += before;
      setUpOfAll[y] += ownSetUp[own + y];
      people[y & 1] += redundant[own + y];
      twice[y & 1] += -(effects[own + dualAt + y] + effects[own + dipAt + y]);
    }
    redundancies[m] = people[0] + people[1];
  }
  return twice[0] + twice[1];
}
