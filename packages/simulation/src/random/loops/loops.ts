import type { DrawColumns } from "./columns.ts";
import { dealWords, spreadLatin, spreadRandom } from "./deal.ts";
import { lookUp } from "./look-up.ts";
import { spreadErrors } from "./spread-errors.ts";

/** The loops over draws; what a loop may say, and how it is compiled, is told in `simulation/loops/loops.ts`. */
export const DRAW_LOOPS = { dealWords, spreadLatin, spreadRandom, lookUp, spreadErrors };

export type DrawLoopName = keyof typeof DRAW_LOOPS;

/** The loops, bound to columns: each takes its places. */
export type Loops = {
  readonly [Name in DrawLoopName]: (places: Parameters<(typeof DRAW_LOOPS)[Name]>[1]) => void;
};

/** Binds the loops as they stand, for where they cannot be compiled. */
export function plainDrawLoops(columns: DrawColumns): Loops {
  const bound = Object.entries(DRAW_LOOPS).map(([name, loop]) => [
    name,
    (places: never) => loop(columns, places),
  ]);
  return Object.fromEntries(bound) as Loops;
}
