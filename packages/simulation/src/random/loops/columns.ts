import type { ColumnsOf } from "../../compiled/memory.ts";

/** What the lengths of the columns of draws are made of. */
export interface DrawShape {
  /** Streams that are drawn from, and numbers that are drawn or made of them for a set of draws. */
  readonly streams: number;
  readonly values: number;
  /** Draws of a set. */
  readonly size: number;
  /** Lines with an error. */
  readonly lines: number;
  /** Numbers of all quantile tables. */
  readonly tables: number;
}

/** The working memory of draws: every column with its length. A set of draws overwrites the one before. */
const LENGTHS = {
  /** The key of a stream, and where its generator stands before the set at hand: four whole numbers of 32 bits each. */
  keys: ({ streams }: DrawShape) => 4 * streams,
  states: ({ streams }: DrawShape) => 4 * streams,
  /** Where the first draw of a stream stands among the values. */
  slots: ({ streams }: DrawShape) => streams,
  /** Where the parts of the range begin that the draws of a set come from, in random order. */
  order: ({ size }: DrawShape) => size,
  /** What is drawn, and what is made of it. */
  values: ({ values }: DrawShape) => values,
  /** Quantile functions, one after the other. */
  tables: ({ tables }: DrawShape) => tables,
  /** For the errors of a line: their spread over √2, and what makes their mean 1. */
  spreads: ({ lines }: DrawShape) => lines,
  shifts: ({ lines }: DrawShape) => lines,
  /** `[draw × line]`. */
  errors: ({ size, lines }: DrawShape) => size * lines,
} as const satisfies Record<string, (shape: DrawShape) => number>;

export type DrawColumnName = keyof typeof LENGTHS;

export type DrawColumns = ColumnsOf<DrawColumnName>;

/** Lengths of the columns, in their order. */
export function drawLengths(shape: DrawShape): (readonly [DrawColumnName, number])[] {
  return (Object.keys(LENGTHS) as DrawColumnName[]).map((name) => [name, LENGTHS[name](shape)]);
}
