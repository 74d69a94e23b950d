import seedrandom from "seedrandom";

/** How the draws of a stream are spread over their range; {@link samplers} says what each does. */
export type Sampler = "latin" | "random";

/** A named source of uniform draws: where it stands, nothing that moves. Make one with {@link stream}. */
export interface Stream {
  readonly sampler: Sampler;
  readonly key: readonly [number, number, number, number];
}

/** One way to spread draws. */
export interface SamplerRecord {
  readonly label: string;
  /** What it does and when to use it. */
  readonly help: string;
  /** Draws come in sets of this many that are independent of each other. */
  readonly independentSet: number;
  /** Random words that a draw takes. */
  readonly words: number;
  /** Writes one whole set, made of the words at hand, into out from `offset` on. */
  readonly fill: (out: Float64Array, offset: number) => void;
}

/** Draws are made, and can be addressed, in sets of this many. */
export const SET_SIZE = 64;

/** The ways to spread draws, the usual one first. */
export const samplers: Readonly<Record<Sampler, SamplerRecord>> = {
  latin: {
    label: "Latin hypercube",
    help: "Every 64 draws have one in each 64th of the range, in random order: the same precision from fewer draws.",
    independentSet: SET_SIZE,
    words: 2,
    fill: fillLatin,
  },
  random: {
    label: "Plain random",
    help: "Every draw is independent of all others: simple to explain, and the yardstick for the other.",
    independentSet: 1,
    words: 1,
    fill: fillRandom,
  },
};

/**
 * The number of draws whose means are independent of each other: what the standard error asks for.
 *
 * @example
 * standardError(column, independentSet("latin"));
 */
export function independentSet(sampler: Sampler): number {
  return samplers[sampler].independentSet;
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
  const { words, fill } = samplers[sampler];
  const end = from + out.length;
  for (let start = from - (from % SET_SIZE); start < end; start += SET_SIZE) {
    fillWords(key, start / SET_SIZE, words * SET_SIZE);
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

const UNIT = 1 / 4_294_967_296; // 2^-32
const PART = new Float64Array(SET_SIZE);
const WORDS = new Uint32Array(2 * SET_SIZE);
const ORDER = new Uint8Array(SET_SIZE);

function fillRandom(out: Float64Array, offset: number): void {
  for (let d = 0; d < SET_SIZE; d++) out[offset + d] = (WORDS[d] + 0.5) * UNIT;
}

/** A random order of the 64 parts (Fisher–Yates, inside out), and a random place within each. */
function fillLatin(out: Float64Array, offset: number): void {
  for (let d = 0; d < SET_SIZE; d++) {
    const other = (WORDS[d] * UNIT * (d + 1)) | 0;
    ORDER[d] = ORDER[other];
    ORDER[other] = d;
  }
  for (let d = 0; d < SET_SIZE; d++) {
    out[offset + d] = (ORDER[d] * 0x4000000 + (WORDS[SET_SIZE + d] >>> 6) + 0.5) * UNIT;
  }
}

/**
 * The random words of one set: xoshiro128++ (Blackman and Vigna 2021, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 47(4)), started from the stream's key mixed with the set's number.
 */
function fillWords(key: Stream["key"], set: number, count: number): void {
  let a = mix(key[0] ^ set);
  let b = mix(key[1] ^ a);
  let c = mix(key[2] ^ b);
  let d = mix(key[3] ^ c);
  for (let k = 0; k < count; k++) {
    const total = (a + d) | 0;
    WORDS[k] = ((total << 7) | (total >>> 25)) + a;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
}

/** A one-to-one scramble of 32 bits (the finaliser of MurmurHash3, Appleby 2011). */
function mix(word: number): number {
  let x = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
