import type { Columns } from "./columns.ts";
import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";

/**
 * Books who pays for leaving, for future after future, from the columns of own costs and bills. The leaver pays a charge to the members that stay; these bear for a while what the
 * pool cannot shed, both in proportion to their part of the cost that moved in the year. Where nobody has anything
 * in the pool any more there is neither.
 */
export function leavingMaker(
  { horizon, members }: Plan,
  { ownPart: part, pooled, ownLeavingBase: leavingBase }: Columns,
  { effects, at }: Effects,
): (future: Future) => void {
  return ({ numbers, adoption }) => {
    const { exitCharge, fixedShare, releaseYears } = numbers;
    for (let i = 0; i < members.length; i++) {
      const e = adoption.exitYear[i];
      if (e >= horizon) continue;
      const leftBehind = fixedShare * pooled[i * horizon + e - 1];
      for (let y = e; y < horizon; y++) {
        const held = stuckShare(releaseYears, y - e);
        if (held === 0) break;
        const total = partOfAll(y);
        if (total === 0) continue;
        const fee = y === e ? exitCharge * leavingBase[i * horizon + e] : 0;
        effects[at.leaving + i * horizon + y] -= fee;
        for (let j = 0; j < members.length; j++) {
          const share = part[j * horizon + y] / total;
          effects[at.leaving + j * horizon + y] += fee * share;
          effects[at.stuck + j * horizon + y] -= leftBehind * held * share;
        }
      }
    }
  };

  function partOfAll(y: number): number {
    let total = 0;
    for (let j = 0; j < members.length; j++) total += part[j * horizon + y];
    return total;
  }
}

/** Share of a leaver's cost that the pool still bears so many years after. */
export function stuckShare(releaseYears: number, yearsAfter: number): number {
  return Math.min(1, Math.max(0, releaseYears - yearsAfter));
}
