import seedrandom from "seedrandom";

/**
 * How the draws of a stream are spread.
 *
 * - `latin`: every set of 64 draws has one value in each 64th of the range, in random order (a Latin
 *   hypercube over all streams); sets are independent of each other, so their spread measures the error.
 * - `random`: every draw is independent of all others.
 */
export type Sampler = "latin" | "random";

/** A named source of uniform draws: where it stands, nothing that moves. Make one with {@link stream}. */
export interface Stream {
  readonly sampler: Sampler;
  readonly key: readonly [number, number, number, number];
}

/** Draws come in sets of this many; a set is filled at once. */
export const SET_SIZE = 64;

/**
 * The number of draws whose means are independent of each other: what standard errors are taken over.
 *
 * @example
 * standardError(column, independentSet("latin"));
 */
export function independentSet(sampler: Sampler): number {
  return FILLS[sampler].independentSet;
}

/**
 * The stream of one uncertain quantity. The same seed, key and sampler give the same draws everywhere;
 * no other stream, and no number of draws, has any effect on them.
 *
 * @example
 * const turnover = stream("2026", "turnover", "latin");
 */
export function stream(seed: string, key: string, sampler: Sampler): Stream {
  const generator = seedrandom(`${seed}/${key}`);
  return { sampler, key: [generator.int32(), generator.int32(), generator.int32(), generator.int32()] };
}

/**
 * Fills `out` with the uniform draws from, from + 1, … of a stream (the first is number 0), all strictly
 * between 0 and 1: odd multiples of 2^-33. Any part of a stream can be filled in any order.
 *
 * @example
 * const U = new Float64Array(256);
 * fillUniform(turnover, 0, U);
 */
export function fillUniform({ sampler, key }: Stream, from: number, out: Float64Array): void {
  const { fill } = FILLS[sampler];
  const end = from + out.length;
  for (let start = from - (from % SET_SIZE); start < end; start += SET_SIZE) {
    seedState(key, start / SET_SIZE);
    if (start >= from && start + SET_SIZE <= end) {
      fill(out, start - from);
    } else {
      fill(PART, 0);
      const first = Math.max(start, from);
      const last = Math.min(start + SET_SIZE, end);
      for (let d = first; d < last; d++) out[d - from] = PART[d - start];
    }
  }
}

const FILLS = {
  latin: { fill: fillLatin, independentSet: SET_SIZE },
  random: { fill: fillRandom, independentSet: 1 },
};

const UNIT = 1 / 4_294_967_296; // 2^-32
const PART = new Float64Array(SET_SIZE);
const STATE = new Int32Array(4);
const ORDER = new Uint8Array(SET_SIZE);

function fillRandom(out: Float64Array, offset: number): void {
  for (let d = offset; d < offset + SET_SIZE; d++) out[d] = ((next() >>> 0) + 0.5) * UNIT;
}

function fillLatin(out: Float64Array, offset: number): void {
  for (let i = 0; i < SET_SIZE; i++) {
    const j = ((next() >>> 16) * (i + 1)) >>> 16;
    ORDER[i] = ORDER[j];
    ORDER[j] = i;
  }
  for (let i = 0; i < SET_SIZE; i++) {
    out[offset + i] = (ORDER[i] * 0x4000000 + (next() >>> 6) + 0.5) * UNIT;
  }
}

/** The state of the generator at the start of a set: the stream's key mixed with the set's number. */
function seedState(key: Stream["key"], set: number): void {
  let word = set;
  for (let i = 0; i < 4; i++) {
    word = mix(key[i] ^ word);
    STATE[i] = word;
  }
}

/** A one-to-one scramble of 32 bits (the finaliser of MurmurHash3, Appleby 2011). */
function mix(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** One step of xoshiro128++ (Blackman and Vigna 2019, "Scrambled linear pseudorandom number generators"). */
function next(): number {
  const [a, b, c, d] = STATE;
  const total = (a + d) | 0;
  const result = (((total << 7) | (total >>> 25)) + a) | 0;
  const e = c ^ a;
  const f = d ^ b;
  STATE[1] = b ^ e;
  STATE[0] = a ^ f;
  STATE[2] = e ^ (b << 9);
  STATE[3] = (f << 11) | (f >>> 21);
  return result;
}
