import type { Numbers, Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** What a pound of the base year comes to in a year, by service; for {@link addAccounts}. */
export function priceWork(
  { payPrice, nonPayPrice, work, workPay, workNonPay }: Columns,
  { y, year, services }: Places<"y" | "year" | "services">,
): void {
  const ofPay = payPrice[y];
  const ofNonPay = nonPayPrice[y];
  for (let s = 0; s < services; s++) {
    workPay[s] = work[year + s] * ofPay;
    workNonPay[s] = work[year + s] * ofNonPay;
  }
}

/**
 * Adds up what every portion's operating services come to in a year, in its accounts; those of portions that count.
 * `further` is 1 where somebody asks what scale, convergence and redesign leave by themselves.
 */
export function addAccounts(
  {
    runLine,
    runFrom,
    runTo,
    runPortion,
    counted,
    here,
    vats,
    waitingPay,
    staffRedundant,
    work,
    workPay,
    workNonPay,
    automatable,
    pay,
    nonPay,
    wte,
    scaled,
    converged,
    redesigned,
    automated,
    payLeft,
    idlePerWte,
    redundantPerWte,
    part,
    accountCost,
    accountNonPay,
    accountAutomatable,
    accountScaled,
    accountConverged,
    accountRedesigned,
    accountAutomated,
    accountPayLeft,
    accountIdle,
    accountRedundant,
    accountWte,
  }: Columns,
  { operatingRuns, year, y, years, further }: Places<"operatingRuns" | "year" | "y" | "years" | "further">,
): void {
  for (let r = 0; r < operatingRuns; r++) {
    const portion = runPortion[r];
    if (counted[portion * years + y] > 0) {
      const line = runLine[r];
      const from = runFrom[r];
      const to = runTo[r];
      const account = 2 * portion * years + y;
      const all = [0, 0];
      const other = [0, 0];
      const automates = [0, 0];
      const afterAutomation = [0, 0];
      for (let s = from; s < to; s++) {
        const costNonPay = workNonPay[s] * nonPay[line + s];
        const cost = workPay[s] * pay[line + s] + costNonPay;
        part[s] = cost;
        all[s & 1] += cost;
        other[s & 1] += costNonPay;
        automates[s & 1] += automatable[s] * cost;
        afterAutomation[s & 1] += cost * automated[s];
      }
      accountCost[account] += all[0] + all[1];
      accountNonPay[account] += other[0] + other[1];
      accountAutomatable[account] += automates[0] + automates[1];
      accountAutomated[account] += afterAutomation[0] + afterAutomation[1];
      if (vats[y] > 0) {
        const payAfter = [0, 0];
        for (let s = from; s < to; s++) payAfter[s & 1] += part[s] * payLeft[s];
        accountPayLeft[account] += payAfter[0] + payAfter[1];
      }
      if (further > 0) {
        const afterScale = [0, 0];
        const afterConvergence = [0, 0];
        const afterRedesign = [0, 0];
        for (let s = from; s < to; s++) {
          const cost = part[s];
          afterScale[s & 1] += cost * scaled[s];
          afterConvergence[s & 1] += cost * converged[s];
          afterRedesign[s & 1] += cost * redesigned[s];
        }
        accountScaled[account] += afterScale[0] + afterScale[1];
        accountConverged[account] += afterConvergence[0] + afterConvergence[1];
        accountRedesigned[account] += afterRedesign[0] + afterRedesign[1];
      }
      if (waitingPay[y] + staffRedundant[y] > 0) {
        const idle = [0, 0];
        const redundant = [0, 0];
        for (let s = from; s < to; s++) {
          const posts = wte[line + s];
          idle[s & 1] += posts * idlePerWte[s];
          redundant[s & 1] += posts * redundantPerWte[s];
        }
        accountIdle[account] += idle[0] + idle[1];
        accountRedundant[account] += redundant[0] + redundant[1];
      }
      const now = (2 * portion + 1) * years + y;
      if (y === years - 1 || (further > 0 && here[now] > here[now - 1])) {
        const people = [0, 0];
        for (let s = from; s < to; s++) people[s & 1] += wte[line + s] * work[year + s];
        accountWte[account] += people[0] + people[1];
      }
    }
  }
}

/** The same of its spend: nobody works for it, and there is nothing to redesign or automate. */
export function addSpend(
  {
    runLine,
    runFrom,
    runTo,
    runPortion,
    counted,
    workNonPay,
    nonPay,
    scaled,
    converged,
    accountCost,
    accountScaled,
    accountConverged,
  }: Columns,
  { operatingRuns, runs, y, years }: Places<"operatingRuns" | "runs" | "y" | "years">,
): void {
  for (let r = operatingRuns; r < runs; r++) {
    const portion = runPortion[r];
    if (counted[portion * years + y] > 0) {
      const line = runLine[r];
      const from = runFrom[r];
      const to = runTo[r];
      const account = (2 * portion + 1) * years + y;
      const all = [0, 0];
      const afterScale = [0, 0];
      const afterConvergence = [0, 0];
      for (let s = from; s < to; s++) {
        const cost = workNonPay[s] * nonPay[line + s];
        all[s & 1] += cost;
        afterScale[s & 1] += cost * scaled[s];
        afterConvergence[s & 1] += cost * converged[s];
      }
      accountCost[account] += all[0] + all[1];
      accountScaled[account] += afterScale[0] + afterScale[1];
      accountConverged[account] += afterConvergence[0] + afterConvergence[1];
    }
  }
}

/**
 * Charges by the unit: the price of a service over the volume that moved. A service without units is charged by
 * its cost.
 */
export function chargeUnits(
  {
    runLine,
    runFrom,
    runTo,
    runAccount,
    isLed,
    workPay,
    workNonPay,
    pay,
    nonPay,
    volume,
    sumVolume,
    moved,
    delivered,
    rate,
    accountPrice,
    accountPooled,
  }: Columns,
  { runs, pool, y, years }: Places<"runs" | "pool" | "y" | "years">,
): void {
  for (let r = 0; r < runs; r++) {
    const line = runLine[r];
    const from = runFrom[r];
    const to = runTo[r];
    const account = runAccount[r] * years + y;
    const charged = [0, 0];
    const cost = [0, 0];
    for (let s = from; s < to; s++) {
      const units = sumVolume[pool + s];
      const byUnit = units > 0 ? (volume[line + s] * moved[s]) / units : 0;
      const byCost = workPay[s] * pay[line + s] + workNonPay[s] * nonPay[line + s];
      const pounds = isLed[s] > 0 ? byCost : byUnit;
      charged[s & 1] += pounds * rate[s];
      cost[s & 1] += pounds * (1 - delivered[s]);
    }
    accountPrice[account] += charged[0] + charged[1];
    accountPooled[account] += cost[0] + cost[1];
  }
}

/**
 * Takes off what is booked by year y: it is not there to be saved, but for the overlap; nor to be automated. `byUnit` is
 * 1 where the pool charges by the unit: then what is always charged by its cost is charged less.
 */
export function takeBookings(
  {
    bookingService,
    bookingPortion,
    bookingAccount,
    bookingAmount,
    bookingFrom,
    counted,
    isLed,
    reach,
    automatable,
    scaled,
    converged,
    redesigned,
    automated,
    payLeft,
    rate,
    delivered,
    accountBooked,
    accountAutomatable,
    accountScaled,
    accountConverged,
    accountRedesigned,
    accountAutomated,
    accountPayLeft,
    accountPrice,
    accountPooled,
  }: Columns,
  { bookings, byUnit, y, years }: Places<"bookings" | "byUnit" | "y" | "years">,
  { overlap }: Numbers<"overlap">,
): void {
  for (let b = 0; b < bookings; b += 1) {
    if (bookingFrom[b] <= y && counted[bookingPortion[b] * years + y] > 0) {
      const s = bookingService[b];
      const at = bookingAccount[b] * years + y;
      const booked = reach[s] * bookingAmount[b];
      const taken = (1 - overlap) * booked;
      accountBooked[at] += booked;
      accountAutomatable[at] += -(automatable[s] * booked);
      accountScaled[at] += -(taken * scaled[s]);
      accountConverged[at] += -(taken * converged[s]);
      accountRedesigned[at] += -(taken * redesigned[s]);
      accountAutomated[at] += -(taken * automated[s]);
      accountPayLeft[at] += -(taken * payLeft[s]);
      if (byUnit > 0 && isLed[s] > 0) {
        accountPrice[at] += -(taken * rate[s]);
        accountPooled[at] += -(taken * (1 - delivered[s]));
      }
    }
  }
}
