import type { Future } from "./future.ts";
import { byLine, byPool } from "./lengths.ts";
import type { Plan } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/** Members [from, to) in year y. */
export interface MembersYear {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Sums over members into the columns of pools, which are numbered; see the workspace. */
export interface PoolSums {
  /** All that a pool is worked out from. */
  sum(members: MembersYear, pool: number): void;
  /** Last year's people of those that do not leave this year. */
  sumStaying(future: Future, members: MembersYear, pool: number): void;
  /** Adds two pools. */
  add(a: number, b: number, pool: number): void;
  addStaying(a: number, b: number, pool: number): void;
}

/** One member is added after the other, in their order. */
export function poolSumsMaker(plan: Plan, { columns, loops, rowOf }: Workspace): PoolSums {
  const { lines, movable, hosted, members, horizon } = plan;
  const { count: services } = movable;
  const { bookings, portions } = lines;
  const [row, apart] = [rowOf(byPool), rowOf(byLine)];
  const { here, sumBooked: booked, stays } = columns;
  const firstOf = (all: readonly { readonly member: number }[]) =>
    Array.from({ length: members.length + 1 }, (_, m) => all.filter(({ member }) => member < m).length);
  const firstRun = firstOf(lines.runs.slice(0, lines.operatingRuns));
  const firstSpend = firstOf(lines.runs.slice(lines.operatingRuns)).map((run) => lines.operatingRuns + run);
  const firstPortion = firstOf(portions);

  function sum({ from, to, y }: MembersYear, pool: number): void {
    const places = {
      first: firstRun[from],
      others: firstRun[from + 1],
      last: firstRun[to],
      firstSpend: firstSpend[from],
      othersSpend: firstSpend[from + 1],
      lastSpend: firstSpend[to],
      y,
      years: horizon,
      pool: pool * row,
    };
    loops.sumLines(places);
    if (hosted) loops.sumVolumes({ first: from, last: to, services, apart, pool: pool * row });
    if (bookings.length > 0) sumBooked({ from, to, y }, pool);
  }

  function sumBooked({ from, to, y }: MembersYear, pool: number): void {
    const first = pool * row;
    booked.fill(0, first, first + services);
    for (const booking of bookings) {
      if (booking.member < from || booking.member >= to || y < booking.from) continue;
      booked[first + booking.service] += here[(2 * booking.portion + 1) * horizon + y] * booking.amount;
    }
  }

  function sumStaying({ adoption }: Future, { from, to, y }: MembersYear, pool: number): void {
    for (let p = firstPortion[from]; p < firstPortion[to]; p++) {
      stays[p] = adoption.exitYear[portions[p].member] > y ? 1 : 0;
    }
    loops.sumStaying({
      first: firstRun[from],
      last: firstRun[to],
      y,
      years: horizon,
      services,
      pool: pool * row,
    });
  }

  function add(a: number, b: number, pool: number): void {
    const places = { a: a * row, b: b * row, pool: pool * row, services };
    loops.addSums(places);
    if (hosted || bookings.length > 0) loops.addRest(places);
  }

  function addStaying(a: number, b: number, pool: number): void {
    loops.addStaying({ a: a * row, b: b * row, pool: pool * row, services });
  }

  return { sum, sumStaying, add, addStaying };
}
