import type { Baseline, BaselineLine } from "./records.ts";

/**
 * A baseline as columns `[trust × service]`, row by row of trusts: entry `t · services + s`.
 *
 * A missing line is all noughts with `present` 0, and is left out of every sum. Money is £ a year of the
 * base year, `bookedFrom` and `contractEnd` are years from the programme's start; `contractEnd` is
 * −Infinity where nothing holds the line back. `spread` is NaN where the scenario's default applies.
 */
export interface BaselineColumns {
  readonly trusts: number;
  readonly services: number;
  readonly present: Uint8Array;
  readonly pay: Float64Array;
  readonly nonPay: Float64Array;
  readonly wte: Float64Array;
  readonly volume: Float64Array;
  readonly booked: Float64Array;
  readonly bookedFrom: Float64Array;
  readonly contractEnd: Float64Array;
  readonly spread: Float64Array;
}

/** Lays a baseline out in columns; its lines may come in any order. */
export function baselineColumns(baseline: Baseline): BaselineColumns {
  const trusts = baseline.trusts.length;
  const services = baseline.services.length;
  const size = trusts * services;
  const columns = {
    trusts,
    services,
    present: new Uint8Array(size),
    pay: new Float64Array(size),
    nonPay: new Float64Array(size),
    wte: new Float64Array(size),
    volume: new Float64Array(size),
    booked: new Float64Array(size),
    bookedFrom: new Float64Array(size),
    contractEnd: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    spread: new Float64Array(size).fill(Number.NaN),
  };
  const rowOf = new Map(baseline.trusts.map((trust, t) => [trust.ods, t]));
  const columnOf = new Map(baseline.services.map((service, s) => [service.id, s]));
  for (const line of baseline.lines) {
    const row = rowOf.get(line.trust);
    const column = columnOf.get(line.service);
    if (row === undefined || column === undefined || isEmpty(line)) continue;
    const at = row * services + column;
    columns.present[at] = 1;
    columns.pay[at] = line.pay;
    columns.nonPay[at] = line.nonPay;
    columns.wte[at] = line.wte;
    columns.volume[at] = line.volume;
    columns.booked[at] = line.bookedSaving;
    columns.bookedFrom[at] = line.bookedFrom;
    if (line.sourcing.by === "bought") columns.contractEnd[at] = line.sourcing.contractEnd;
    columns.spread[at] = ownSpread(line) ?? Number.NaN;
  }
  return columns;
}

/** A line's own margin of error, as a log share; undefined where the scenario's default applies. */
export function ownSpread({ spread, origin }: BaselineLine): number | undefined {
  return spread ?? (origin === "return" ? 0 : undefined);
}

/** True of a line of noughts: the trust has none of the service. */
export function isEmpty(line: BaselineLine): boolean {
  return line.pay + line.nonPay === 0 && line.volume === 0;
}
