import { type Factors, factor, solve, solveTransposed } from "./factors.ts";

/** One inequality `a · z ≥ b` over the unknowns `z`, or the equation `a · z = b`. */
export interface Inequality {
  readonly a: Float64Array;
  readonly b: number;
  readonly equation: boolean;
  /** Whatever the caller knows it by; usually a coalition. */
  readonly tag: number;
}

/**
 * Minimise `objective · z` under a family of inequalities too large to list: only the start is listed, the others
 * are found one by one by `mostViolated`.
 */
export interface ColumnProgramme {
  readonly objective: Float64Array;
  /** As many independent inequalities as unknowns whose combination, with weights ≥ 0, gives the objective. */
  readonly start: readonly Inequality[];
  /** An inequality that `z` breaks by more than rounding, or null when it breaks none. */
  readonly mostViolated: (z: Float64Array) => Inequality | null;
}

/** The answer with its proof: weights ≥ 0 (equations: any) on the inequalities that combine to the objective. */
export interface ColumnSolution {
  readonly z: Float64Array;
  readonly tight: readonly Inequality[];
  readonly weights: Float64Array;
  readonly steps: number;
  /** True if no `z` meets every inequality; then `tight` and the last violated one contradict each other. */
  readonly infeasible: boolean;
}

/**
 * Entries of a basis of coalitions are 0, 1 or small whole numbers, so weights are ratios of small determinants:
 * what is nought is nought far below this, what is not is far above it.
 */
export const NEGLIGIBLE = 1e-9;

/**
 * Revised simplex on the dual, its columns generated on demand: Gilmore and Gomory (1961). Ties in the ratio test
 * are broken lexicographically (Dantzig, Orden and Wolfe 1955), so that it ends on degenerate programmes too.
 */
export function solveByColumns({ objective, start, mostViolated }: ColumnProgramme): ColumnSolution {
  const tight = [...start];
  for (let steps = 0; steps < STEPS_AT_MOST; steps++) {
    const factors = factor(tight.map((row) => row.a));
    const z = solveTransposed(
      factors,
      Float64Array.from(tight, (row) => row.b),
    );
    const weights = solve(factors, objective);
    const entering = mostViolated(z);
    if (entering === null) return { z, tight, weights, steps, infeasible: false };
    const leaving = leavingRow({ tight, weights, factors, direction: solve(factors, entering.a), start });
    if (leaving < 0) return { z, tight, weights, steps, infeasible: true };
    tight[leaving] = entering;
  }
  throw new Error(`no optimum after ${STEPS_AT_MOST} steps: the worths span too many orders of magnitude`);
}

/** Far more than any game of 24 players has taken; only rounding that undoes itself could need more. */
const STEPS_AT_MOST = 100_000;

interface Ratio {
  readonly tight: readonly Inequality[];
  readonly weights: Float64Array;
  readonly factors: Factors;
  readonly direction: Float64Array;
  readonly start: readonly Inequality[];
}

function leavingRow({ tight, weights, factors, direction, start }: Ratio): number {
  let rows: number[] = [];
  tight.forEach((row, r) => {
    if (!row.equation && direction[r] > NEGLIGIBLE) rows.push(r);
  });
  rows = smallestRatios(rows, weights, direction);
  for (let k = 0; rows.length > 1 && k < start.length; k++) {
    rows = smallestRatios(rows, solve(factors, start[k].a), direction);
  }
  return rows[0] ?? -1;
}

function smallestRatios(rows: readonly number[], values: Float64Array, direction: Float64Array): number[] {
  const ratio = (r: number) => values[r] / direction[r];
  const least = rows.reduce((smallest, r) => Math.min(smallest, ratio(r)), Number.POSITIVE_INFINITY);
  return rows.filter((r) => ratio(r) <= least + NEGLIGIBLE);
}
