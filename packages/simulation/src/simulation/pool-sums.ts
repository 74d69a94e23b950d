import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";

/** Sums over the members of a pool in one year, by service. All are additive over members. Before growth and drift. */
export interface PoolSums {
  /** Σ here · pay and Σ here · non-pay, £ of the base year. */
  readonly pay: Float64Array;
  readonly nonPay: Float64Array;
  /** Σ here · booked saving. */
  readonly booked: Float64Array;
  /** Σ here · volume. */
  readonly volume: Float64Array;
  /** Σ here · cost · volume. */
  readonly costVolume: Float64Array;
  /** Σ here · cost · max(0, 1 − benchmark / unit cost). */
  readonly gap: Float64Array;
  /** Σ here · wte. */
  readonly wte: Float64Array;
  /** Σ of last year's here · wte over those that have not left this year; kept up only in years in which somebody leaves. */
  readonly staying: Float64Array;
  /** Σ volume of all members, moved or not; kept up only where the provider runs the services for others. */
  readonly allVolume: Float64Array;
}

/** Empty sums of so many services. */
export function poolSums(count: number): PoolSums {
  const row = () => new Float64Array(count);
  return {
    pay: row(),
    nonPay: row(),
    booked: row(),
    volume: row(),
    costVolume: row(),
    gap: row(),
    wte: row(),
    staying: row(),
    allVolume: row(),
  };
}

/** Adds two sets of sums. */
export function addSums(a: PoolSums, b: PoolSums, out: PoolSums): void {
  for (const name of NAMES) addRows(a[name], b[name], out[name]);
}

const NAMES = [
  "pay",
  "nonPay",
  "booked",
  "volume",
  "costVolume",
  "gap",
  "wte",
  "staying",
  "allVolume",
] as const satisfies readonly (keyof PoolSums)[];

function addRows(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let s = 0; s < out.length; s++) out[s] = a[s] + b[s];
}

/** Members [from, to) in year y. */
export interface MembersYear {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Writes the sums over some members: one after the other, in their order. */
export function sumMembers(plan: Plan, future: Future, members: MembersYear, out: PoolSums): void {
  sumLines(plan, future, members, out);
  if (plan.lines.bookings.length > 0) sumBooked(plan, future, members, out.booked);
  if (future.leavers[members.y] !== 0) sumStaying(plan, future, members, out.staying);
  if (plan.hosted) sumVolumes(plan, future, members, out.allVolume);
}

function sumLines(plan: Plan, future: Future, { from, to, y }: MembersYear, out: PoolSums): void {
  const { count } = plan.movable;
  const { portion, portions } = plan.lines;
  const { here, pay, nonPay, volume, costVolume, gap, wte } = future;
  const year = y * portions.length;
  for (let s = 0; s < count; s++) {
    let sumPay = 0;
    let sumNonPay = 0;
    let sumVolume = 0;
    let sumCostVolume = 0;
    let sumGap = 0;
    let sumWte = 0;
    for (let at = from * count + s; at < to * count; at += count) {
      const share = here[year + portion[at]];
      sumPay += share * pay[at];
      sumNonPay += share * nonPay[at];
      sumVolume += share * volume[at];
      sumCostVolume += share * costVolume[at];
      sumGap += share * gap[at];
      sumWte += share * wte[at];
    }
    out.pay[s] = sumPay;
    out.nonPay[s] = sumNonPay;
    out.volume[s] = sumVolume;
    out.costVolume[s] = sumCostVolume;
    out.gap[s] = sumGap;
    out.wte[s] = sumWte;
  }
}

function sumBooked(plan: Plan, { here }: Future, { from, to, y }: MembersYear, out: Float64Array): void {
  const { bookings, portions } = plan.lines;
  out.fill(0);
  for (const booking of bookings) {
    const { member, service, portion, amount } = booking;
    if (member < from || member >= to || y < booking.from) continue;
    out[service] += here[y * portions.length + portion] * amount;
  }
}

/** Those that leave take their share of the people with them. */
function sumStaying(plan: Plan, future: Future, { from, to, y }: MembersYear, out: Float64Array): void {
  const { portion, portions } = plan.lines;
  const { count } = plan.movable;
  const { here, wte, adoption } = future;
  out.fill(0);
  for (let m = from; m < to; m++) {
    if (adoption.exitYear[m] <= y) continue;
    for (let s = 0; s < count; s++) {
      const at = m * count + s;
      out[s] += here[(y - 1) * portions.length + portion[at]] * wte[at];
    }
  }
}

function sumVolumes(plan: Plan, { volume }: Future, { from, to }: MembersYear, out: Float64Array): void {
  const { count } = plan.movable;
  out.fill(0);
  for (let m = from; m < to; m++) {
    for (let s = 0; s < count; s++) out[s] += volume[m * count + s];
  }
}
