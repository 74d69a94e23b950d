import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Indices of productivity of each trust in the last year, base year 100, without and with sharing: its parts of what
 * `measureProductivity` counts for all. `twice` is the part of what newly moves that is there twice, `perPound` the
 * posts of a pound of pay; what was spent on set-up in the `spread` years before is used up in equal parts.
 */
export function measureTrusts(
  {
    payPrice,
    nonPayPrice,
    portionMember,
    here,
    accountCost,
    accountNonPay,
    accountWte,
    accountIdle,
    effects,
    ownSetUp,
    ownMovedOperating,
    pooledByCost,
    pooledInputs,
    pooledCosts,
    pooledPosts,
    trustBase,
    trustPosts,
    trustWork,
    trustInputs,
    trustCosts,
    trustPeople,
    trustSpared,
    trustSparedPosts,
    trustOwn,
    trustOwnPosts,
    trustWaiting,
    trustProductivity,
  }: Columns,
  {
    portions,
    members,
    years,
    spread,
    governanceAt,
    designAt,
    strandedAt,
    permanentAt,
    stuckAt,
    shadowAt,
    dualAt,
    dipAt,
  }: Places<
    | "portions"
    | "members"
    | "years"
    | "spread"
    | "governanceAt"
    | "designAt"
    | "strandedAt"
    | "permanentAt"
    | "stuckAt"
    | "shadowAt"
    | "dualAt"
    | "dipAt"
  >,
  {
    life,
    capitalisedShare,
    perPound,
    shadowShare,
    twice,
  }: Numbers<"life" | "capitalisedShare" | "perPound" | "shadowShare" | "twice">,
): void {
  const last = years - 1;
  for (let m = 0; m < members; m++) {
    trustOwn[m] = 0;
    trustOwnPosts[m] = 0;
    trustWaiting[m] = 0;
  }
  for (let p = 0; p < portions; p++) {
    const m = portionMember[p];
    const now = (2 * p + 1) * years;
    const before = now - 1;
    const at = 2 * p * years;
    const used = [0, 0];
    const posts = [0, 0];
    const waiting = [0, 0];
    for (let y = last; y < years; y++) {
      const share = here[now + y];
      const kept = shadowShare * share + twice * Math.max(0, share - here[before + y]);
      const nonPay = accountNonPay[at + y];
      const pay = accountCost[at + y] - nonPay;
      used[y & 1] += kept * (pay / payPrice[y] + nonPay / nonPayPrice[y]);
      posts[y & 1] += kept * accountWte[at + y];
      waiting[y & 1] += share * accountIdle[at + y];
    }
    trustOwn[m] += used[0] + used[1];
    trustOwnPosts[m] += posts[0] + posts[1];
    trustWaiting[m] += waiting[0] + waiting[1];
  }
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const to = own + last;
    const spent = [0, 0];
    for (let y = last - spread; y < last; y++) spent[y & 1] += ownSetUp[own + y];
    const setUp =
      (1 - capitalisedShare) * ownSetUp[own + last] + (capitalisedShare * (spent[0] + spent[1])) / life;
    const governed = -(effects[to + governanceAt] + effects[to + designAt]);
    const nonPay = -(effects[to + strandedAt] + effects[to + permanentAt]);
    const stuck = -effects[to + stuckAt];
    const perStuck = pooledCosts[last] > 0 ? stuck / pooledCosts[last] : 0;
    const inputs =
      trustInputs[m] -
      trustSpared[m] +
      pooledInputs[last] * perStuck +
      trustOwn[m] +
      nonPay / nonPayPrice[last] +
      trustWaiting[m] / payPrice[last] +
      governed +
      setUp;
    const costs =
      trustCosts[m] -
      ownMovedOperating[own + last] +
      pooledByCost[own + last] -
      (effects[to + shadowAt] + effects[to + dualAt] + effects[to + dipAt]) +
      nonPay +
      trustWaiting[m] +
      governed +
      setUp +
      stuck;
    const people =
      trustPeople[m] -
      trustSparedPosts[m] +
      pooledPosts[last] * perStuck +
      trustOwnPosts[m] +
      governed * perPound;
    const work = trustWork[m];
    const made = trustBase[m] > 0 ? work / trustBase[m] : 0;
    trustProductivity[m] = trustPeople[m] > 0 ? (100 * made * trustPosts[m]) / trustPeople[m] : 0;
    trustProductivity[members + m] = people > 0 ? (100 * made * trustPosts[m]) / people : 0;
    trustProductivity[2 * members + m] = work > 0 ? (100 * trustCosts[m]) / work : 0;
    trustProductivity[3 * members + m] = work > 0 ? (100 * costs) / work : 0;
    trustProductivity[4 * members + m] = trustInputs[m] > 0 ? (100 * work) / trustInputs[m] : 0;
    trustProductivity[5 * members + m] = inputs > 0 ? (100 * work) / inputs : 0;
  }
}
