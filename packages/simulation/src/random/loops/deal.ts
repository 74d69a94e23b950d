import type { Places } from "../../compiled/given.ts";
import type { DrawColumns } from "./columns.ts";

const UNIT = 2.3283064365386963e-10; // 2^-32
const PART = 67108864; // 2^26: a 64th of 2^32
const SIXTY_FOURTH = 0.015625;

/**
 * The next `count` random words of streams [first, last), one stream after the other: xoshiro128++ (Blackman and Vigna
 * 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4)).
 */
export function dealWords(
  { states, words }: Pick<DrawColumns, "states" | "words">,
  { first, last, count }: Places<"first" | "last" | "count">,
): void {
  for (let r = first; r < last; r++) {
    let a = states[4 * r] | 0;
    let b = states[4 * r + 1] | 0;
    let c = states[4 * r + 2] | 0;
    let d = states[4 * r + 3] | 0;
    const from = (r - first) * count;
    for (let k = 0; k < count; k += 1) {
      const total = (a + d) | 0;
      words[from + k] = (((total << 7) | (total >>> 25)) + a) >>> 0;
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

/**
 * Makes Latin sets of the words of streams [first, last), two words a draw: one draw in each 64th of the range, in
 * random order (Fisher–Yates, inside out), at a random place within it. `size` is 64.
 */
export function spreadLatin(
  { words, order, values }: Pick<DrawColumns, "words" | "order" | "values">,
  { first, last, size }: Places<"first" | "last" | "size">,
): void {
  for (let r = first; r < last; r++) {
    const from = 2 * (r - first) * size;
    const within = from + size;
    const to = r * size;
    for (let k = 0; k < size; k += 1) {
      const other = (words[from + k] * UNIT * (k + 1)) | 0;
      order[k] = order[other];
      order[other] = k;
    }
    for (let k = 0; k < size; k++) {
      values[to + k] = (order[k] * PART + Math.floor(words[within + k] * SIXTY_FOURTH) + 0.5) * UNIT;
    }
  }
}

/** Makes independent draws of the words of streams [first, last), one word a draw. */
export function spreadRandom(
  { words, values }: Pick<DrawColumns, "words" | "values">,
  { first, last, size }: Places<"first" | "last" | "size">,
): void {
  for (let r = first; r < last; r++) {
    const from = (r - first) * size;
    const to = r * size;
    for (let k = 0; k < size; k++) values[to + k] = (words[from + k] + 0.5) * UNIT;
  }
}
