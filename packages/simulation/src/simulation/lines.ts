import type { BaselineColumns } from "../baseline/columns.ts";
import type { Baseline, Service } from "../baseline/records.ts";
import { sizeFactor } from "../baseline/size-factor.ts";
import { log } from "../lib/kernels.ts";
import type { Movable } from "./movable.ts";

/** What the members spend on the services that can move: columns `[member × service]`, base year, without error. */
export interface Lines {
  readonly pay: Float64Array;
  readonly nonPay: Float64Array;
  readonly wte: Float64Array;
  readonly volume: Float64Array;
  /** Error factor above which the line's size-adjusted unit cost exceeds the benchmark; Infinity: never converges. */
  readonly knee: Float64Array;
  /** Log of the volume, up to where economies of scale end; 0 where there is none. */
  readonly logSize: Float64Array;
  readonly portions: readonly Portion[];
  /** Runs of neighbouring services of a portion, by member: those of operating services, so many, then those of spend. */
  readonly runs: readonly Run[];
  readonly operatingRuns: number;
  /** Savings that the members have in their own plans already, by member, then service. */
  readonly bookings: readonly Booking[];
}

/**
 * The lines of a trust that are free to move at the same time, with the same stage. Bought lines wait for their
 * contracts: `free[y]` is the share of year y in which they are free, 1 throughout for in-house lines.
 */
export interface Portion {
  readonly member: number;
  readonly stage: number;
  readonly free: Float64Array;
}

/** Services [from, to) of a portion, none of them or all of them spend. */
export interface Run {
  readonly member: number;
  readonly portion: number;
  readonly from: number;
  readonly to: number;
}

/** A saving in a trust's own plan: £ a year of the base year, from year `from` on. */
export interface Booking {
  readonly member: number;
  readonly service: number;
  readonly portion: number;
  readonly amount: number;
  readonly from: number;
}

interface LinesInputs {
  readonly baseline: Baseline;
  readonly columns: BaselineColumns;
  readonly movable: Movable;
  /** Places of the members among the baseline's trusts. */
  readonly joining: readonly number[];
  readonly horizon: number;
}

/** Takes the lines of the members and of the services that can move out of a baseline; a missing line is all noughts. */
export function linesOf({ baseline, columns, movable, joining, horizon }: LinesInputs): Lines {
  const at = joining.flatMap((t) => movable.places.map((place) => t * columns.services + place));
  const pick = (column: Float64Array) => {
    const picked = new Float64Array(at.length);
    for (let line = 0; line < at.length; line++) picked[line] = column[at[line]];
    return picked;
  };
  const [pay, nonPay, volume] = [columns.pay, columns.nonPay, columns.volume].map(pick);
  const contractEnd = pick(columns.contractEnd);
  const portions: Portion[] = [];
  const all: Run[] = [];
  const portion = new Int32Array(at.length);
  joining.forEach((_, member) => {
    const first = member * movable.count;
    const ends = contractEnd.subarray(first, first + movable.count);
    const together = movable.stages.map((stage, s) => `${stage}/${ends[s]}`);
    for (const key of new Set(together)) {
      const s = together.indexOf(key);
      together.forEach((other, at) => {
        if (other === key) portion[first + at] = portions.length;
      });
      for (const run of runsOf(together, key, movable)) {
        all.push({ member, portion: portions.length, ...run });
      }
      portions.push({ member, stage: movable.stages[s], free: freeOf(ends[s], horizon) });
    }
  });
  const operating = all.filter(({ from }) => from < movable.spend);
  const spend = all.filter(({ from }) => from >= movable.spend);
  const booked = pick(columns.booked);
  const bookedFrom = pick(columns.bookedFrom);
  return {
    pay,
    nonPay,
    wte: pick(columns.wte),
    volume,
    knee: Float64Array.from(pay, (amount, line) =>
      kneeOf(baseline.services[movable.places[line % movable.count]], amount + nonPay[line], volume[line]),
    ),
    logSize: volume.map((units, line) =>
      units > 0 ? log(Math.min(units, movable.efficientScale[line % movable.count])) : 0,
    ),
    portions,
    runs: [...operating, ...spend],
    operatingRuns: operating.length,
    bookings: [...booked.keys()]
      .filter((line) => booked[line] > 0)
      .map((line) => ({
        member: Math.floor(line / movable.count),
        service: line % movable.count,
        portion: portion[line],
        amount: booked[line],
        from: bookedFrom[line],
      })),
  };
}

/** Savings of operating services that are booked by the last year. */
export function bookedByEnd({ lines, movable, horizon }: Booked): readonly Booking[] {
  return lines.bookings.filter(({ service, from }) => service < movable.spend && from <= horizon - 1);
}

/** All of them, those of operating services that are booked by the last year first. */
export function bookingsInOrder(plan: Booked): readonly Booking[] {
  const first = bookedByEnd(plan);
  return [...first, ...plan.lines.bookings.filter((booking) => !first.includes(booking))];
}

interface Booked {
  readonly lines: Lines;
  readonly movable: Movable;
  readonly horizon: number;
}

function freeOf(contractEnd: number, horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, y) => Math.min(1, Math.max(0, y + 1 - contractEnd)));
}

/** Runs of neighbouring services that move together, as `key` says. */
function runsOf(together: readonly string[], key: string, { spend }: Movable): Pick<Run, "from" | "to">[] {
  const runs: Pick<Run, "from" | "to">[] = [];
  let from = 0;
  for (let s = 0; s <= together.length; s++) {
    const isIn = together[s] === key;
    if (from < s && (!isIn || s === spend)) runs.push({ from, to: s });
    if (!isIn) from = s + 1;
    else if (s === spend) from = s;
  }
  return runs;
}

/** Benchmark over the line's unit cost at the reference volume; for spend, over its price. */
function kneeOf(service: Service, cost: number, volume: number): number {
  if (service.kind === "leadership" || cost === 0 || volume === 0) return Number.POSITIVE_INFINITY;
  return service.bench / ((cost / volume) * sizeFactor(service, volume));
}
