import type { DrawColumns } from "./columns.ts";
import { dealWords, spreadLatin, spreadRandom } from "./deal.ts";
import { lookUp, stretch } from "./look-up.ts";
import { spreadErrors } from "./spread-errors.ts";

/** The loops over draws; what a loop may say, and how it is compiled, is told in `simulation/loops/loops.ts`. */
export const DRAW_LOOPS = { dealWords, spreadLatin, spreadRandom, lookUp, stretch, spreadErrors };

export type DrawLoopName = keyof typeof DRAW_LOOPS;

/** The loops, bound to columns: each takes its places, and its numbers if it has any. */
export type Loops = {
  readonly [Name in DrawLoopName]: (typeof DRAW_LOOPS)[Name] extends (
    columns: infer _Columns,
    ...given: infer Given
  ) => infer Result
    ? (...given: Given) => Result
    : never;
};

/** Binds the loops as they stand, for where they cannot be compiled. */
export function plainDrawLoops(columns: DrawColumns): Loops {
  const bound = Object.entries(DRAW_LOOPS).map(([name, loop]) => [
    name,
    (places: never, numbers: never) => loop(columns, places, numbers),
  ]);
  return Object.fromEntries(bound) as Loops;
}
