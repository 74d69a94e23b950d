import { type Bound, bindLoops } from "../../compiled/bound.ts";
import type { DrawColumns } from "./columns.ts";
import { dealLatin, dealRandom, startStreams } from "./deal.ts";
import { lookUp, lookUpStretched } from "./look-up.ts";
import { makeErrors } from "./make-errors.ts";

/** The loops over draws; what a loop may say, and how it is compiled, is told in `simulation/loops/loops.ts`. */
export const DRAW_LOOPS = { startStreams, dealLatin, dealRandom, lookUp, lookUpStretched, makeErrors };

/** The loops, bound to columns. */
export type Loops = Bound<typeof DRAW_LOOPS>;

/** Binds the loops as they stand. */
export function plainDrawLoops(columns: DrawColumns): Loops {
  return bindLoops(DRAW_LOOPS, columns);
}
