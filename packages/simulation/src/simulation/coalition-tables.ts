import type { Block } from "./block.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { addMember, type PoolCell, type PoolSums, poolSums, SUM_NAMES } from "./pool-sums.ts";

/** Sums over the members of any coalition, from one table for each half of the partnership. */
export interface CoalitionTables {
  /** Fills the tables for a service, all years. */
  build(block: Block, s: number): void;
  /** Writes a coalition's sums for a cell, for its listed draws. */
  sum(S: number, cell: PoolCell, out: PoolSums): void;
}

/**
 * Two tables hold the sums over every set of members of the first and of the second half. Each set's sums
 * are those of the set without its last member, plus that member's: sums in the order of the members, as
 * when the coalition is simulated by itself. A coalition is two look-ups and one addition.
 */
export function coalitionTables(plan: Plan): CoalitionTables {
  const { horizon, members, firstHalf } = plan;
  const row = SUM_NAMES.length * BLOCK;
  const sizes = [firstHalf, members.length - firstHalf];
  const tables = sizes.map((size) =>
    Array.from({ length: horizon }, () => new Float64Array(2 ** size * row)),
  );
  const one = poolSums();

  function build(block: Block, s: number): void {
    const { changed, changes } = block.adoption;
    for (let y = 0; y < horizon; y++) {
      const cell = { s, y, list: changed[y], listed: changes[y] };
      for (let m = 0; m < members.length; m++) {
        for (const name of SUM_NAMES) one[name].fill(0);
        addMember(block, m, cell, one);
        const half = m < firstHalf ? 0 : 1;
        appendMember(tables[half][y], m - half * firstHalf, cell);
      }
    }
  }

  /** Sets of the members before this one stand; adds those in which it is the last. */
  function appendMember(table: Float64Array, bit: number, { list, listed }: PoolCell): void {
    const first = 1 << bit;
    for (let set = first; set < 2 * first; set++) {
      const to = set * row;
      const from = (set - first) * row;
      SUM_NAMES.forEach((name, k) => {
        const column = one[name];
        const offset = k * BLOCK;
        for (let j = 0; j < listed; j++) {
          const at = offset + list[j];
          table[to + at] = table[from + at] + column[list[j]];
        }
      });
    }
  }

  function sum(S: number, { y, list, listed }: PoolCell, out: PoolSums): void {
    const low = tables[0][y];
    const high = tables[1][y];
    const inLow = (S & ((1 << firstHalf) - 1)) * row;
    const inHigh = (S >> firstHalf) * row;
    for (let k = 0; k < SUM_NAMES.length; k++) {
      const column = out[SUM_NAMES[k]];
      const offset = k * BLOCK;
      for (let j = 0; j < listed; j++) {
        const d = list[j];
        column[d] = low[inLow + offset + d] + high[inHigh + offset + d];
      }
    }
  }

  return { build, sum };
}
