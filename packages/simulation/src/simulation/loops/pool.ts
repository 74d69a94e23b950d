import type { Numbers, Places } from "../../compiled/given.ts";
import { exp, log } from "../../lib/kernels.ts";
import type { Columns } from "../columns.ts";

/**
 * What economies of scale and convergence of services [from, to) are made of in year y, from the sums that start at
 * `pool`; {@link scale} makes them. `grows` is 1 where the volume that the provider has already counts; leading one
 * trust more is no volume.
 *
 * Unit cost falls with volume by the elasticity, for every line from the volume that it had, up to the volume at
 * which economies end; a share of what is dearer than the benchmark converges to it.
 */
export function settle(
  {
    sumPay,
    sumNonPay,
    sumVolume,
    sumUnscaled,
    sumGap,
    sumWte,
    sumAllVolume,
    hostMultiples,
    efficientScale,
    reached,
    unscaledPerPound,
    spread,
    postsPerPound,
  }: Columns,
  { y, pool, from, to }: Places<"y" | "pool" | "from" | "to">,
  { grows, convergence }: Numbers<"grows" | "convergence">,
): void {
  const hostMultiple = grows * hostMultiples[y];
  for (let s = from; s < to; s++) {
    const cost = sumPay[pool + s] + sumNonPay[pool + s];
    const perPound = cost > 0 ? 1 / cost : 0;
    const brought = sumVolume[pool + s] + hostMultiple * sumAllVolume[pool + s];
    reached[s] = brought > 0 ? Math.min(brought, efficientScale[s]) : 1;
    unscaledPerPound[s] = cost > 0 ? sumUnscaled[pool + s] * perPound : 1;
    spread[s] = 1 - convergence * sumGap[pool + s] * perPound;
    postsPerPound[s] = sumWte[pool + s] * perPound;
  }
}

/** What a pound of anything comes to for one of the people of a pool. */
export function countPosts(
  { sumWte, perPost }: Columns,
  { pool, services }: Places<"pool" | "services">,
): void {
  for (let s = 0; s < services; s++) {
    const wte = sumWte[pool + s];
    perPost[s] = wte > 0 ? 1 / wte : 0;
  }
}

/**
 * Economies of scale and convergence of all services. Nothing gets dearer by moving into a pool that is still small,
 * nor cheaper where size makes things dearer.
 */
export function scale(
  { elasticity, reached, unscaledPerPound, spread, scaled, converged }: Columns,
  { services }: Places<"services">,
): void {
  for (let s = 0; s < services; s++) reached[s] = (elasticity[s] - 1) * log(reached[s]);
  for (let s = 0; s < services; s++) {
    const after = unscaledPerPound[s] * exp(reached[s]);
    const left = elasticity[s] < 1 ? Math.min(1, after) : Math.max(1, after);
    scaled[s] = left;
    converged[s] = left * spread[s];
  }
}

/**
 * What is delivered and charged of services [from, to) in year y; adds their price to that of the year. `stage` is where
 * the years of their stage begin. `works` is 1 where there is work to redesign and automate; there is none in leading,
 * nor in what is bought together. `served` is 1 where there is a provider's price on top of cost; what is bought
 * together has no price but its own.
 */
export function price(
  {
    payPrice,
    nonPayPrice,
    redesigns,
    automations,
    realisations,
    margins,
    vats,
    priceLeft,
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
    priced,
  }: Columns,
  { y, year, stage, pool, from, to }: Places<"y" | "year" | "stage" | "pool" | "from" | "to">,
  { overlap, works, served }: Numbers<"overlap" | "works" | "served">,
): void {
  const total = [0, 0];
  const taxed = [0, 0];
  const ofPay = payPrice[y];
  const ofNonPay = nonPayPrice[y];
  const redesign = works > 0 ? redesigns[stage + y] : 1;
  const automation = works * automations[stage + y];
  const realisation = realisations[y];
  const efficiency = served > 0 ? priceLeft[y] : 1;
  const tax = served * vats[y] * efficiency;
  const onTop = (efficiency + tax) * served * margins[y];
  for (let s = from; s < to; s++) {
    const afterRedesign = converged[s] * redesign;
    const afterAutomation = afterRedesign * (1 - automatable[s] * automation);
    redesigned[s] = afterRedesign;
    automated[s] = afterAutomation;
    const saved = realisation * (1 - afterAutomation);
    delivered[s] = saved;
    const drifted = work[year + s] * (ofPay * sumPay[pool + s] + ofNonPay * sumNonPay[pool + s]);
    const cost = drifted - (1 - overlap) * reach[s] * sumBooked[pool + s];
    const perPound = (efficiency + onTop) * (1 - saved);
    moved[s] = cost;
    rate[s] = perPound;
    total[s & 1] += cost * perPound;
  }
  if (tax > 0) {
    for (let s = from; s < to; s++) {
      const pay = ofPay * sumPay[pool + s];
      const cost = pay + ofNonPay * sumNonPay[pool + s];
      const left = cost > 0 ? ((1 - delivered[s]) * pay) / cost : 0;
      payLeft[s] = left;
      rate[s] += tax * left;
      taxed[s & 1] += moved[s] * tax * left;
    }
  }
  priced[y] += total[0] + total[1] + (taxed[0] + taxed[1]);
}

/** Nobody waits for a post, and no post has fallen away, before the first year. */
export function openStaff({ surplus, reduction }: Columns, { to }: Places<"to">): void {
  for (let s = 0; s < to; s++) {
    surplus[s] = 0;
    reduction[s] = 0;
  }
}

/**
 * The people of trusts that leave go with them, whether they wait or not; with no pool all go back with the work.
 * `before` and `pool` are where the sums of last year and of this one start.
 */
export function sendHome(
  { sumWte, sumStaying, surplus, reduction }: Columns,
  { before, pool, to }: Places<"before" | "pool" | "to">,
): void {
  for (let s = 0; s < to; s++) {
    const last = sumWte[before + s];
    const stays = last > 0 ? sumStaying[pool + s] / last : 0;
    surplus[s] = surplus[s] * stays;
    reduction[s] = reduction[s] * stays;
  }
}

/**
 * The people of services [0, to) in a year. Pay is saved when people leave, not when work moves: posts fall
 * away with delivered savings; some holders leave by turnover, some by redundancy, and the others wait.
 */
export function releaseStaff(
  {
    payPrice,
    work,
    sumPay,
    sumWte,
    perPost,
    delivered,
    surplus,
    reduction,
    idlePerWte,
    redundantPerWte,
    staffMoved,
    staffNeeded,
    staffWaiting,
    staffRedundant,
    waitingPay,
    waitingPosts,
  }: Columns,
  { y, year, pool, to }: Places<"y" | "year" | "pool" | "to">,
  { turnover, redundancyShare }: Numbers<"turnover" | "redundancyShare">,
): void {
  const halfPay = 0.5 * payPrice[y];
  const movedPosts = [0, 0];
  const unneeded = [0, 0];
  const waiting = [0, 0];
  const redundancies = [0, 0];
  const idlePay = [0, 0];
  const meanWaiting = [0, 0];
  for (let s = 0; s < to; s++) {
    const wte = sumWte[pool + s];
    const surplusBefore = surplus[s];
    const posts = work[year + s] * wte;
    const reduced = posts * delivered[s];
    const arriving = surplusBefore + Math.max(0, reduced - reduction[s]);
    const room = turnover * (posts - reduced);
    const withoutPost = arriving - Math.min(arriving, room);
    const redundant = redundancyShare * withoutPost;
    const wait = wte > 0 ? withoutPost - redundant : 0;
    surplus[s] = wait;
    reduction[s] = reduced;
    idlePerWte[s] = surplusBefore + wait;
    redundantPerWte[s] = wte > 0 ? redundant : 0;
    movedPosts[s & 1] += posts;
    unneeded[s & 1] += reduced;
    waiting[s & 1] += wait;
  }
  for (let s = 0; s < to; s++) {
    const wte = sumWte[pool + s];
    const leave = redundantPerWte[s];
    const waited = idlePerWte[s];
    const perWte = perPost[s];
    const idle = halfPay * sumPay[pool + s] * perWte * waited;
    idlePerWte[s] = idle * perWte;
    redundantPerWte[s] = leave * perWte;
    redundancies[s & 1] += leave;
    idlePay[s & 1] += idle;
    meanWaiting[s & 1] += wte > 0 ? 0.5 * waited : 0;
  }
  staffMoved[y] = movedPosts[0] + movedPosts[1];
  staffNeeded[y] = movedPosts[0] + movedPosts[1] - (unneeded[0] + unneeded[1]);
  staffWaiting[y] = waiting[0] + waiting[1];
  staffRedundant[y] = redundancies[0] + redundancies[1];
  waitingPay[y] = idlePay[0] + idlePay[1];
  waitingPosts[y] = meanWaiting[0] + meanWaiting[1];
}
