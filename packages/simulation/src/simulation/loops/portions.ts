import type { Places } from "../../compiled/given.ts";
import type { Columns } from "../columns.ts";

/** How much of each portion is in the pool, in which years it counts, and in which anything changes. */
export function placePortions(
  { portionMember, portionMoves, portionFree, movedOfStage, begins, here, counted, moves, anyMoves }: Columns,
  { portions, members, years }: Places<"portions" | "members" | "years">,
): void {
  for (let at = 0; at < members * years; at++) moves[at] = begins[at];
  for (let p = 0; p < portions; p++) {
    const now = (2 * p + 1) * years;
    const before = now - 1;
    const part = p * years;
    const stage = portionMoves[p];
    const own = portionMember[p] * years;
    for (let y = 0; y < years; y++) here[now + y] = movedOfStage[stage + y] * portionFree[part + y];
    for (let y = 0; y < years; y++) {
      counted[part + y] = Math.max(here[now + y], here[before + y]) > 0 ? 1 : 0;
      moves[own + y] += here[now + y] === here[before + y] ? 0 : 1;
    }
    counted[part] = 1;
  }
  for (let y = 0; y < years; y++) anyMoves[y] = 0;
  for (let m = 0; m < members; m++) {
    const own = m * years;
    for (let y = 0; y < years; y++) anyMoves[y] += moves[own + y];
  }
}
