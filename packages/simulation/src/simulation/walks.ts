import { coalitionWorthMaker } from "./coalition-worth.ts";
import type { Draws } from "./draws.ts";
import type { Plan } from "./plan.ts";

/** Worths along orders of the members, for any number of members. */
export interface Walks {
  /** Orders of the members; each need not name all of them. */
  readonly orders: readonly Int32Array[];
  readonly draws: Draws;
}

/**
 * Puts members together one by one, along orders: entry k of an order's column is what its first k + 1 members are
 * worth if exactly they form the pool, £, mean over a block of draws. One alone is worth nought. A step costs
 * the same however many are there already.
 */
export function walksMaker(plan: Plan): (walks: Walks) => Float64Array[] {
  const worths = coalitionWorthMaker(plan);

  return ({ orders, draws }) => {
    const means = orders.map(({ length }) => new Float64Array(length));
    worths.turnTo(draws);
    for (let d = 0; d < draws.count; d++) {
      worths.open(d);
      for (let o = 0; o < orders.length; o++) walk(orders[o], means[o], draws.count);
    }
    return means;
  };

  function walk(order: Int32Array, mean: Float64Array, count: number): void {
    for (let k = 0; k < order.length; k++) {
      worths.add(order[k], k);
      if (k > 0) mean[k] += worths.worth(k + 1) / count;
    }
  }
}
