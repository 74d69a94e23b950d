import { prepare } from "../../src/results/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { drawMaker } from "../../src/simulation/draws.ts";
import type { SeriesGroup } from "../../src/simulation/kept.ts";
import { keptLength } from "../../src/simulation/ledger.ts";
import { positionsMaker } from "../../src/simulation/positions.ts";
import { TERM_INDEX, type TermId } from "../../src/simulation/terms.ts";

/** What chance decides in a future: which estimates are off by how much, and who leaves when. */
export interface Chance {
  /** Factors `[member × service]`. */
  readonly errors: readonly number[];
  /** Year in which a member leaves; null where it stays. */
  readonly exits: readonly (number | null)[];
}

/** One future of a partnership as the engine works it out: steps of the bridge, and series by year. */
export interface OneFuture {
  readonly step: (term: TermId, member: number, y: number) => number;
  readonly series: (group: SeriesGroup, index: number) => number;
}

/** Simulates the future that chance decides so, every other number at its most likely value. */
export function oneFuture(scenario: Scenario, { errors, exits }: Chance): OneFuture {
  const { plan, layout } = prepare(scenario);
  const draws = drawMaker(plan).central();
  errors.forEach((factor, line) => {
    draws.errors[line] = factor;
  });
  exits.forEach((year, member) => {
    if (year !== null) draws.exits[member * (plan.horizon - 1) + year - 1] = 0;
  });
  const kept = new Float64Array(keptLength(layout, 1));
  positionsMaker(plan)(draws, kept);
  return {
    step: (term, member, y) =>
      kept[layout.series + (TERM_INDEX[term] * plan.members.length + member) * plan.horizon + y],
    series: (group, index) => kept[layout.offsets[group] + index],
  };
}
