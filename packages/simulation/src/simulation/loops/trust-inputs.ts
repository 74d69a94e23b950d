import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * What a pound and a post of the base year come to in a year, by operating service: work done, what a trust alone
 * uses, and what is spared of what moved. People who wait are not spared, and count where their work came from.
 */
export function weighYear(
  {
    payPrice,
    volumeIndex,
    ownAutomation,
    growth,
    work,
    once,
    isLed,
    automatable,
    delivered,
    sumPay,
    sumWte,
    idlePerWte,
    workOfPound,
    usedOfPound,
    sparedOfPound,
    sparedOfPost,
  }: Columns,
  { y, year, pool, spend }: Places<"y" | "year" | "pool" | "spend">,
): void {
  const ofPay = payPrice[y];
  const volumes = volumeIndex[y];
  const works = ownAutomation[y];
  for (let s = 0; s < spend; s++) {
    const left = 1 - automatable[s] * works;
    const spared = work[year + s] * (left - (1 - delivered[s]));
    const pay = ofPay * sumPay[pool + s];
    const waiting = pay > 0 ? (idlePerWte[s] * sumWte[pool + s]) / pay : 0;
    workOfPound[s] = once[s] * (isLed[s] > 0 ? 1 : volumes);
    usedOfPound[s] = once[s] * growth[year + s] * left;
    sparedOfPound[s] = spared;
    sparedOfPost[s] = spared - waiting;
  }
}

/** Adds up, trust by trust, the base year, work done in a year, what it uses alone, and what is spared of that. */
export function addTrustInputs(
  {
    payPrice,
    nonPayPrice,
    runLine,
    runFrom,
    runTo,
    runPortion,
    portionMember,
    here,
    once,
    pay,
    nonPay,
    wte,
    workOfPound,
    usedOfPound,
    sparedOfPound,
    sparedOfPost,
    trustBase,
    trustPosts,
    trustWork,
    trustInputs,
    trustCosts,
    trustPeople,
    trustSpared,
    trustSparedPosts,
  }: Columns,
  { operatingRuns, members, y, years }: Places<"operatingRuns" | "members" | "y" | "years">,
): void {
  const ofPay = payPrice[y];
  const ofNonPay = nonPayPrice[y];
  for (let m = 0; m < members; m++) {
    trustBase[m] = 0;
    trustPosts[m] = 0;
    trustWork[m] = 0;
    trustInputs[m] = 0;
    trustCosts[m] = 0;
    trustPeople[m] = 0;
    trustSpared[m] = 0;
    trustSparedPosts[m] = 0;
  }
  for (let r = 0; r < operatingRuns; r++) {
    const line = runLine[r];
    const from = runFrom[r];
    const to = runTo[r];
    const m = portionMember[runPortion[r]];
    const share = here[(2 * runPortion[r] + 1) * years + y];
    const base = [0, 0];
    const posts = [0, 0];
    const done = [0, 0];
    const inputs = [0, 0];
    const costs = [0, 0];
    const people = [0, 0];
    const spared = [0, 0];
    const sparedPosts = [0, 0];
    for (let s = from; s < to; s++) {
      const pounds = pay[line + s] + nonPay[line + s];
      base[s & 1] += once[s] * pounds;
      done[s & 1] += workOfPound[s] * pounds;
      inputs[s & 1] += usedOfPound[s] * pounds;
      spared[s & 1] += sparedOfPound[s] * pounds;
    }
    for (let s = from; s < to; s++) {
      const staff = wte[line + s];
      const used = usedOfPound[s];
      posts[s & 1] += once[s] * staff;
      costs[s & 1] += used * (ofPay * pay[line + s] + ofNonPay * nonPay[line + s]);
      people[s & 1] += used * staff;
      sparedPosts[s & 1] += sparedOfPost[s] * staff;
    }
    trustBase[m] += base[0] + base[1];
    trustPosts[m] += posts[0] + posts[1];
    trustWork[m] += done[0] + done[1];
    trustInputs[m] += inputs[0] + inputs[1];
    trustCosts[m] += costs[0] + costs[1];
    trustPeople[m] += people[0] + people[1];
    trustSpared[m] += share * (spared[0] + spared[1]);
    trustSparedPosts[m] += share * (sparedPosts[0] + sparedPosts[1]);
  }
}

/** Takes booked savings off: inputs of the base year, and the posts of an average pound of their service. */
export function takeTrustBookings(
  {
    ownAutomation,
    bookingMember,
    bookingService,
    bookingPortion,
    bookingAmount,
    here,
    once,
    reach,
    automatable,
    delivered,
    sumPay,
    sumNonPay,
    sumWte,
    wholePay,
    wholeNonPay,
    wholeWte,
    trustInputs,
    trustCosts,
    trustPeople,
    trustSpared,
    trustSparedPosts,
  }: Columns,
  { bookings, y, years, pool }: Places<"bookings" | "y" | "years" | "pool">,
  { overlap }: Numbers<"overlap">,
): void {
  const works = ownAutomation[y];
  for (let b = 0; b < bookings; b++) {
    const m = bookingMember[b];
    const from = bookingService[b];
    const amount = bookingAmount[b];
    const moved = amount * here[(2 * bookingPortion[b] + 1) * years + y];
    const alone = [0, 0];
    const people = [0, 0];
    const spared = [0, 0];
    const sparedPosts = [0, 0];
    for (let s = from; s < from + 1; s++) {
      const left = 1 - automatable[s] * works;
      const whole = wholePay[s] + wholeNonPay[s];
      const base = sumPay[pool + s] + sumNonPay[pool + s];
      const ofMoved = reach[s] * (left - (1 - overlap) * (1 - delivered[s]));
      alone[s & 1] += once[s] * left;
      people[s & 1] += whole > 0 ? (once[s] * left * wholeWte[s]) / whole : 0;
      spared[s & 1] += ofMoved;
      sparedPosts[s & 1] += base > 0 ? (ofMoved * sumWte[pool + s]) / base : 0;
    }
    trustInputs[m] += -(amount * (alone[0] + alone[1]));
    trustCosts[m] += -(amount * (alone[0] + alone[1]));
    trustPeople[m] += -(amount * (people[0] + people[1]));
    trustSpared[m] += -(moved * (spared[0] + spared[1]));
    trustSparedPosts[m] += -(moved * (sparedPosts[0] + sparedPosts[1]));
  }
}
