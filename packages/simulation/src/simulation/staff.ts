import type { Block } from "./block.ts";
import { BLOCK } from "./plan.ts";
import type { PooledService } from "./pool.ts";
import type { PoolCell, PoolSums } from "./pool-sums.ts";
import type { ServiceBlock } from "./service-block.ts";

/** The people of one pooled service in one year, by draw; wte but where it says £. */
export interface StaffYear {
  /** Posts whose work has moved. */
  readonly moved: Float64Array;
  /** Of these, posts that the pool no longer needs. */
  readonly reduction: Float64Array;
  /** People without a post who have not left yet, at the end of the year. */
  readonly surplus: Float64Array;
  readonly redundant: Float64Array;
  /** Pay of people whose work has moved and who have not left yet, £. */
  readonly idle: Float64Array;
  /** Cost of redundancies, £. */
  readonly exits: Float64Array;
}

/** Follows a service's people through the years: call it for year 0 first, then year by year. */
export type StaffStep = (
  block: Block,
  service: ServiceBlock,
  cell: PoolCell,
  pooled: { readonly sums: PoolSums; readonly pool: PooledService },
) => StaffYear;

/**
 * Pay is saved when people leave, not when work moves: posts fall away with delivered savings; some holders
 * leave by turnover, some by redundancy, and the others wait. When members leave, their people go with them.
 */
export function staffMaker(): StaffStep {
  const column = () => new Float64Array(BLOCK);
  const staff = {
    moved: column(),
    reduction: column(),
    surplus: column(),
    redundant: column(),
    idle: column(),
    exits: column(),
  };
  const lastWte = column();

  return ({ draws, years }, { reach, growth }, { y }, { sums, pool }) => {
    const { turnover, redundancyShare, exitCost } = draws.of;
    const payPrice = years.payPrice[y];
    const grown = growth[y];
    for (let d = 0; d < draws.count; d++) {
      const wte = sums.wte[d];
      if (pool.moved[d] === 0 || wte === 0) {
        // No pool: the people went back with the work.
        staff.moved[d] = 0;
        staff.reduction[d] = 0;
        staff.surplus[d] = 0;
        staff.redundant[d] = 0;
        staff.idle[d] = 0;
        staff.exits[d] = 0;
        lastWte[d] = 0;
        continue;
      }
      const had = y > 0 && lastWte[d] > 0;
      const stays = had ? sums.staying[d] / lastWte[d] : 0;
      const surplusBefore = had ? staff.surplus[d] * stays : 0;
      const reductionBefore = had ? staff.reduction[d] * stays : 0;
      const moved = reach[d] * grown[d] * wte;
      const reduction = moved * pool.delivered[d];
      const arriving = surplusBefore + Math.max(0, reduction - reductionBefore);
      const byTurnover = Math.min(arriving, turnover[d] * (moved - reduction));
      const redundant = redundancyShare[d] * (arriving - byTurnover);
      const surplus = arriving - byTurnover - redundant;
      const payPerWte = (payPrice[d] * sums.pay[d]) / wte;
      staff.moved[d] = moved;
      staff.reduction[d] = reduction;
      staff.surplus[d] = surplus;
      staff.redundant[d] = redundant;
      staff.idle[d] = (payPerWte * (surplusBefore + surplus)) / 2;
      staff.exits[d] = redundant * exitCost[d] * payPrice[d];
      lastWte[d] = wte;
      // Unless somebody moves or leaves, next year's sums stand as they are, and everybody stays.
      sums.staying[d] = wte;
    }
    return staff;
  };
}
