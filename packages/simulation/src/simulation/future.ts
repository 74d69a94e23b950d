import { log } from "../lib/kernels.ts";
import { type Adoption, adoptionMaker } from "./adoption.ts";
import type { Draws } from "./draws.ts";
import { type Numbers, numbersReader, type StageNumbers, stageNumbersReader } from "./numbers.ts";
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
  /** 1 where more or less of a member's lines is in the pool than in the year before, `[member × year]`. */
  readonly moves: Uint8Array;
  /** 1 where a member leaves, `[member × year]`. */
  readonly leaves: Uint8Array;
  /** By year, 1 where anybody moves, or leaves. */
  readonly anyMoves: Uint8Array;
  readonly anyLeaves: Uint8Array;
}

/**
 * Lays out one draw after another of one block after another, into the same columns. `together`: all members
 * form one pool, see {@link adoptionMaker}.
 */
export function futureMaker(
  plan: Plan,
  { columns, loops }: Workspace,
  together: boolean,
): (draws: Draws) => (d: number) => Future {
  const { horizon, members, movable, lines, stages } = plan;
  const { count, leadership, spend } = movable;
  const { reach, elasticity, error, here, counted, addedUp, page, turned } = columns;
  const changes = {
    moves: new Uint8Array(members.length * horizon),
    leaves: new Uint8Array(members.length * horizon),
    anyMoves: new Uint8Array(horizon),
    anyLeaves: new Uint8Array(horizon),
  };
  const planned = movable.places.map((place) => plan.services[place]);
  const errors = members.flatMap((_, m) => movable.places.map((place) => m * plan.services.length + place));
  /** By draw: reach, then elasticity. */
  const ofServices = new Float64Array(BLOCK * 2 * count);
  const passYears = yearsMaker(plan, columns);
  const adoptionOf = adoptionMaker(plan, together);

  return (draws) => {
    const { of } = draws;
    const scopes = planned.map(({ scope }) => stages.map((_, k) => of[stageId(scope, k)]));
    planned.forEach(({ standard, elasticity }, s) => {
      const row = page.subarray(s * BLOCK, (s + 1) * BLOCK);
      const part = of[standard];
      const stage = movable.stages[s];
      for (let d = 0; d < draws.count; d++) row[d] = addedScope(scopes[s], stage, d) * part[d];
      page.set(of[elasticity], (count + s) * BLOCK);
    });
    turnInto(ofServices, 2 * count);
    errors.forEach((at, line) => {
      page.set(draws.errors[at], line * BLOCK);
    });
    turnInto(error, errors.length);
    const numbersIn = numbersReader(draws);
    const termsIn = stages.map((_, k) => stageNumbersReader(draws, k));

    return (d) => {
      addedUp.fill(0);
      const numbers = numbersIn(d);
      const terms = termsIn.map((read) => read(d));
      const adoption = adoptionOf(draws, d, numbers);
      reach.set(ofServices.subarray(2 * d * count, (2 * d + 1) * count));
      elasticity.set(ofServices.subarray((2 * d + 1) * count, 2 * (d + 1) * count));
      const row = d * errors.length;
      loops.readServices({ row, members: members.length, services: count, from: 0, to: spend });
      loops.readSpend({ row, members: members.length, services: count, from: spend, to: count });
      loops.growServices(
        { years: horizon, services: count, leadership, spend },
        { logGrowth: log(1 + numbers.volumeGrowth) },
      );
      placePortions(adoption);
      passYears(numbers, terms);
      return { numbers, terms, adoption, ...changes };
    };
  };

  /** Turns the first rows of the page, each of a block's draws, into as many numbers side by side for each draw. */
  function turnInto(out: Float64Array, rows: number): void {
    loops.turnPage({ tiles: BLOCK / 8, rows, width: BLOCK, first: 0, length: rows });
    out.set(turned.subarray(0, BLOCK * rows));
  }

  function placePortions({ adopted, exitYear }: Adoption): void {
    const { portions, bookings } = lines;
    for (const column of Object.values(changes)) column.fill(0);
    for (let m = 0; m < members.length; m++) {
      // Another operating model has another price for the same work.
      for (const { from } of stages) changed(m, from);
      if (exitYear[m] >= horizon) continue;
      changes.leaves[m * horizon + exitYear[m]] = 1;
      changes.anyLeaves[exitYear[m]] = 1;
    }
    for (let p = 0; p < portions.length; p++) {
      const { member, stage, free } = portions[p];
      const moves = (stage * members.length + member) * horizon;
      let before = 0;
      for (let y = 0; y < horizon; y++) {
        const now = adopted[moves + y] * free[y];
        here[(2 * p + 1) * horizon + y] = now;
        counted[p * horizon + y] = y === 0 || now > 0 || before > 0 ? 1 : 0;
        if (now !== before) changed(member, y);
        before = now;
      }
    }
    for (const { member, from } of bookings) {
      const y = Math.ceil(from);
      if (y > 0 && y < horizon) changed(member, y);
    }
  }

  function changed(m: number, y: number): void {
    changes.moves[m * horizon + y] = 1;
    changes.anyMoves[y] = 1;
  }
}

/** What a stage has in scope beyond the stages before it: work that has moved stays in the pool. */
function addedScope(scopes: readonly Float64Array[], stage: number, d: number): number {
  let before = 0;
  for (let k = 0; k < stage; k++) before = Math.max(before, scopes[k][d]);
  return Math.max(0, scopes[stage][d] - before);
}
