import type { Columns, Places } from "../columns.ts";

/** Forgets the effects of the last future. */
export function clearEffects({ effects }: Columns, { count }: Places<"count">): void {
  for (let at = 0; at < count; at++) effects[at] = 0;
}

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

/** Positions: the saving through the pool's price, and the other terms. */
export function addPositions(
  { effects, others, saving, position }: Columns,
  { members, width, terms, years }: Places<"members" | "width" | "terms" | "years">,
): void {
  for (let m = 0; m < members; m++) {
    const to = m * years;
    for (let y = 0; y < years; y++) position[to + y] = saving[to + y];
    for (let k = 0; k < terms; k++) {
      const from = m * width + others[k];
      for (let y = 0; y < years; y++) position[to + y] += effects[from + y];
    }
  }
}
