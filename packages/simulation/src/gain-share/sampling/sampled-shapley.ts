import { refuse } from "../../lib/errors.ts";
import { randomOrder, rotations, type Uniforms } from "./orders.ts";

/** A game too large for a table, asked along orders of the players. */
export interface OrderedWorths {
  readonly n: number;
  readonly draws: number;
  /** Writes `out[k · draws + d]`, the worth in draw `d` of the first `k + 1` players of the order. */
  readonly along: (order: Int32Array, out: Float64Array) => void;
}

/** How much is sampled. */
export interface SampleSize {
  /** Independent sets of rotated orders, at least 2: the standard error is taken over them. */
  readonly sets: number;
  /** Turns of each random order, at most `n`; with `n` everyone stands once in every place. */
  readonly rotations: number;
}

/** Estimates with their standard errors, `[player × draw]` and for the average over the draws `[player]`. */
export interface SampledShapley {
  readonly values: Float64Array;
  readonly errors: Float64Array;
  readonly mean: Float64Array;
  readonly meanErrors: Float64Array;
  /** How many orders were followed; each asks for `n` worths. */
  readonly orders: number;
}

/**
 * Shapley values by sampled orders, for any number of players: what each adds to those before it, averaged over
 * random orders and their rotations. In each draw the values add up to the worth of everyone, whatever the sample.
 *
 * Castro, J., Gómez, D. and Tejada, J. (2009), Polynomial calculation of the Shapley value based on sampling,
 * Computers and Operations Research 36, 1726–1730; the rotations follow Mitchell, R., Cooper, J., Frank, E. and
 * Holmes, G. (2022), Sampling permutations for Shapley value estimation, J. Machine Learning Research 23.
 */
export function sampledShapley(game: OrderedWorths, size: SampleSize, uniforms: Uniforms): SampledShapley {
  refuseSize(size, game.n);
  const { n, draws } = game;
  const turns = Math.min(size.rotations, n);
  const values = moments(n * draws);
  const mean = moments(n);
  const worths = new Float64Array(n * draws);
  for (let set = 1; set <= size.sets; set++) {
    const added = new Float64Array(n * draws);
    for (const order of rotations(randomOrder(n, uniforms), turns)) {
      game.along(order, worths);
      addMarginals(added, order, worths);
    }
    note(
      values,
      added.map((sum) => sum / turns),
      set,
    );
    note(
      mean,
      averages(added, n).map((sum) => sum / turns),
      set,
    );
  }
  return {
    values: values.mean,
    errors: errorsOf(values, size.sets),
    mean: mean.mean,
    meanErrors: errorsOf(mean, size.sets),
    orders: size.sets * turns,
  };
}

/** A game of one draw, asked coalition by coalition: `members[i]` is 1 for a member. */
export function alongOrders(n: number, worth: (members: Uint8Array) => number): OrderedWorths {
  return {
    n,
    draws: 1,
    along: (order, out) => {
      const members = new Uint8Array(n);
      order.forEach((player, k) => {
        members[player] = 1;
        out[k] = worth(members);
      });
    },
  };
}

function addMarginals(added: Float64Array, order: Int32Array, worths: Float64Array): void {
  const draws = worths.length / order.length;
  for (let k = 0; k < order.length; k++) {
    const to = order[k] * draws;
    const now = k * draws;
    for (let d = 0; d < draws; d++)
      added[to + d] += worths[now + d] - (k === 0 ? 0 : worths[now - draws + d]);
  }
}

/** Mean and sum of squared distances from it, kept as sets come in (Welford 1962). */
interface Moments {
  readonly mean: Float64Array;
  readonly squares: Float64Array;
}

function moments(cells: number): Moments {
  return { mean: new Float64Array(cells), squares: new Float64Array(cells) };
}

function note({ mean, squares }: Moments, values: Float64Array, count: number): void {
  for (let k = 0; k < values.length; k++) {
    const off = values[k] - mean[k];
    mean[k] += off / count;
    squares[k] += off * (values[k] - mean[k]);
  }
}

function errorsOf({ squares }: Moments, sets: number): Float64Array {
  return squares.map((sum) => Math.sqrt(sum / (sets - 1) / sets));
}

function averages(cells: Float64Array, n: number): Float64Array {
  const draws = cells.length / n;
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let d = 0; d < draws; d++) sum += cells[i * draws + d];
    return sum / draws;
  });
}

function refuseSize({ sets, rotations: turns }: SampleSize, n: number): void {
  const least = (path: string, least: number, got: number) =>
    Number.isInteger(got) && got >= least
      ? []
      : [
          {
            code: "OUT_OF_RANGE",
            path,
            received: got,
            message: `${path}: expected at least ${least}, got ${got}`,
          },
        ];
  refuse([...least("/players", 1, n), ...least("/sets", 2, sets), ...least("/rotations", 1, turns)]);
}
