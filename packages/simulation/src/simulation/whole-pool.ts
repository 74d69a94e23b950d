import { type Charges, chargesMaker } from "./charges.ts";
import type { Future } from "./future.ts";
import type { Layout } from "./layout.ts";
import type { Ledger } from "./ledger.ts";
import { type MemberMix, mixMaker } from "./member-mix.ts";
import type { Plan } from "./plan.ts";
import { poolMaker } from "./pool.ts";
import { poolSums, sumMembers } from "./pool-sums.ts";
import { staffMaker } from "./staff.ts";

/** The pool of all members, and what its services come to for each of them. */
export interface WholePool {
  readonly mix: MemberMix;
  readonly charges: Charges;
  /** By year, what would have moved of the operating services if all that can move had, £. */
  readonly reachable: Float64Array;
  /** Works out a future, all years, and keeps what concerns the partnership as a whole. */
  run(future: Future): void;
}

export function wholePoolMaker(plan: Plan, series: Layout["offsets"], ledger: Ledger): WholePool {
  const { horizon, movable, lines, members } = plan;
  const { count, spend, places, automatable } = movable;
  const sums = poolSums(count);
  const pool = poolMaker(plan);
  const staff = staffMaker(plan);
  const mixer = mixMaker(plan);
  const charger = chargesMaker(plan, { pool: pool.year, staff, sums, part: mixer.part });
  const row = () => new Float64Array(count);
  const whole = { pay: row(), nonPay: row() };
  const reachable = new Float64Array(horizon);
  const inScope = places.map((place) => plan.services[place].inScope);
  const bookedBy = Array.from({ length: horizon }, (_, y) => bookedIn(y));

  function run(future: Future): void {
    sumAlone(future);
    for (let y = 0; y < horizon; y++) {
      const left = future.leavers[y] !== 0;
      if (y === 0 || future.movers[y] !== 0 || left) {
        sumMembers(plan, future, { from: 0, to: members.length, y }, sums);
        pool.settle(future, sums);
      }
      pool.run(future, y, sums);
      staff.run(future, y, { sums, delivered: pool.year.delivered, left });
      for (let p = 0; p < lines.portions.length; p++) {
        mixer.addPortion(future, p, y);
        if (future.here[y * lines.portions.length + p] > 0) charger.addPortion(future, p, y);
      }
      followStaff(y);
      followAlone(future, y);
    }
    followServices(future);
  }

  /** A service's stand-alone cost of the base year, over all members, moved or not. */
  function sumAlone({ pay, nonPay }: Future): void {
    whole.pay.fill(0);
    whole.nonPay.fill(0);
    for (let m = 0; m < members.length; m++) {
      for (let s = 0; s < count; s++) {
        whole.pay[s] += pay[m * count + s];
        whole.nonPay[s] += nonPay[m * count + s];
      }
    }
  }

  function followStaff(y: number): void {
    const { moved, reduction, surplus, redundant } = staff.year;
    ledger.keep(series.staffMoved + y, moved);
    ledger.keep(series.staffNeeded + y, moved - reduction);
    ledger.keep(series.staffWaiting + y, surplus);
    ledger.keep(series.staffRedundant + y, redundant);
  }

  /** What the services in scope cost if nobody shares, and what could have moved by then. */
  function followAlone({ years, growth, reach }: Future, y: number): void {
    const booked = bookedBy[y];
    let alone = 0;
    let bought = 0;
    let all = 0;
    for (let s = 0; s < count; s++) {
      const price = years.payPrice[y] * whole.pay[s] + years.nonPayPrice[y] * whole.nonPay[s];
      const cost = growth[y * count + s] * price;
      const net = (cost - booked[s]) * (1 - automatable[s] * years.ownAutomation[y]);
      if (s >= spend) bought += inScope[s] ? net : 0;
      else {
        alone += inScope[s] ? net : 0;
        all += reach[s] * cost;
      }
    }
    ledger.keep(series.alone + y, alone);
    ledger.keep(series.aloneSpend + y, bought);
    reachable[y] = all;
  }

  /** What the last year looks like by service: the share of its cost that moved, and what that saves. */
  function followServices({ years, work, reach }: Future): void {
    const last = horizon - 1;
    const { moved, rate } = pool.year;
    for (let s = 0; s < count; s++) {
      const here = sums.pay[s] + sums.nonPay[s];
      const price = years.payPrice[last] * sums.pay[s] + years.nonPayPrice[last] * sums.nonPay[s];
      const net = work[last * count + s] * price - reach[s] * sums.booked[s];
      const alone = net * (1 - automatable[s] * years.ownAutomation[last]);
      const share = here > 0 ? (reach[s] * here) / (whole.pay[s] + whole.nonPay[s]) : 0;
      ledger.keep(series.serviceMoved + places[s], share);
      ledger.keep(series.serviceSaving + places[s], here > 0 ? alone - moved[s] * rate[s] : 0);
    }
  }

  /** Savings that members have booked by year y, by service. */
  function bookedIn(y: number): Float64Array {
    const booked = row();
    for (const { service, amount, from } of lines.bookings) if (y >= from) booked[service] += amount;
    return booked;
  }

  return { mix: mixer.mix, charges: charger.charges, reachable, run };
}
