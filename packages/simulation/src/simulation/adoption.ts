import type { Draws } from "./draws.ts";
import { BLOCK, type Plan } from "./plan.ts";

/** When trusts move their work into the pool, and when they leave it. */
export interface Adoption {
  /** Share of the year by which a member's work has moved, `[member × year]` columns; 0 from its exit on. */
  readonly adopted: readonly Float64Array[];
  /** Year in which a member leaves, by member; the horizon where it stays. */
  readonly exitYear: readonly Int32Array[];
  /** Year in which the pool ends because fewer than two members are left; the horizon where it lasts. */
  readonly endYear: Int32Array;
  /** Years from the start to the wave's begin, without the lead: `(wave − 1) · gap · (1 + slip)`, by member. */
  readonly waveStart: readonly Float64Array[];
  /** Years that a member's transition takes, by member. */
  readonly transition: readonly Float64Array[];
  /** Factor on set-up that a later wave has learnt, by member. */
  readonly learnt: readonly Float64Array[];
  /** By year, the draws (the first `changes[y]` entries) in which what the members bring into the pool is not last year's. */
  readonly changed: readonly Int32Array[];
  readonly changes: Int32Array;
}

/**
 * Computes {@link Adoption} for block after block into the same columns. `together`: all members form one
 * pool, which ends when fewer than two are left; without it, that is left to each coalition.
 */
export function adoptionMaker(plan: Plan, together: boolean): (draws: Draws) => Adoption {
  const { horizon, members } = plan;
  const column = () => new Float64Array(BLOCK);
  const adoption = {
    adopted: members.flatMap(() => Array.from({ length: horizon }, column)),
    exitYear: members.map(() => new Int32Array(BLOCK)),
    endYear: new Int32Array(BLOCK),
    waveStart: members.map(column),
    transition: members.map(column),
    learnt: members.map(column),
    changed: Array.from({ length: horizon }, () => new Int32Array(BLOCK)),
    changes: new Int32Array(horizon),
  };

  return (draws) => {
    members.forEach((_, m) => {
      exitYears(plan, draws, m, adoption.exitYear[m]);
    });
    if (together) endYears(adoption.exitYear, draws.count, adoption.endYear);
    else adoption.endYear.fill(horizon);
    members.forEach((member, m) => {
      const exitYear = adoption.exitYear[m];
      const waveStart = adoption.waveStart[m];
      const transition = adoption.transition[m];
      const learnt = adoption.learnt[m];
      const { waveGap, slip, transitionYears, learning, setupLead } = draws.of;
      for (let d = 0; d < draws.count; d++) {
        waveStart[d] = (member.wave - 1) * waveGap[d] * (1 + slip[d]);
        learnt[d] = wholePower(1 - learning[d], member.wave - 1);
        transition[d] = transitionYears[d] * (1 + slip[d]) * learnt[d];
      }
      for (let y = 0; y < horizon; y++) {
        const adopted = adoption.adopted[m * horizon + y];
        for (let d = 0; d < draws.count; d++) {
          const start = setupLead[d] + waveStart[d];
          adopted[d] =
            y < Math.min(exitYear[d], adoption.endYear[d]) ? meanAdoption(y, start, transition[d]) : 0;
        }
      }
    });
    listChanges(plan, draws.count, adoption);
    return adoption;
  };
}

/**
 * Mean over year y of the smooth step `3x² − 2x³` that starts at `start` and takes `length` years;
 * exactly 1 once the step is over.
 *
 * @example
 * meanAdoption(0, 0, 1); // 0.5
 */
export function meanAdoption(y: number, start: number, length: number): number {
  if (y >= start + length) return 1;
  return length * (stepIntegral((y + 1 - start) / length) - stepIntegral((y - start) / length));
}

function stepIntegral(x: number): number {
  if (x <= 0) return 0;
  return x >= 1 ? x - 0.5 : x * x * x * (1 - x / 2);
}

/** By draw, the year from which fewer than two of the members are left: the second-latest exit. */
export function endYears(exitYears: readonly Int32Array[], count: number, out: Int32Array): void {
  for (let d = 0; d < count; d++) {
    let latest = 0;
    let second = 0;
    for (const exitYear of exitYears) {
      const year = exitYear[d];
      if (year > latest) {
        second = latest;
        latest = year;
      } else if (year > second) second = year;
    }
    out[d] = second;
  }
}

/** A small whole power by repeated multiplication: `base^n`. */
function wholePower(base: number, n: number): number {
  let power = 1;
  for (let k = 0; k < n; k++) power *= base;
  return power;
}

function exitYears(plan: Plan, draws: Draws, m: number, out: Int32Array): void {
  const { operatingModel, readiness } = plan.scenario;
  const { weakExit, strongExit } = draws.of;
  out.fill(plan.horizon);
  if (operatingModel.exit === "none") return;
  const weight = operatingModel.exit === "mandated" ? 1 : readiness;
  const later = plan.horizon - 1;
  for (let y = plan.horizon - 1; y >= 1; y--) {
    const uniform = draws.exits[m * later + y - 1];
    for (let d = 0; d < draws.count; d++) {
      const hazard = weakExit[d] + weight * (strongExit[d] - weakExit[d]);
      if (uniform[d] < hazard) out[d] = y;
    }
  }
}

function listChanges(plan: Plan, count: number, adoption: Adoption): void {
  const { horizon, members, portions, lines } = plan;
  for (let y = 0; y < horizon; y++) {
    const contractEnds = portions.some((p) => p.free[y] !== p.free[Math.max(0, y - 1)]);
    const savingBegins = lines.bookedFrom.some(
      (from, at) => lines.booked[at] > 0 && from <= y && from > y - 1,
    );
    let changes = 0;
    for (let d = 0; d < count; d++) {
      let same = y > 0 && !contractEnds && !savingBegins;
      for (let m = 0; same && m < members.length; m++) {
        const at = m * horizon + y;
        same = adoption.adopted[at][d] === adoption.adopted[at - 1][d];
      }
      if (!same) adoption.changed[y][changes++] = d;
    }
    adoption.changes[y] = changes;
  }
}
