import { nestedOrder, randomOrder, rotations, type Uniforms, weightedOrder } from "./orders.ts";
import { type OrderedWorths, type SampledValue, sampledValue } from "./sampled-value.ts";

/** How much is sampled. */
export interface SampleSize {
  /** Independent sets of orders, at least 2: the standard error is taken over them. */
  readonly sets: number;
  /** Orders in each set. For the Shapley value these are turns of one random order, at most `n`. */
  readonly orders: number;
}

/**
 * Shapley values for any number of players. Each set is one random order and evenly spaced turns of it; with `n` turns
 * everyone stands once in every place (a cyclic Latin square), which takes the luck of coming early out of the error.
 * Mitchell, R., Cooper, J., Frank, E. and Holmes, G. (2022), Sampling permutations for Shapley value estimation,
 * J. Machine Learning Research 23.
 */
export function sampledShapley(game: OrderedWorths, size: SampleSize, uniforms: Uniforms): SampledValue {
  const turns = Math.max(1, Math.min(size.orders, game.n));
  return sampledValue(game, size.sets, () => rotations(randomOrder(game.n, uniforms), turns));
}

/** Weighted Shapley values for any number of players, by weighted orders. */
export function sampledWeightedShapley(
  game: OrderedWorths,
  { sets, orders, weights }: SampleSize & { readonly weights: ArrayLike<number> },
  uniforms: Uniforms,
): SampledValue {
  return sampledValue(game, sets, () =>
    Array.from({ length: orders }, () => weightedOrder(weights, uniforms)),
  );
}

/** Owen values for any number of players, by orders that keep each union together. */
export function sampledOwen(
  game: OrderedWorths,
  { sets, orders, unions }: SampleSize & { readonly unions: readonly string[] },
  uniforms: Uniforms,
): SampledValue {
  return sampledValue(game, sets, () => Array.from({ length: orders }, () => nestedOrder(unions, uniforms)));
}
