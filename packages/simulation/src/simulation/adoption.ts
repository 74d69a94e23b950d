import type { BlockOfDraws } from "./draws.ts";
import type { Numbers } from "./numbers.ts";
import type { Plan } from "./plan.ts";

/** When trusts move their work into the pool, and when they leave it, in one future. */
export interface Adoption {
  /** Year in which a member leaves, by member; the horizon where it stays. */
  readonly exitYear: Int32Array;
  /** Year from which a member is no longer in a pool, because it has left or the pool has ended, by member. */
  readonly until: Int32Array;
  /** Years from a stage's start to the wave's begin, without the lead: `(wave − 1) · gap · (1 + slip)`, by member. */
  readonly waveStart: Float64Array;
  /** Years that a member's transition takes, by member. */
  readonly transition: Float64Array;
  /** Factor on set-up that a later wave has learnt, by member. */
  readonly learnt: Float64Array;
}

/**
 * Computes {@link Adoption} for future after future into the same columns; and into `adopted` the share by which the work
 * that a stage moves has moved, mean of the year, `[stage × member × year]`, 0 from a member's exit on. `together`: all
 * members form one pool, which ends when fewer than two are left; without it, that is left to each coalition.
 */
export function adoptionMaker(
  plan: Plan,
  together: boolean,
  adopted: Float64Array,
): (draws: BlockOfDraws, d: number, numbers: Numbers) => Adoption {
  const { horizon, members, stages } = plan;
  const n = members.length;
  const hazard = new Float64Array(horizon);
  const weights = Float64Array.from({ length: horizon }, (_, y) => strengthOf(plan, y));
  const adoption = {
    exitYear: new Int32Array(n),
    until: new Int32Array(n),
    waveStart: new Float64Array(n),
    transition: new Float64Array(n),
    learnt: new Float64Array(n),
  };
  const { exitYear, until, waveStart, transition, learnt } = adoption;

  return (draws, d, numbers) => {
    const { weakExit, strongExit } = numbers;
    for (let y = 0; y < horizon; y++) {
      hazard[y] = weights[y] < 0 ? 0 : weakExit + weights[y] * (strongExit - weakExit);
    }
    adopted.fill(0);
    for (let m = 0; m < n; m++) exitYear[m] = exitYearOf(plan, draws, { m, d, hazard });
    const end = together ? endYear(exitYear) : horizon;
    for (let m = 0; m < n; m++) {
      const before = members[m].wave - 1;
      waveStart[m] = before * numbers.waveGap * (1 + numbers.slip);
      learnt[m] = wholePower(1 - numbers.learning, before);
      transition[m] = numbers.transitionYears * (1 + numbers.slip) * learnt[m];
      until[m] = Math.min(exitYear[m], end);
      for (let k = 0; k < stages.length; k++) {
        const start = stages[k].from + numbers.setupLead + waveStart[m];
        const at = (k * n + m) * horizon;
        // Nothing has moved before the start.
        for (let y = Math.max(0, Math.floor(start)); y < until[m]; y++) {
          adopted[at + y] = meanAdoption(y, start, transition[m]);
        }
      }
    }
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

/** The year from which fewer than two members are left: the second-latest exit. */
export function endYear(exitYears: Int32Array): number {
  let latest = 0;
  let second = 0;
  for (let m = 0; m < exitYears.length; m++) {
    second = Math.max(second, Math.min(latest, exitYears[m]));
    latest = Math.max(latest, exitYears[m]);
  }
  return second;
}

/** A small whole power by repeated multiplication: `base^n`. */
function wholePower(base: number, n: number): number {
  let power = 1;
  for (let k = 0; k < n; k++) power *= base;
  return power;
}

/**
 * How far the chance that a member leaves in a year is that of a strong partnership, and not that of a weak one; below
 * nought where nobody can leave.
 */
function strengthOf({ scenario, models }: Plan, y: number): number {
  const { exit } = models[y];
  if (exit === "none") return -1;
  return exit === "mandated" ? 1 : scenario.readiness;
}

interface Exit {
  readonly m: number;
  readonly d: number;
  readonly hazard: Float64Array;
}

function exitYearOf({ horizon, members }: Plan, { exits }: BlockOfDraws, { m, d, hazard }: Exit): number {
  const years = (d * members.length + m) * (horizon - 1);
  for (let y = 1; y < horizon; y++) {
    if (exits[years + y - 1] < hazard[y]) return y;
  }
  return horizon;
}
