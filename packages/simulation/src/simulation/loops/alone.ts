import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/**
 * Adds up what all members spend on a service in the base year, and their people; and what comes to a pound of these. The
 * lines of two members stand `apart` numbers apart.
 */
export function addUpMembers(
  { pay, nonPay, wte, wholePay, wholeNonPay, wholeWte, wholePerPound }: Columns,
  { members, services, apart }: Places<"members" | "services" | "apart">,
): void {
  for (let s = 0; s < services; s++) {
    wholePay[s] = 0;
    wholeNonPay[s] = 0;
    wholeWte[s] = 0;
  }
  for (let m = 0; m < members; m++) {
    const line = m * apart;
    for (let s = 0; s < services; s++) {
      wholePay[s] += pay[line + s];
      wholeNonPay[s] += nonPay[line + s];
      wholeWte[s] += wte[line + s];
    }
  }
  for (let s = 0; s < services; s++) {
    const cost = wholePay[s] + wholeNonPay[s];
    wholePerPound[s] = cost > 0 ? wholeWte[s] / cost : 0;
  }
}

/** What services in scope cost by year if nobody shares, and what could have moved of the operating services. */
export function standAlone(
  {
    payPrice,
    nonPayPrice,
    ownAutomation,
    growth,
    work,
    wholePay,
    wholeNonPay,
    bookedBy,
    inScope,
    automatable,
    alone,
    aloneSpend,
    reachable,
  }: Columns,
  { years, services, spend }: Places<"years" | "services" | "spend">,
): void {
  for (let y = 0; y < years; y++) {
    const year = y * services;
    const ofPay = payPrice[y];
    const ofNonPay = nonPayPrice[y];
    const works = ownAutomation[y];
    const operating = [0, 0];
    const within = [0, 0];
    const bought = [0, 0];
    for (let s = 0; s < spend; s++) {
      const base = ofPay * wholePay[s] + ofNonPay * wholeNonPay[s];
      const net = growth[year + s] * base - bookedBy[year + s];
      operating[s & 1] += inScope[s] * net * (1 - automatable[s] * works);
      within[s & 1] += work[year + s] * base;
    }
    for (let s = spend; s < services; s++) {
      bought[s & 1] += inScope[s] * (growth[year + s] * ofNonPay * wholeNonPay[s] - bookedBy[year + s]);
    }
    alone[y] = operating[0] + operating[1];
    reachable[y] = within[0] + within[1];
    aloneSpend[y] = bought[0] + bought[1];
  }
}
