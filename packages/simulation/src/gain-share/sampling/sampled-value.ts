import { refuse } from "../../lib/errors.ts";

/** A game too large for a table, asked along orders of the players. */
export interface OrderedWorths {
  readonly n: number;
  readonly draws: number;
  /** Writes `out[k · draws + d]`, the worth in draw `d` of the first `k + 1` players of the order. */
  readonly along: (order: Int32Array, out: Float64Array) => void;
}

/** Estimates with their standard errors, `[player × draw]` and for the average over the draws `[player]`. */
export interface SampledValue {
  readonly values: Float64Array;
  readonly errors: Float64Array;
  readonly mean: Float64Array;
  readonly meanErrors: Float64Array;
  /** How many orders were followed; each asks for `n` worths. */
  readonly orders: number;
}

/**
 * The average of what each player adds to those before it, over sets of orders. In each draw the values add up to the
 * worth of everyone, whatever the sample; the standard error is taken over the sets, which must be independent of each
 * other.
 *
 * Castro, J., Gómez, D. and Tejada, J. (2009), Polynomial calculation of the Shapley value based on sampling,
 * Computers and Operations Research 36, 1726–1730.
 */
export function sampledValue(
  game: OrderedWorths,
  sets: number,
  ordersOfSet: () => readonly Int32Array[],
): SampledValue {
  refuseLess("/players", game.n, 1);
  refuseLess("/sets", sets, 2);
  const { n, draws } = game;
  const values = moments(n * draws);
  const mean = moments(n);
  const worths = new Float64Array(n * draws);
  let followed = 0;
  for (let set = 1; set <= sets; set++) {
    const orders = ordersOfSet();
    const added = new Float64Array(n * draws);
    for (const order of orders) {
      game.along(order, worths);
      addMarginals(added, order, worths);
    }
    const estimate = added.map((sum) => sum / orders.length);
    note(values, estimate, set);
    note(mean, averages(estimate, n), set);
    followed += orders.length;
  }
  return {
    values: values.mean,
    errors: errorsOf(values, sets),
    mean: mean.mean,
    meanErrors: errorsOf(mean, sets),
    orders: followed,
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

/** Adds to each player `[player × draw]` what it adds to those before it, given the worths along an order. */
export function addMarginals(added: Float64Array, order: Int32Array, worths: Float64Array): void {
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

function refuseLess(path: string, got: number, least: number): void {
  if (Number.isInteger(got) && got >= least) return;
  refuse([
    { code: "OUT_OF_RANGE", path, received: got, message: `${path}: expected at least ${least}, got ${got}` },
  ]);
}
