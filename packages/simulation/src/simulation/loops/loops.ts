import { type Bound, bindLoops } from "../../compiled/bound.ts";
import type { Columns } from "../columns.ts";
import { addAccounts, addSpend, chargeUnits, priceWork, takeBookings } from "./accounts.ts";
import { addUpMembers, standAlone } from "./alone.ts";
import { billPortions, setAgainst } from "./bill.ts";
import { addPositions, addToBridge, addUpEffects } from "./effects.ts";
import { addInputs, followServices, standAloneInputs } from "./inputs.ts";
import { keepMembers, keepServices } from "./keep.ts";
import { growServices, layOut, readServices, readSpend, takeServices } from "./lay-out.ts";
import { addMeasured, moveMeasured } from "./measured.ts";
import { bearOwnCosts } from "./own-costs.ts";
import { countPosts, openStaff, price, releaseStaff, scale, sendHome, settle } from "./pool.ts";
import { placePortions } from "./portions.ts";
import { addNewInputs, measureProductivity } from "./productivity.ts";
import { addQuality, improveQuality } from "./quality.ts";
import { addLines, addRest, addStaying, addSums, sumLines, sumStaying, sumVolumes } from "./sums.ts";
import { addTrustInputs, takeTrustBookings, weighYear } from "./trust-inputs.ts";
import { measureTrusts } from "./trust-productivity.ts";
import { addAdjustments, adjustPay, capitalise, countView, discountNominal } from "./views.ts";
import { addYear, addYears, runPool, runWhole, workYear } from "./years.ts";

/**
 * Every loop over services, and every one over years that all futures take: plain functions over columns. They are what
 * is meant, and what WebAssembly is made of (loop-compiler, compiled.ts), which gives the same bits. A new one is one
 * function and one line here.
 *
 * A loop is given columns, places (whole numbers) and numbers. It may say constants, arithmetic, comparisons, `?:`,
 * exp, log, quantiles out of a table, Math.min and Math.max (not of NaN, nor of −0 and 0); assignments to columns with
 * `=` and `+=`; `if` and `for`. An innermost loop is compiled to take two rounds at a time. It therefore reads and writes entries `[s]` or `[start + s]` only, none that an earlier round
 * wrote, and a sum over its rounds is a pair, one for even and one for odd rounds: `sum[s & 1] += …`.
 *
 * A loop may call another that returns nothing: it is given the columns as they are, and names those that it looks into
 * itself in its first line.
 */
export const LOOPS = {
  layOut,
  takeServices,
  readServices,
  readSpend,
  growServices,
  placePortions,
  addUpMembers,
  standAlone,
  standAloneInputs,
  addInputs,
  followServices,
  sumLines,
  addLines,
  sumStaying,
  sumVolumes,
  addSums,
  addStaying,
  addRest,
  settle,
  countPosts,
  scale,
  price,
  openStaff,
  sendHome,
  releaseStaff,
  priceWork,
  addAccounts,
  addSpend,
  chargeUnits,
  takeBookings,
  workYear,
  addYear,
  runPool,
  runWhole,
  addYears,
  bearOwnCosts,
  billPortions,
  setAgainst,
  addToBridge,
  addUpEffects,
  addPositions,
  discountNominal,
  adjustPay,
  capitalise,
  addAdjustments,
  countView,
  addNewInputs,
  measureProductivity,
  weighYear,
  addTrustInputs,
  takeTrustBookings,
  measureTrusts,
  addMeasured,
  moveMeasured,
  addQuality,
  improveQuality,
  keepMembers,
  keepServices,
};

export type LoopName = keyof typeof LOOPS;

/** The loops, bound to columns. */
export type Loops = Bound<typeof LOOPS>;

/** Binds the loops as they stand. */
export function plainLoops(columns: Columns): Loops {
  return bindLoops(LOOPS, columns);
}
