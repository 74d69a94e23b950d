import type { Fault } from "../lib/errors.ts";
import type { Prior } from "./prior.ts";
import { fromTableInto, type QuantileTable } from "./quantile-table.ts";

/**
 * One family of priors. Everything that the product does with a prior (drawing, checking, forms, docs)
 * follows from this record; add a family with one file and one line in `distributions.ts`.
 */
export interface Distribution<P extends Prior = Prior> {
  readonly dist: P["dist"];
  readonly label: string;
  /** When to use it, for someone who is no statistician. */
  readonly help: string;
  readonly example: P;
  /** Every field but `dist`, with what it means. */
  readonly fields: Readonly<Record<Exclude<keyof P, "dist">, Field>>;
  /** What is wrong between fields that are each fine by themselves. */
  readonly faults: (prior: P, path: string) => Fault[];
  /** The value that counts as most likely, for draw 0. */
  readonly mostLikely: (prior: P) => number;
  readonly mean: (prior: P) => number;
  readonly variance: (prior: P) => number;
  /** The least and the greatest value that a draw can take. */
  readonly range: (prior: P) => readonly [low: number, high: number];
  /** Prepares the quantile function once; it never falls as u rises. */
  readonly sampler: (prior: P) => Transform;
  /** The quantile function as a straight line of one that is tabulated, where it is: the same numbers, in a loop. */
  readonly tabled?: (prior: P) => Tabled | null;
}

/** A quantile function: `low + width ·` what the table says. */
export interface Tabled {
  readonly table: QuantileTable;
  readonly low: number;
  readonly width: number;
}

/** The sampler of a family whose quantile functions are tabulated; a prior without width is its low value. */
export function tabledSampler<P extends { readonly low: number }>(
  tabledOf: (prior: P) => Tabled | null,
): (prior: P) => Transform {
  return (prior) => {
    const tabled = tabledOf(prior);
    if (!tabled) return constant(prior.low);
    const { table, low, width } = tabled;
    return (U, out, n) => {
      fromTableInto(out, table, U, n);
      for (let d = 0; d < n; d++) out[d] = low + width * out[d];
    };
  };
}

/** Turns the first n uniform draws of U into values in out; the two may be the same column. */
export type Transform = (U: Float64Array, out: Float64Array, n: number) => void;

/** What a field of a prior holds. */
export interface Field {
  readonly help: string;
  /**
   * - `value`: in the unit of the parameter, inside its domain.
   * - `spread`: 0 or more.
   * - `shape`: from 0.2 to 1,000.
   * - `probability`: 0 to 1, or a PERT of one.
   * - `values`, `weights`: lists of the same length; weights are 0 or more.
   */
  readonly holds: "value" | "spread" | "shape" | "probability" | "values" | "weights";
}

/** A transform that gives the same value whatever the draw: what is left of a prior without width. */
export function constant(value: number): Transform {
  return (_U, out, n) => {
    out.fill(value, 0, n);
  };
}

/** The fault of two fields that stand in the wrong order. */
export function disordered(
  path: string,
  low: readonly [name: string, value: number],
  high: readonly [name: string, value: number],
): Fault[] {
  if (low[1] <= high[1]) return [];
  const expected = `a value of at least ${low[0]}, ${low[1]}`;
  const message = `${path}/${high[0]}: expected ${expected}, got ${high[1]}; swap the two or widen the range`;
  return [{ code: "PRIOR_DISORDERED", path: `${path}/${high[0]}`, expected, received: high[1], message }];
}
