import type { ColumnsOf } from "../../compiled/memory.ts";

/** What the lengths of the columns of draws are made of. */
export interface DrawShape {
  /** Streams that are drawn from, how many of them are dealt at a time, and numbers that are made of them. */
  readonly streams: number;
  readonly batch: number;
  readonly numbers: number;
  /** Draws of a set. */
  readonly size: number;
  /** Random words that a draw takes. */
  readonly words: number;
  /** Numbers of all quantile tables, and octaves of one. */
  readonly tables: number;
  readonly octaves: number;
}

/** The working memory of draws: every column with its length. A set of draws overwrites the one before. */
const LENGTHS = {
  /** Where the generator of a stream stands before the set at hand: four whole numbers each. */
  states: ({ streams }: DrawShape) => 4 * streams,
  /** Random words of the streams at hand, whole numbers of 32 bits without sign. */
  words: ({ batch, size, words }: DrawShape) => batch * size * words,
  /** An order of the draws of a set. */
  order: ({ size }: DrawShape) => size,
  /** `[stream × draw]`, then `[number × draw]`. */
  values: ({ streams, numbers, size }: DrawShape) => (streams + numbers) * size,
  /** Quantile functions, one after the other; one over the width of their cells by octave. */
  tables: ({ tables }: DrawShape) => tables,
  scales: ({ octaves }: DrawShape) => octaves,
  /** For a stream of errors: the spread over √2, and what makes their mean 1. */
  spreads: ({ streams }: DrawShape) => streams,
  shifts: ({ streams }: DrawShape) => streams,
} as const satisfies Record<string, (shape: DrawShape) => number>;

export type DrawColumnName = keyof typeof LENGTHS;

export type DrawColumns = ColumnsOf<DrawColumnName>;

/** Lengths of the columns, in their order. */
export function drawLengths(shape: DrawShape): (readonly [DrawColumnName, number])[] {
  return (Object.keys(LENGTHS) as DrawColumnName[]).map((name) => [name, LENGTHS[name](shape)]);
}
