import type { AgreementColumns } from "../gain-share/agreement/columns.ts";
import { quantiles } from "../lib/quantile.ts";
import { mean } from "../lib/sum.ts";
import type { SeriesGroup } from "../simulation/layout.ts";
import type { Plan } from "../simulation/plan.ts";
import type { Gathered } from "./gather.ts";
import { keyColumns } from "./key-columns.ts";

/** What agreements are evaluated on, in one future after the other. */
export interface FuturesColumns {
  /** In the most likely settings. */
  central(): AgreementColumns;
  /** In the run's future `d`, counted from 0. */
  future(d: number): AgreementColumns;
  /** The mean of the first futures; but a trust counts as a member for as long as it is one in half of them. */
  average(draws: number): AgreementColumns;
  /** A kept series over all futures, taken out of the blocks once. */
  series(group: SeriesGroup, at: number): Float64Array;
}

/** Reads what an agreement needs out of a run's futures. */
export function agreementColumns(plan: Plan, gathered: Gathered): FuturesColumns {
  const series = seriesOf(gathered);
  const columns = columnsMaker(plan);
  return {
    central: () => columns((group, at) => gathered.central(group, at)),
    future: (d) => columns((group, at) => series(group, at)[d]),
    average: (draws) => columns((group, at) => middleOf(group, series(group, at).subarray(0, draws))),
    series,
  };
}

function columnsMaker(plan: Plan) {
  const { horizon, members, discount } = plan;
  const cells = members.length * horizon;
  const { baselineCost: costs = [] } = keyColumns(plan);
  const baselineCost = Float64Array.from({ length: cells }, (_, cell) => costs[Math.floor(cell / horizon)]);
  return (value: (group: SeriesGroup, at: number) => number): AgreementColumns => {
    const column = (group: SeriesGroup) =>
      Float64Array.from({ length: cells }, (_, cell) => value(group, cell));
    const shared = column("saving");
    const position = column("position");
    return {
      years: horizon,
      shared,
      own: position.map((amount, cell) => amount - shared[cell]),
      baselineCost,
      investment: column("investment"),
      member: Float64Array.from({ length: cells }, (_, cell) =>
        cell % horizon < value("exitYear", Math.floor(cell / horizon)) ? 1 : 0,
      ),
      discount,
    };
  };
}

function middleOf(group: SeriesGroup, values: Float64Array): number {
  return group === "exitYear" ? quantiles(values, [0.5])[0] : mean(values);
}

function seriesOf(gathered: Gathered): FuturesColumns["series"] {
  const held = new Map<string, Float64Array>();
  return (group, at) => {
    const key = `${group}/${at}`;
    const column = held.get(key) ?? gathered.column(group, at);
    held.set(key, column);
    return column;
  };
}
