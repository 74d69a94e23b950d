import { log } from "../lib/kernels.ts";
import { type Adoption, adoptionMaker } from "./adoption.ts";
import type { Columns } from "./columns.ts";
import type { BlockOfDraws } from "./draws.ts";
import { byLine } from "./lengths.ts";
import { inLoopOrder } from "./movable.ts";
import {
  type Numbers,
  numberIds,
  numbersAt,
  placeOfStage,
  type StageNumbers,
  stageNumbersAt,
} from "./numbers.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { stageId } from "./sources.ts";
import type { Workspace } from "./workspace.ts";
import { yearsMaker } from "./years.ts";

/** One draw: all that a pool does not change. What it has by year, service, line and portion is in the workspace. */
export interface Future {
  readonly numbers: Numbers;
  /** Those of the operating models, by stage. */
  readonly terms: readonly StageNumbers[];
  readonly adoption: Adoption;
  /** Not 0 where more or less of a member's lines is in the pool than in the year before, `[member × year]`. */
  readonly moves: Float64Array;
  /** 1 where a member leaves, `[member × year]`. */
  readonly leaves: Uint8Array;
  /** By year, not 0 where anybody moves, or leaves. */
  readonly anyMoves: Float64Array;
  readonly anyLeaves: Uint8Array;
}

/**
 * Lays out one draw after another of one block after another, into the same columns. `together`: all members
 * form one pool, see {@link adoptionMaker}.
 */
export function futureMaker(
  plan: Plan,
  { columns, loops, rowOf }: Workspace,
  together: boolean,
): (draws: BlockOfDraws) => (d: number) => Future {
  const { horizon, members, movable, lines, stages } = plan;
  const { count, leadership, spend } = movable;
  const { ofServices, error, moves, anyMoves, addedUp } = columns;
  const leaves = new Uint8Array(members.length * horizon);
  const anyLeaves = new Uint8Array(horizon);
  const places = {
    draw: 0,
    members: members.length,
    apart: rowOf(byLine),
    services: count,
    leadership,
    spend,
    years: horizon,
    portions: lines.portions.length,
  };
  const planned = movable.places.map((place) => plan.services[place]);
  const order = inLoopOrder(plan.scenario.baseline.services);
  const allCanMove = movable.places.join() === order.join();
  /** Where the errors of the services that can move stand among a member's. */
  const errorPlaces = movable.places.map((place) => order.indexOf(place));
  /** The numbers that no service has, by draw. */
  const ids = numberIds(stages.length);
  const width = ids.length;
  const rows = new Float64Array(BLOCK * width);
  const passYears = yearsMaker(plan, columns);
  const adoptionOf = adoptionMaker(plan, together, columns.movedOfStage);
  writePortions(plan, columns);

  return (draws) => {
    const { of } = draws;
    planned.forEach(({ scope, standard, elasticity }, s) => {
      const scopes = stages.map((_, k) => of[stageId(scope, k)]);
      const part = of[standard];
      const steep = of[elasticity];
      const stage = movable.stages[s];
      for (let d = 0; d < draws.count; d++) {
        ofServices[2 * d * count + s] = addedScope(scopes, stage, d) * part[d];
        ofServices[(2 * d + 1) * count + s] = steep[d];
      }
    });
    takeErrors(draws);
    ids.forEach((id, k) => {
      const column = of[id];
      for (let d = 0; d < draws.count; d++) rows[d * width + k] = column[d];
    });

    return (d) => {
      addedUp.fill(0);
      const numbers = numbersAt(rows, d * width);
      const terms = stages.map((_, k) => stageNumbersAt(rows, d * width + placeOfStage(k)));
      const adoption = adoptionOf(draws, d, numbers);
      places.draw = d;
      loops.layOut(places, { logGrowth: log(1 + numbers.volumeGrowth) });
      loops.placePortions(places);
      noteLeavers(adoption);
      passYears(numbers, terms);
      return { numbers, terms, adoption, moves, leaves, anyMoves, anyLeaves };
    };
  };

  function takeErrors({ count: draws, errors }: BlockOfDraws): void {
    if (allCanMove) {
      error.set(errors);
      return;
    }
    for (let row = 0; row < draws * members.length; row++) {
      for (let s = 0; s < count; s++) error[row * count + s] = errors[row * order.length + errorPlaces[s]];
    }
  }

  function noteLeavers({ exitYear }: Adoption): void {
    leaves.fill(0);
    anyLeaves.fill(0);
    for (let m = 0; m < members.length; m++) {
      if (exitYear[m] >= horizon) continue;
      leaves[m * horizon + exitYear[m]] = 1;
      anyLeaves[exitYear[m]] = 1;
    }
  }
}

/** Writes down when portions can move, and when a stage or a booked saving begins: then a member's sums change as well. */
function writePortions(
  { horizon, members, stages, lines }: Plan,
  { portionMoves, portionFree, begins }: Columns,
): void {
  lines.portions.forEach(({ member, stage, free }, p) => {
    portionMoves[p] = (stage * members.length + member) * horizon;
    portionFree.set(free, p * horizon);
  });
  members.forEach((_, m) => {
    // Another operating model has another price for the same work.
    for (const { from } of stages) begins[m * horizon + from] = 1;
  });
  for (const { member, from } of lines.bookings) {
    const y = Math.ceil(from);
    if (y > 0 && y < horizon) begins[member * horizon + y] = 1;
  }
}

/** What a stage has in scope beyond the stages before it: work that has moved stays in the pool. */
function addedScope(scopes: readonly Float64Array[], stage: number, d: number): number {
  let before = 0;
  for (let k = 0; k < stage; k++) before = Math.max(before, scopes[k][d]);
  return Math.max(0, scopes[stage][d] - before);
}
