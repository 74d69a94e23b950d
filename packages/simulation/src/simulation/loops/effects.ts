import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** Adds a future's effects on positions to their sums over futures. */
export function addToBridge({ effects, bridge }: Columns, { count }: Places<"count">): void {
  for (let at = 0; at < count; at++) bridge[at] += effects[at];
}

/** Adds up over the members the effects that tell of inputs: those of the terms that `inputTerms` lists. */
export function addUpEffects(
  { effects, inputTerms, allEffects }: Columns,
  { members, years, terms }: Places<"members" | "years" | "terms">,
): void {
  for (let k = 0; k < terms; k++) {
    const to = k * years;
    for (let y = 0; y < years; y++) allEffects[to + y] = 0;
    for (let m = 0; m < members; m++) {
      const from = inputTerms[k] + m * years;
      for (let y = 0; y < years; y++) allEffects[to + y] += effects[from + y];
    }
  }
}

/**
 * Positions: the saving through the pool's price, and the other terms. Their present values; and what is received of
 * other members through the charging key and exit charges, in prices of the year.
 */
export function addPositions(
  { effects, others, saving, position, discount, npv, priceIndex, betweenMembers }: Columns,
  { members, years, terms, keyAt, leavingAt }: Places<"members" | "years" | "terms" | "keyAt" | "leavingAt">,
): void {
  const positions = members * years;
  for (let at = 0; at < positions; at++) position[at] = saving[at];
  for (let k = 0; k < terms; k++) {
    const from = others[k];
    for (let at = 0; at < positions; at++) position[at] += effects[from + at];
  }
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const worth = [0, 0];
    for (let y = 0; y < years; y++) {
      const received = effects[keyAt + own + y] + effects[leavingAt + own + y];
      worth[y & 1] += discount[y] * position[own + y];
      betweenMembers[own + y] = priceIndex[y] * received;
    }
    npv[m] = worth[0] + worth[1];
  }
}
