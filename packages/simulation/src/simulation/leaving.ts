import type { Block } from "./block.ts";
import type { Plan } from "./plan.ts";

/** What leaving is worked out from: columns `[member × year]` of the operating services, £. */
export interface LeavingInputs {
  /** Each member's part of the cost that moved. */
  readonly part: readonly Float64Array[];
  /** Each member's part of the pooled cost, without margin, VAT and contractual efficiency. */
  readonly pooled: readonly Float64Array[];
  /** What the exit charge is a share of, if the member leaves in the year. */
  readonly leavingBase: readonly Float64Array[];
}

/** Effects on position, as columns `[member × year]`, £: exit charges paid and received, and cost left behind. */
export interface Leaving {
  readonly leaving: readonly Float64Array[];
  readonly stuck: readonly Float64Array[];
}

/**
 * Settles who pays for leaving. The leaver pays a charge to the members that stay; these bear for a while
 * what the pool cannot shed, both in proportion to their part of the cost that moved in the year. Where
 * nobody has anything in the pool any more there is neither.
 */
export function leavingInto(out: Leaving, plan: Plan, block: Block, inputs: LeavingInputs): void {
  const { horizon, members } = plan;
  const { exitCharge, fixedShare, releaseYears } = block.draws.of;
  const { exitYear } = block.adoption;
  for (const columns of [out.leaving, out.stuck]) for (const column of columns) column.fill(0);

  for (let i = 0; i < members.length; i++) {
    for (let d = 0; d < block.draws.count; d++) {
      const e = exitYear[i][d];
      if (e >= horizon) continue;
      const leftBehind = fixedShare[d] * inputs.pooled[i * horizon + e - 1][d];
      for (let y = e; y < horizon; y++) {
        const held = stuckShare(releaseYears[d], y - e);
        if (held === 0) break;
        const total = partOfAll(y, d);
        if (total === 0) continue;
        const fee = y === e ? exitCharge[d] * inputs.leavingBase[i * horizon + e][d] : 0;
        out.leaving[i * horizon + y][d] -= fee;
        for (let j = 0; j < members.length; j++) {
          const share = inputs.part[j * horizon + y][d] / total;
          out.leaving[j * horizon + y][d] += fee * share;
          out.stuck[j * horizon + y][d] -= leftBehind * held * share;
        }
      }
    }
  }

  function partOfAll(y: number, d: number): number {
    let total = 0;
    for (let j = 0; j < members.length; j++) total += inputs.part[j * horizon + y][d];
    return total;
  }
}

/** Share of a leaver's cost that the pool still bears so many years after. */
export function stuckShare(releaseYears: number, yearsAfter: number): number {
  return Math.min(1, Math.max(0, releaseYears - yearsAfter));
}
