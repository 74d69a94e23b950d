import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** Adds a future's effects on positions to their sums over futures. */
export function addToBridge({ effects, bridge }: Columns, { count }: Places<"count">): void {
  for (let at = 0; at < count; at++) bridge[at] += effects[at];
}

/** Adds the members' effects up. */
export function addUpEffects(
  { effects, allEffects }: Columns,
  { members, width }: Places<"members" | "width">,
): void {
  for (let at = 0; at < width; at++) allEffects[at] = 0;
  for (let m = 0; m < members; m++) {
    const from = m * width;
    for (let at = 0; at < width; at++) allEffects[at] += effects[from + at];
  }
}

/**
 * Positions: the saving through the pool's price, and the other terms. Their present values; and what is received of
 * other members through the charging key and exit charges, in prices of the year.
 */
export function addPositions(
  { effects, others, saving, position, discount, npv, priceIndex, betweenMembers }: Columns,
  {
    members,
    width,
    terms,
    years,
    keyAt,
    leavingAt,
  }: Places<"members" | "width" | "terms" | "years" | "keyAt" | "leavingAt">,
): void {
  for (let m = 0; m < members; m++) {
    const own = m * years;
    const to = m * width;
    const worth = [0, 0];
    for (let y = 0; y < years; y++) position[own + y] = saving[own + y];
    for (let k = 0; k < terms; k++) {
      const from = to + others[k];
      for (let y = 0; y < years; y++) position[own + y] += effects[from + y];
    }
    for (let y = 0; y < years; y++) {
      const received = effects[to + keyAt + y] + effects[to + leavingAt + y];
      worth[y & 1] += discount[y] * position[own + y];
      betweenMembers[own + y] = priceIndex[y] * received;
    }
    npv[m] = worth[0] + worth[1];
  }
}
