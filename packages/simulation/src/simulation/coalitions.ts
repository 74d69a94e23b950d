import { coalitionWorthMaker } from "./coalition-worth.ts";
import type { BlockOfDraws } from "./draws.ts";
import type { Plan } from "./plan.ts";

/** Numbers that the coalitions of a block of draws leave behind: `[coalition × draw]`. */
export function coalitionsLength(plan: Plan, count: number): number {
  return 2 ** plan.members.length * count;
}

/**
 * Simulates block after block of draws for every coalition of a plan's members: entry `S · count + d` is
 * what coalition S (bit m is member m) is worth in draw d, £. The empty coalition and single members are worth
 * nought. All coalitions share the draws, and members are added in their order.
 */
export function coalitionsMaker(plan: Plan): (draws: BlockOfDraws) => Float64Array {
  const n = plan.members.length;
  const worths = coalitionWorthMaker(plan);

  return (draws) => {
    const { count } = draws;
    const worth = new Float64Array(2 ** n * count);
    worths.turnTo(draws);
    for (let d = 0; d < count; d++) {
      worths.open(d);
      const join = (S: number, size: number, first: number): void => {
        for (let m = first; m < n; m++) {
          const larger = S | (1 << m);
          worths.add(m, size);
          if (size > 0) worth[larger * count + d] = worths.worth(size + 1);
          join(larger, size + 1, m + 1);
        }
      };
      join(0, 0, 0);
    }
    return worth;
  };
}
