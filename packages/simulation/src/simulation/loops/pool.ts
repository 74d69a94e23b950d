import { exp, log } from "../../lib/kernels.ts";
import type { Columns, Numbers, Places } from "../columns.ts";

/**
 * Economies of scale and convergence of services [from, to), from the sums that start at `pool`.
 *
 * Unit cost falls with volume by the elasticity, from the volume that the typical moved pound already had, up
 * to the volume at which economies end; a share of what is dearer than the benchmark converges to it.
 */
export function settle(
  {
    sumPay,
    sumNonPay,
    sumVolume,
    sumCostVolume,
    sumGap,
    sumAllVolume,
    efficientScale,
    elasticity,
    scaled,
    converged,
  }: Columns,
  { pool, from, to }: Places<"pool" | "from" | "to">,
  { hostMultiple, convergence }: Numbers<"hostMultiple" | "convergence">,
): void {
  for (let s = from; s < to; s++) {
    const cost = sumPay[pool + s] + sumNonPay[pool + s];
    const perPound = cost > 0 ? 1 / cost : 0;
    const own = sumCostVolume[pool + s] * perPound;
    const brought = sumVolume[pool + s] + hostMultiple * sumAllVolume[pool + s];
    const reached = Math.min(brought, Math.max(efficientScale[s], own));
    const ratio = own > 0 && reached > own ? reached / own : 1;
    const scale = exp((elasticity[s] - 1) * log(ratio));
    scaled[s] = scale;
    converged[s] = scale * (1 - convergence * sumGap[pool + s] * perPound);
  }
}

/** What is delivered and charged of services [from, to) in a year. Returns the price of all of them, £. */
export function price(
  {
    work,
    reach,
    automatable,
    sumPay,
    sumNonPay,
    sumBooked,
    converged,
    redesigned,
    automated,
    delivered,
    payLeft,
    moved,
    rate,
  }: Columns,
  { year, pool, from, to }: Places<"year" | "pool" | "from" | "to">,
  {
    payPrice,
    nonPayPrice,
    redesign,
    automation,
    realisation,
    overlap,
    margin,
    vat,
    efficiency,
  }: Numbers<
    | "payPrice"
    | "nonPayPrice"
    | "redesign"
    | "automation"
    | "realisation"
    | "overlap"
    | "margin"
    | "vat"
    | "efficiency"
  >,
): number {
  const total = [0, 0];
  for (let s = from; s < to; s++) {
    const grown = work[year + s];
    const movedPay = grown * payPrice * sumPay[pool + s];
    const movedCost = movedPay + grown * nonPayPrice * sumNonPay[pool + s];
    const afterRedesign = converged[s] * redesign;
    const afterAutomation = afterRedesign * (1 - automatable[s] * automation);
    const saved = realisation * (1 - afterAutomation);
    const left = 1 - saved;
    const pay = movedCost > 0 ? (left * movedPay) / movedCost : 0;
    const cost = movedCost - (1 - overlap) * reach[s] * sumBooked[pool + s];
    const perPound = (left * (1 + margin) + vat * (pay + left * margin)) * efficiency;
    redesigned[s] = afterRedesign;
    automated[s] = afterAutomation;
    delivered[s] = saved;
    payLeft[s] = pay;
    moved[s] = cost;
    rate[s] = perPound;
    total[s & 1] += cost * perPound;
  }
  return total[0] + total[1];
}

/**
 * The people of services [0, to) in a year. Pay is saved when people leave, not when work moves: posts fall
 * away with delivered savings; some holders leave by turnover, some by redundancy, and the others wait.
 * `before` and `staying` are where last year's wte start, and those of them whose trusts have not left.
 */
export function releaseStaff(
  { work, sumPay, sumWte, delivered, surplus, reduction, idlePerWte, redundantPerWte, staff }: Columns,
  { year, pool, before, staying, to }: Places<"year" | "pool" | "before" | "staying" | "to">,
  { payPrice, turnover, redundancyShare }: Numbers<"payPrice" | "turnover" | "redundancyShare">,
): void {
  const movedPosts = [0, 0];
  const unneeded = [0, 0];
  const waiting = [0, 0];
  const redundancies = [0, 0];
  const idlePay = [0, 0];
  const meanWaiting = [0, 0];
  for (let s = 0; s < to; s++) {
    const wte = sumWte[pool + s];
    const last = sumWte[before + s];
    // With no pool the people go back with the work; those of leavers go with them.
    const stays = last > 0 ? sumWte[staying + s] / last : 0;
    const surplusBefore = surplus[s] * stays;
    const reductionBefore = reduction[s] * stays;
    const posts = work[year + s] * wte;
    const reduced = posts * delivered[s];
    const arriving = surplusBefore + Math.max(0, reduced - reductionBefore);
    const room = turnover * (posts - reduced);
    const withoutPost = arriving - Math.min(arriving, room);
    const redundant = redundancyShare * withoutPost;
    const wait = wte > 0 ? withoutPost - redundant : 0;
    const leave = wte > 0 ? redundant : 0;
    const perWte = wte > 0 ? 1 / wte : 0;
    const idle = 0.5 * payPrice * sumPay[pool + s] * perWte * (surplusBefore + wait);
    surplus[s] = wait;
    reduction[s] = reduced;
    idlePerWte[s] = idle * perWte;
    redundantPerWte[s] = leave * perWte;
    movedPosts[s & 1] += posts;
    unneeded[s & 1] += reduced;
    waiting[s & 1] += wait;
    redundancies[s & 1] += leave;
    idlePay[s & 1] += idle;
    meanWaiting[s & 1] += wte > 0 ? 0.5 * (surplusBefore + wait) : 0;
  }
  staff[0] = movedPosts[0] + movedPosts[1];
  staff[1] = unneeded[0] + unneeded[1];
  staff[2] = waiting[0] + waiting[1];
  staff[3] = redundancies[0] + redundancies[1];
  staff[4] = idlePay[0] + idlePay[1];
  staff[5] = meanWaiting[0] + meanWaiting[1];
}
