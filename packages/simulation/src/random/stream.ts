import seedrandom from "seedrandom";
import { dealLatin, dealRandom, startStreams } from "./loops/deal.ts";

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
  /** The loop that deals sets of draws. */
  readonly deal: "dealLatin" | "dealRandom";
}

/** Draws are made, and can be addressed, in sets of this many. */
export const SET_SIZE = 64;

/** The ways to spread draws, the usual one first. */
export const samplers: Readonly<Record<Sampler, SamplerRecord>> = {
  latin: {
    label: "Latin hypercube",
    help: "Every 64 draws have one in each 64th of the range, in random order: the same precision from fewer draws.",
    independentSet: SET_SIZE,
    deal: "dealLatin",
  },
  random: {
    label: "Plain random",
    help: "Every draw is independent of all others: simple to explain, and the yardstick for the other.",
    independentSet: 1,
    deal: "dealRandom",
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
  if (opened.seed !== seed || opened.keys.size === MOST) opened = { seed, keys: new Map() };
  const known = opened.keys.get(key) ?? keyOf(`${seed}/${key}`);
  opened.keys.set(key, known);
  return { sampler, key: known };
}

function keyOf(name: string): Stream["key"] {
  const generator = seedrandom(name);
  return [generator.int32(), generator.int32(), generator.int32(), generator.int32()];
}

/** Keys of the last seed's streams, for whoever opens them next: making one takes as long as a thousand draws. */
let opened = { seed: "", keys: new Map<string, Stream["key"]>() };

/** Keys that are remembered at most: those of all trusts, and then as many. */
const MOST = 32_768;

/**
 * Fills `out` with the uniform draws from, from + 1, … of a stream (the first is number 0), all strictly
 * between 0 and 1: odd multiples of 2^-33. Any part of a stream can be filled in any order.
 *
 * @example
 * const U = new Float64Array(256);
 * fillUniform(turnover, 0, U);
 */
export function fillUniform({ sampler, key }: Stream, from: number, out: Float64Array): void {
  const { keys, values } = ONE;
  keys.set(key);
  const end = from + out.length;
  for (let start = from - (from % SET_SIZE); start < end; start += SET_SIZE) {
    startStreams(ONE, { streams: 1, set: start / SET_SIZE });
    DEALS[samplers[sampler].deal](ONE, { first: 0, last: 1, size: SET_SIZE, step: 1 });
    const first = Math.max(start, from);
    const last = Math.min(start + SET_SIZE, end);
    for (let d = first; d < last; d++) out[d - from] = values[d - start];
  }
}

/** Columns for one stream. */
const ONE = {
  keys: new Float64Array(4),
  states: new Float64Array(4),
  slots: new Float64Array(1),
  order: new Float64Array(SET_SIZE),
  values: new Float64Array(SET_SIZE),
};
const DEALS = { dealLatin, dealRandom };
