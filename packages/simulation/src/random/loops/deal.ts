import type { Places } from "../../compiled/given.ts";
import type { DrawColumns } from "./columns.ts";

const UNIT = 2.3283064365386963e-10; // 2^-32
const PART = 67108864; // 2^26: a 64th of 2^32
const MULTIPLIER = 2246822507; // 0x85ebca6b
const SECOND = 3266489909; // 0xc2b2ae35

/**
 * Puts the generators of streams [0, streams) where they stand before a set of draws: each of their four words comes of a
 * word of the key and of what was made of the one before, by a one-to-one scramble of 32 bits (the finaliser of
 * MurmurHash3, Appleby 2011).
 */
export function startStreams(
  { keys, states }: Pick<DrawColumns, "keys" | "states">,
  { streams, set }: Places<"streams" | "set">,
): void {
  for (let r = 0; r < streams; r++) {
    let before = set | 0;
    for (let k = 4 * r; k < 4 * r + 4; k += 1) {
      const word = keys[k] ^ before;
      const once = Math.imul(word ^ (word >>> 16), MULTIPLIER);
      const twice = Math.imul(once ^ (once >>> 13), SECOND);
      before = twice ^ (twice >>> 16);
      states[k] = before;
    }
  }
}

/**
 * Deals each of streams [first, last) a Latin set: one draw in each 64th of the range, in random order (Fisher–Yates,
 * inside out), at a random place within it. `size` is 64; draws of a stream stand `step` numbers apart.
 *
 * The random words are those of xoshiro128++ (Blackman and Vigna 2021, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 47(4)). Its step stands in every loop that takes words: a column of words between two loops, made
 * in one place, costs a sixth of dealing.
 */
export function dealLatin(
  { states, slots, order, values }: Pick<DrawColumns, "states" | "slots" | "order" | "values">,
  { first, last, size, step }: Places<"first" | "last" | "size" | "step">,
): void {
  for (let r = first; r < last; r++) {
    let a = states[4 * r] | 0;
    let b = states[4 * r + 1] | 0;
    let c = states[4 * r + 2] | 0;
    let d = states[4 * r + 3] | 0;
    let share = UNIT; // k + 1, of 2^32
    let part = 0; // the k-th 64th of the range
    for (let k = 0; k < size; k += 1) {
      const total = (a + d) | 0;
      const other = (((((total << 7) | (total >>> 25)) + a) >>> 0) * share) | 0;
      order[k] = order[other];
      order[other] = part;
      share = share + UNIT;
      part = part + PART;
      const shifted = b << 9;
      c = c ^ a;
      d = d ^ b;
      b = b ^ c;
      a = a ^ d;
      c = c ^ shifted;
      d = (d << 11) | (d >>> 21);
    }
    const to = slots[r];
    for (let k = 0; k < size; k += 1) {
      const total = (a + d) | 0;
      const within = ((((total << 7) | (total >>> 25)) + a) >>> 6) + 0.5;
      values[to + k * step] = (order[k] + within) * UNIT;
      const shifted = b << 9;
      c = c ^ a;
      d = d ^ b;
      b = b ^ c;
      a = a ^ d;
      c = c ^ shifted;
      d = (d << 11) | (d >>> 21);
    }
  }
}

/** Deals each of streams [first, last) independent draws, of the same words. */
export function dealRandom(
  { states, slots, values }: Pick<DrawColumns, "states" | "slots" | "values">,
  { first, last, size, step }: Places<"first" | "last" | "size" | "step">,
): void {
  for (let r = first; r < last; r++) {
    let a = states[4 * r] | 0;
    let b = states[4 * r + 1] | 0;
    let c = states[4 * r + 2] | 0;
    let d = states[4 * r + 3] | 0;
    const to = slots[r];
    for (let k = 0; k < size; k += 1) {
      const total = (a + d) | 0;
      values[to + k * step] = (((((total << 7) | (total >>> 25)) + a) >>> 0) + 0.5) * UNIT;
      const shifted = b << 9;
      c = c ^ a;
      d = d ^ b;
      b = b ^ c;
      a = a ^ d;
      c = c ^ shifted;
      d = (d << 11) | (d >>> 21);
    }
  }
}
