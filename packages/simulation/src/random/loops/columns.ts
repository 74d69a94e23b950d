import type { ColumnsOf } from "../../compiled/memory.ts";

/** What the lengths of the columns of draws are made of. */
export interface DrawShape {
  /** Streams that are drawn from, and numbers that are made of them. */
  readonly streams: number;
  readonly numbers: number;
  /** Draws of a set. */
  readonly size: number;
  /** Numbers of all quantile tables. */
  readonly tables: number;
}

/** The working memory of draws: every column with its length. A set of draws overwrites the one before. */
const LENGTHS = {
  /** The key of a stream, and where its generator stands before the set at hand: four whole numbers of 32 bits each. */
  keys: ({ streams }: DrawShape) => 4 * streams,
  states: ({ streams }: DrawShape) => 4 * streams,
  /** An order of the draws of a set. */
  order: ({ size }: DrawShape) => size,
  /** `[stream × draw]`, then `[number × draw]`. */
  values: ({ streams, numbers, size }: DrawShape) => (streams + numbers) * size,
  /** Quantile functions, one after the other. */
  tables: ({ tables }: DrawShape) => tables,
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
