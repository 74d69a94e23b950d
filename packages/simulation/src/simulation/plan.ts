import { type BaselineColumns, baselineColumns } from "../baseline/columns.ts";
import type { Service } from "../baseline/records.ts";
import { pow } from "../lib/kernels.ts";
import { mostLikely } from "../random/distributions.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Sources, sourcesOf } from "./sources.ts";

/** Draws that are simulated together: their columns stay in the processor's cache. */
export const BLOCK = 64;

/** A scenario laid out for the loops: constants by member and service, and the uncertain numbers to draw. */
export interface Plan {
  readonly scenario: Scenario;
  /** The trusts that join, in the baseline's order. */
  readonly members: readonly PlannedMember[];
  /**
   * How many of the members stand in the first half of the partnership. Sums over members are the sum over
   * the first half plus the sum over the second, so that every coalition is summed alike (see coalitions.ts).
   */
  readonly firstHalf: number;
  readonly services: readonly PlannedService[];
  readonly horizon: number;
  readonly lines: LineColumns;
  readonly portions: readonly Portion[];
  readonly sources: Sources;
  /** Functions that have a service in scope. */
  readonly functions: number;
  /** Discount factor by year. */
  readonly discount: Float64Array;
}

export interface PlannedMember {
  readonly ods: string;
  readonly wave: number;
}

/** What the loops need to know about a service. */
export interface PlannedService {
  readonly id: string;
  readonly spend: boolean;
  readonly leadership: boolean;
  readonly automatable: number;
  readonly efficientScale: number;
  /** True where the operating model's scope for its kind is above nought in the most likely settings. */
  readonly inScope: boolean;
  /** Ids of its uncertain numbers. */
  readonly elasticity: string;
  readonly standard: string;
  readonly scope: string;
}

/**
 * The lines of a trust that are free to move at the same time. Bought lines wait for their contracts:
 * `free[y]` is the share of year y in which they are free, 1 throughout for in-house lines.
 */
export interface Portion {
  readonly member: number;
  readonly contractEnd: number;
  readonly free: Float64Array;
  readonly inScope: boolean;
}

/** Columns `[member × service]`, see {@link baselineColumns}. */
export interface LineColumns {
  readonly present: Uint8Array;
  readonly pay: Float64Array;
  readonly nonPay: Float64Array;
  readonly wte: Float64Array;
  readonly volume: Float64Array;
  readonly booked: Float64Array;
  readonly bookedFrom: Float64Array;
  readonly spread: Float64Array;
  /** Which portion the line belongs to. */
  readonly portion: Int32Array;
  /** Error factor above which the line's size-adjusted unit cost exceeds the benchmark; Infinity: never converges. */
  readonly knee: Float64Array;
}

/** Lays out a scenario whose inputs have been checked; `discount` is the factor by year. */
export function planOf(scenario: Scenario, discount: Float64Array): Plan {
  const { baseline } = scenario;
  const joining = scenario.members.flatMap((member, t) => (member.joins ? [t] : []));
  const services = baseline.services.map((service) => plannedService(service, scenario));
  const touched = baseline.services.filter((_, s) => services[s].inScope).map((service) => service.function);
  const columns = baselineColumns(baseline);
  const portions = portionsOf(columns, joining, scenario.horizon, services);
  return {
    scenario,
    members: joining.map((t) => ({ ods: baseline.trusts[t].ods, wave: scenario.members[t].wave })),
    firstHalf: joining.filter((t) => t < baseline.trusts.length >> 1).length,
    services,
    horizon: scenario.horizon,
    lines: linesOf(columns, joining, scenario, portions),
    portions,
    sources: sourcesOf(scenario, joining),
    functions: new Set(touched).size,
    discount,
  };
}

function plannedService(service: Service, { operatingModel }: Scenario): PlannedService {
  const leadership = service.kind === "leadership";
  const spend = service.kind === "spend";
  return {
    id: service.id,
    spend,
    leadership,
    automatable: leadership || spend ? 0 : service.automatable,
    efficientScale: service.efficientScale ?? Number.POSITIVE_INFINITY,
    inScope: mostLikely(operatingModel.scope[service.kind]) > 0,
    elasticity: `elasticity/${service.id}`,
    standard: `standard/${service.id}`,
    scope: `scope/${service.kind}`,
  };
}

function portionsOf(
  columns: BaselineColumns,
  joining: readonly number[],
  horizon: number,
  services: readonly PlannedService[],
): Portion[] {
  return joining.flatMap((t, member) => {
    const ends = services.map((_, s) => columns.contractEnd[t * columns.services + s]);
    return [...new Set(ends)].sort(ascending).map((contractEnd) => ({
      member,
      contractEnd,
      free: Float64Array.from({ length: horizon }, (_, y) => Math.min(1, Math.max(0, y + 1 - contractEnd))),
      inScope: services.some((service, s) => service.inScope && ends[s] === contractEnd),
    }));
  });
}

function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function linesOf(
  columns: BaselineColumns,
  joining: readonly number[],
  { baseline }: Scenario,
  portions: readonly Portion[],
): LineColumns {
  const width = columns.services;
  const rows = <T extends Float64Array | Uint8Array>(column: T, out: T): T => {
    joining.forEach((t, m) => {
      out.set(column.subarray(t * width, (t + 1) * width), m * width);
    });
    return out;
  };
  const floats = (column: Float64Array) => rows(column, new Float64Array(joining.length * width));
  const contractEnd = floats(columns.contractEnd);
  const lines = {
    present: rows(columns.present, new Uint8Array(joining.length * width)),
    pay: floats(columns.pay),
    nonPay: floats(columns.nonPay),
    wte: floats(columns.wte),
    volume: floats(columns.volume),
    booked: floats(columns.booked),
    bookedFrom: floats(columns.bookedFrom),
    spread: floats(columns.spread),
  };
  return {
    ...lines,
    portion: Int32Array.from(contractEnd, (end, at) =>
      portions.findIndex((p) => p.member === Math.floor(at / width) && p.contractEnd === end),
    ),
    knee: Float64Array.from(lines.pay, (pay, at) =>
      kneeOf(baseline.services[at % width], pay + lines.nonPay[at], lines.volume[at]),
    ),
  };
}

/** Benchmark over the line's unit cost at the reference volume; for spend, over its price. */
function kneeOf(service: Service, cost: number, volume: number): number {
  if (service.kind === "leadership" || cost === 0 || volume === 0) return Number.POSITIVE_INFINITY;
  const unitCost = (cost / volume) * pow(volume / service.refVolume, 1 - service.elasticity.mode);
  return service.bench / unitCost;
}
