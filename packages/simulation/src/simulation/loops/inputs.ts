import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * What the operating services, [0, spend), use by year if nobody shares. A booked saving is one of inputs of the
 * base year; posts go as inputs go.
 */
export function standAloneInputs(
  {
    payPrice,
    nonPayPrice,
    ownAutomation,
    growth,
    wholePay,
    wholeNonPay,
    wholeWte,
    wholePerPound,
    bookedBy,
    once,
    automatable,
    inputsOfBase,
    aloneInputs,
    aloneCosts,
    alonePosts,
  }: Columns,
  { years, services, leadership, spend }: Places<"years" | "services" | "leadership" | "spend">,
): void {
  const growing = [0, 0];
  const still = [0, 0];
  const paid = [0, 0];
  const people = [0, 0];
  for (let s = 0; s < leadership; s++) growing[s & 1] += once[s] * (wholePay[s] + wholeNonPay[s]);
  for (let s = leadership; s < spend; s++) still[s & 1] += once[s] * (wholePay[s] + wholeNonPay[s]);
  for (let s = 0; s < spend; s++) {
    paid[s & 1] += once[s] * wholePay[s];
    people[s & 1] += once[s] * wholeWte[s];
  }
  inputsOfBase[0] = growing[0] + growing[1];
  inputsOfBase[1] = still[0] + still[1];
  inputsOfBase[2] = paid[0] + paid[1];
  inputsOfBase[3] = people[0] + people[1];
  for (let y = 0; y < years; y++) {
    const year = y * services;
    const ofPay = payPrice[y];
    const ofNonPay = nonPayPrice[y];
    const works = ownAutomation[y];
    const inputs = [0, 0];
    const costs = [0, 0];
    const posts = [0, 0];
    for (let s = 0; s < spend; s++) {
      const base = wholePay[s] + wholeNonPay[s];
      const left = once[s] * (1 - automatable[s] * works);
      const used = (growth[year + s] * base - bookedBy[year + s]) * left;
      const drifted = ofPay * wholePay[s] + ofNonPay * wholeNonPay[s];
      inputs[s & 1] += used;
      costs[s & 1] += (growth[year + s] * drifted - bookedBy[year + s]) * left;
      posts[s & 1] += used * wholePerPound[s];
    }
    aloneInputs[y] = inputs[0] + inputs[1];
    aloneCosts[y] = costs[0] + costs[1];
    alonePosts[y] = posts[0] + posts[1];
  }
}

/** What the pool of a year uses of services [0, to), and what the work that moved would use if nobody shared. */
export function addInputs(
  {
    payPrice,
    nonPayPrice,
    ownAutomation,
    work,
    reach,
    automatable,
    sumPay,
    sumNonPay,
    sumBooked,
    postsPerPound,
    delivered,
    moved,
    movedInputs,
    movedCosts,
    movedPosts,
    pooledInputs,
    pooledCosts,
    pooledPosts,
    movedBefore,
  }: Columns,
  { y, year, pool, to }: Places<"y" | "year" | "pool" | "to">,
  { overlap }: Numbers<"overlap">,
): void {
  const ofPay = payPrice[y];
  const ofNonPay = nonPayPrice[y];
  const works = ownAutomation[y];
  const before = [0, 0];
  const ofMoved = [0, 0];
  const movedCost = [0, 0];
  const ofPool = [0, 0];
  const pooledCost = [0, 0];
  const postsMoved = [0, 0];
  const postsPooled = [0, 0];
  for (let s = 0; s < to; s++) {
    const base = sumPay[pool + s] + sumNonPay[pool + s];
    const drifted = ofPay * sumPay[pool + s] + ofNonPay * sumNonPay[pool + s];
    const grown = work[year + s];
    const booked = reach[s] * sumBooked[pool + s];
    const left = 1 - automatable[s] * works;
    const needed = 1 - delivered[s];
    const alone = (grown * base - booked) * left;
    const pooled = (grown * base - (1 - overlap) * booked) * needed;
    const perPound = postsPerPound[s];
    before[s & 1] += grown * base;
    ofMoved[s & 1] += alone;
    movedCost[s & 1] += (grown * drifted - booked) * left;
    ofPool[s & 1] += pooled;
    pooledCost[s & 1] += moved[s] * needed;
    postsMoved[s & 1] += alone * perPound;
    postsPooled[s & 1] += pooled * perPound;
  }
  movedBefore[y] = before[0] + before[1];
  movedInputs[y] = ofMoved[0] + ofMoved[1];
  movedCosts[y] = movedCost[0] + movedCost[1];
  movedPosts[y] = postsMoved[0] + postsMoved[1];
  pooledInputs[y] = ofPool[0] + ofPool[1];
  pooledCosts[y] = pooledCost[0] + pooledCost[1];
  pooledPosts[y] = postsPooled[0] + postsPooled[1];
}

/** What a year looks like by service: the share of its cost that has moved, and what that saves, £. */
export function followServices(
  {
    payPrice,
    nonPayPrice,
    ownAutomation,
    work,
    reach,
    automatable,
    wholePay,
    wholeNonPay,
    sumPay,
    sumNonPay,
    sumBooked,
    moved,
    rate,
    movedShare,
    movedSaving,
  }: Columns,
  { y, year, pool, services }: Places<"y" | "year" | "pool" | "services">,
): void {
  const ofPay = payPrice[y];
  const ofNonPay = nonPayPrice[y];
  const works = ownAutomation[y];
  for (let s = 0; s < services; s++) {
    const here = sumPay[pool + s] + sumNonPay[pool + s];
    const priced = ofPay * sumPay[pool + s] + ofNonPay * sumNonPay[pool + s];
    const net = work[year + s] * priced - reach[s] * sumBooked[pool + s];
    const cost = net * (1 - automatable[s] * works);
    movedShare[s] = here > 0 ? (reach[s] * here) / (wholePay[s] + wholeNonPay[s]) : 0;
    movedSaving[s] = here > 0 ? cost - moved[s] * rate[s] : 0;
  }
}
