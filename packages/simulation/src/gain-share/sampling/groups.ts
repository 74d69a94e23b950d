import type { Uniforms } from "./orders.ts";

/** A random coalition of `n` players, every one as likely: 1 for a member. */
export function randomGroup(n: number, uniforms: Uniforms): Uint8Array {
  return Uint8Array.from(uniforms(n), (u) => (u < 0.5 ? 1 : 0));
}

/**
 * Random coalitions in pairs, each with everybody who is not in it: what the size of a group does to what a player
 * adds to it goes out of the error, as with orders followed there and back.
 */
export function groupPairs(n: number, pairs: number, uniforms: Uniforms): Uint8Array[] {
  return Array.from({ length: pairs }, () => randomGroup(n, uniforms)).flatMap((group) => [
    group,
    group.map((is) => 1 - is),
  ]);
}
