import type { TermId } from "./terms.ts";

/**
 * The mechanisms that make the pool's price differ from the cost that moved, in the order of the bridge: each
 * saving is counted on what the mechanisms before it have left.
 */
export const MECHANISMS = [
  "scale",
  "convergence",
  "redesign",
  "automation",
  "realisation-gap",
  "margin",
  "vat",
  "efficiency",
] as const satisfies readonly TermId[];
