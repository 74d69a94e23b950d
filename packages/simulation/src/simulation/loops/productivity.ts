import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** What newly moves in a year, at prices of the base year, and its people; set-up as it is used up, see `lags`. */
export function addNewInputs(
  {
    here,
    payPrice,
    nonPayPrice,
    accountCost,
    accountNonPay,
    accountWte,
    newInputs,
    newPosts,
    setUpOfAll,
    setUpUsed,
  }: Columns,
  { portions, years, lags }: Places<"portions" | "years" | "lags">,
  { life, capitalisedShare }: Numbers<"life" | "capitalisedShare">,
): void {
  for (let y = 0; y < years; y++) {
    newInputs[y] = 0;
    newPosts[y] = 0;
    setUpUsed[y] = (1 - capitalisedShare) * setUpOfAll[y];
  }
  for (let lag = 1; lag < lags; lag++) {
    const ago = 0 - lag;
    for (let y = lag; y < years; y++) setUpUsed[y] += (capitalisedShare * setUpOfAll[ago + y]) / life;
  }
  for (let p = 0; p < portions; p++) {
    const now = (2 * p + 1) * years;
    const before = now - 1;
    const at = 2 * p * years;
    for (let y = 0; y < years; y++) {
      const share = Math.max(0, here[now + y] - here[before + y]);
      const nonPay = accountNonPay[at + y];
      const pay = accountCost[at + y] - nonPay;
      newInputs[y] += share * (pay / payPrice[y] + nonPay / nonPayPrice[y]);
      newPosts[y] += share * accountWte[at + y];
    }
  }
}

/**
 * Indices of productivity by year, base year 100, without and with sharing; see `productivity.ts` for what counts.
 * Of the base year's inputs, £, `growing` grow with volume and `still` do not; `posts` work for them, `perPound` of
 * their pay. `twice` is the part of what newly moves that is there twice.
 */
export function measureProductivity(
  {
    volumeIndex,
    payPrice,
    nonPayPrice,
    allEffects,
    aloneInputs,
    aloneCosts,
    alonePosts,
    movedInputs,
    movedCosts,
    movedPosts,
    pooledInputs,
    pooledCosts,
    pooledPosts,
    movedBefore,
    staffMoved,
    waitingPosts,
    waitingPay,
    newInputs,
    newPosts,
    setUpUsed,
    output,
    labourAlone,
    labourShared,
    unitCostAlone,
    unitCostShared,
    factorAlone,
    factorShared,
  }: Columns,
  {
    years,
    governanceAt,
    designAt,
    strandedAt,
    permanentAt,
    stuckAt,
    shadowAt,
    dualAt,
    dipAt,
  }: Places<
    | "years"
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
    growing,
    still,
    posts,
    perPound,
    shadowShare,
    twice,
  }: Numbers<"growing" | "still" | "posts" | "perPound" | "shadowShare" | "twice">,
): void {
  for (let y = 0; y < years; y++) {
    const base = growing + still;
    const made = base > 0 ? (growing * volumeIndex[y] + still) / base : 0;
    const governed = -(allEffects[governanceAt + y] + allEffects[designAt + y]);
    const joint = governed + setUpUsed[y];
    const nonPay = -(allEffects[strandedAt + y] + allEffects[permanentAt + y]);
    const stuck = -allEffects[stuckAt + y];
    // What leavers left behind is made of what the pool is made of.
    const perStuck = pooledCosts[y] > 0 ? stuck / pooledCosts[y] : 0;
    const inputs =
      aloneInputs[y] -
      movedInputs[y] +
      pooledInputs[y] * (1 + perStuck) +
      shadowShare * movedBefore[y] +
      twice * newInputs[y] +
      nonPay / nonPayPrice[y] +
      waitingPay[y] / payPrice[y] +
      joint;
    const costs =
      aloneCosts[y] -
      movedCosts[y] +
      pooledCosts[y] -
      (allEffects[shadowAt + y] + allEffects[dualAt + y] + allEffects[dipAt + y]) +
      nonPay +
      waitingPay[y] +
      joint +
      stuck;
    const people =
      alonePosts[y] -
      movedPosts[y] +
      pooledPosts[y] * (1 + perStuck) +
      shadowShare * staffMoved[y] +
      twice * newPosts[y] +
      waitingPosts[y] +
      governed * perPound;
    output[y] = 100 * made;
    labourAlone[y] = alonePosts[y] > 0 ? (100 * made * posts) / alonePosts[y] : 0;
    labourShared[y] = people > 0 ? (100 * made * posts) / people : 0;
    unitCostAlone[y] = made * base > 0 ? (100 * aloneCosts[y]) / (made * base) : 0;
    unitCostShared[y] = made * base > 0 ? (100 * costs) / (made * base) : 0;
    factorAlone[y] = aloneInputs[y] > 0 ? (100 * made * base) / aloneInputs[y] : 0;
    factorShared[y] = inputs > 0 ? (100 * made * base) / inputs : 0;
  }
}
