import { log } from "../../lib/kernels.ts";

/** Numbers between 0 and 1, as many as asked for, the next ones at every call. The caller owns seed and stream. */
export type Uniforms = (count: number) => Float64Array;

/** A random order of `n` players, every order as likely (Fisher and Yates). */
export function randomOrder(n: number, uniforms: Uniforms): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const u = uniforms(Math.max(0, n - 1));
  for (let i = n - 1; i > 0; i--) {
    const j = Math.min(i, Math.floor(u[n - 1 - i] * (i + 1)));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * The order turned by evenly spaced steps, `count` times: turned `n` times, every player stands once in every place
 * (a cyclic Latin square), so that who comes early is no longer chance.
 */
export function rotations(order: Int32Array, count: number): Int32Array[] {
  const n = order.length;
  return Array.from({ length: count }, (_, r) => {
    const from = Math.floor((r * n) / count);
    return order.map((_, k) => order[(from + k) % n]);
  });
}

/**
 * Turns of an order, each of them also back to front: who came early comes late once, so that what the size of a
 * group does to what the next one adds goes out of the error as well.
 *
 * Mitchell, R., Cooper, J., Frank, E. and Holmes, G. (2022), Sampling permutations for Shapley value estimation,
 * J. Machine Learning Research 23: antithetic sampling.
 */
export function thereAndBack(order: Int32Array, turns: number): Int32Array[] {
  return rotations(order, turns).flatMap((turn) => [turn, turn.toReversed()]);
}

/**
 * A random order for the weighted Shapley value: the last place is drawn in proportion to the weights, then the last
 * but one among the rest, and so on (Kalai and Samet 1987).
 */
export function weightedOrder(weights: ArrayLike<number>, uniforms: Uniforms): Int32Array {
  return lastToArrive(weights, uniforms(weights.length));
}

/**
 * Weighted orders in pairs: who comes late in the first of a pair comes early in the second, as far as the weights
 * let it. Each of them by itself is as likely as any weighted order, which one turned back to front would not be.
 */
export function weightedPairs(weights: ArrayLike<number>, pairs: number, uniforms: Uniforms): Int32Array[] {
  return Array.from({ length: pairs }, () => uniforms(weights.length)).flatMap((u) => [
    lastToArrive(weights, u),
    lastToArrive(
      weights,
      u.map((one) => 1 - one),
    ),
  ]);
}

/** A random order for the Owen value: unions in random order, and the members of each in random order inside it. */
export function nestedOrder(unions: readonly string[], uniforms: Uniforms): Int32Array {
  const names = [...new Set(unions)];
  const players = unions.map((_, i) => i);
  const nested = Array.from(randomOrder(names.length, uniforms), (k) => {
    const members = players.filter((i) => unions[i] === names[k]);
    return Array.from(randomOrder(members.length, uniforms), (m) => members[m]);
  });
  return Int32Array.from(nested.flat());
}

/** Nested orders in pairs, each of them also back to front: unions stay together that way too. */
export function nestedPairs(unions: readonly string[], pairs: number, uniforms: Uniforms): Int32Array[] {
  return Array.from({ length: pairs }, () => nestedOrder(unions, uniforms)).flatMap((order) => [
    order,
    order.toReversed(),
  ]);
}

/**
 * A race, the first to arrive in the last place: waiting times are exponential with the weights for rates, so that
 * the next to arrive is each of the rest in proportion to its weight.
 */
function lastToArrive(weights: ArrayLike<number>, u: Float64Array): Int32Array {
  const arrival = u.map((one, player) => -log(one) / weights[player]);
  return Int32Array.from(arrival.keys()).sort((i, j) => arrival[j] - arrival[i] || i - j);
}
