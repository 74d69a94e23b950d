import type { AgreementColumns } from "../gain-share/agreement/columns.ts";
import { perPlace } from "../lib/per-place.ts";
import { quantiles } from "../lib/quantile.ts";
import { mean, sum } from "../lib/sum.ts";
import type { SeriesGroup } from "../simulation/kept.ts";
import type { Plan } from "../simulation/plan.ts";
import { agreedBaseline } from "./agreed-baseline.ts";
import type { Gathered } from "./gather.ts";

/** What agreements are evaluated on, in one future after the other. */
export interface FuturesColumns {
  /** In the most likely settings. */
  central(): AgreementColumns;
  /** In the run's future `d`, counted from 0. */
  future(d: number): AgreementColumns;
  /** The mean of the first futures; but a trust counts as a member, and as live, where it is so in half of them. */
  average(draws: number): AgreementColumns;
  /** A kept series over all futures, taken out of the blocks once. */
  series(group: SeriesGroup, at: number): Float64Array;
}

/** Reads what an agreement needs out of a run's futures. */
export function agreementColumns(plan: Plan, gathered: Gathered): FuturesColumns {
  const series = seriesOf(gathered);
  const columns = columnsMaker(plan, (group, at) => gathered.central(group, at));
  return {
    central: () =>
      columns(
        (group, at) => gathered.central(group, at),
        (cell) => gathered.central("saving", cell) !== 0,
      ),
    future: (d) =>
      columns(
        (group, at) => series(group, at)[d],
        (cell) => series("saving", cell)[d] !== 0,
      ),
    average: (draws) =>
      columns(
        (group, at) => middleOf(group, series(group, at).subarray(0, draws)),
        (cell) => 2 * sum(series("saving", cell).subarray(0, draws).map(hasCome)) >= draws,
      ),
    series,
  };
}

/** A number of one future by kept series and place in it. */
type Value = (group: SeriesGroup, at: number) => number;

/**
 * The agreed saving of a year is what the most likely settings promise, moved with the trust's agreed baseline: so
 * with volumes, pay awards and prices as they come out, and not with what was spent, or when work moved.
 */
function columnsMaker(plan: Plan, planned: Value) {
  const { horizon, members, discount } = plan;
  const cells = members.length * horizon;
  const baselineIn = agreedBaseline(plan);
  const growthIn = (value: Value) => ({
    volumes: value("volumeGrowth", 0),
    pay: value("payDrift", 0),
    nonPay: value("nonPayDrift", 0),
  });
  const expected = baselineIn(growthIn(planned));
  const promised = expected.map((cost, cell) => (cost > 0 ? planned("saving", cell) / cost : 0));
  return (value: Value, hasWork: (cell: number) => boolean): AgreementColumns => {
    const column = (group: SeriesGroup) => perPlace(cells, (cell) => value(group, cell));
    const shared = column("saving");
    const position = column("position");
    const baselineCost = baselineIn(growthIn(value));
    const deemed = baselineCost.map((cost, cell) => cost * promised[cell]);
    return {
      years: horizon,
      shared,
      own: position.map((amount, cell) => amount - shared[cell]),
      baselineCost,
      deemed,
      delivered: deemed.map((wanted, cell) => deliveredOf(shared[cell], wanted)),
      hostCosts: column("redundancyCost"),
      investment: column("investment"),
      member: perPlace(cells, (cell) =>
        cell % horizon < value("exitYear", Math.floor(cell / horizon)) ? 1 : 0,
      ),
      live: liveFrom(hasWork, cells, horizon),
      discount,
    };
  };
}

/** 1 from the first year on in which a member's work is in the pool; until then the pool saves it exactly nought. */
function liveFrom(hasWork: (cell: number) => boolean, cells: number, horizon: number): Float64Array {
  const live = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const before = cell % horizon > 0 && live[cell - 1] === 1;
    live[cell] = before || hasWork(cell) ? 1 : 0;
  }
  return live;
}

function hasCome(saving: number): number {
  return saving === 0 ? 0 : 1;
}

/** Share of a promise that was kept, from 0 to 1; all of it where nothing was promised. */
function deliveredOf(saving: number, promise: number): number {
  return promise > 0 ? Math.min(1, Math.max(0, saving / promise)) : 1;
}

function middleOf(group: SeriesGroup, values: Float64Array): number {
  return group === "exitYear" ? quantiles(values, [0.5])[0] : mean(values);
}

function seriesOf(gathered: Gathered): FuturesColumns["series"] {
  const held = new Map<SeriesGroup, Float64Array[]>();
  return (group, at) => {
    const columns = held.get(group) ?? [];
    held.set(group, columns);
    columns[at] ??= gathered.column(group, at);
    return columns[at];
  };
}
