import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import type { PoolSums } from "./pool-sums.ts";

/** The people of a pool in one year, of all its services; wte but where it says £. */
export interface StaffYear {
  /** Posts whose work has moved. */
  moved: number;
  /** Of these, posts that the pool no longer needs. */
  reduction: number;
  /** People without a post who have not left yet, at the end of the year. */
  surplus: number;
  redundant: number;
  /** Pay of people whose work has moved and who have not left yet, £. */
  idle: number;
  /** Cost of redundancies, £. */
  exits: number;
}

/** Follows a pool's people through the years. */
export interface Staff {
  readonly year: StaffYear;
  /** By service in the year: pay of people waiting, and redundancies, over the base-year wte that moved. */
  readonly idlePerWte: Float64Array;
  readonly redundantPerWte: Float64Array;
  /** Works out year y: call it for year 0 first, then year by year. */
  run(future: Future, y: number, pooled: Pooled): void;
}

interface Pooled {
  readonly sums: PoolSums;
  readonly delivered: Float64Array;
  /** True where a member has left in the year. */
  readonly left: boolean;
}

/**
 * Pay is saved when people leave, not when work moves: posts fall away with delivered savings; some holders
 * leave by turnover, some by redundancy, and the others wait. When members leave, their people go with them.
 */
export function staffMaker(plan: Plan): Staff {
  const { count, spend } = plan.movable;
  const row = () => new Float64Array(count);
  const idlePerWte = row();
  const redundantPerWte = row();
  const surplus = row();
  const reduction = row();
  const lastWte = row();
  const year = { moved: 0, reduction: 0, surplus: 0, redundant: 0, idle: 0, exits: 0 };

  function run({ numbers, years, work }: Future, y: number, { sums, delivered, left }: Pooled): void {
    const { turnover, redundancyShare, exitCost } = numbers;
    const payPrice = years.payPrice[y];
    const { wte, pay, staying } = sums;
    let allMoved = 0;
    let allReduction = 0;
    let allSurplus = 0;
    let allRedundant = 0;
    let allIdle = 0;
    if (y === 0) lastWte.fill(0);
    for (let s = 0; s < spend; s++) {
      if (wte[s] === 0) {
        // No pool: the people went back with the work.
        surplus[s] = 0;
        reduction[s] = 0;
        lastWte[s] = 0;
        idlePerWte[s] = 0;
        redundantPerWte[s] = 0;
        continue;
      }
      const had = lastWte[s] > 0;
      const stays = left && had ? staying[s] / lastWte[s] : 1;
      const surplusBefore = had ? surplus[s] * stays : 0;
      const reductionBefore = had ? reduction[s] * stays : 0;
      const moved = work[y * count + s] * wte[s];
      const reduced = moved * delivered[s];
      const arriving = surplusBefore + Math.max(0, reduced - reductionBefore);
      const byTurnover = Math.min(arriving, turnover * (moved - reduced));
      const redundant = redundancyShare * (arriving - byTurnover);
      const waiting = arriving - byTurnover - redundant;
      const perWte = 1 / wte[s];
      const idle = (payPrice * pay[s] * perWte * (surplusBefore + waiting)) / 2;
      surplus[s] = waiting;
      reduction[s] = reduced;
      lastWte[s] = wte[s];
      idlePerWte[s] = idle * perWte;
      redundantPerWte[s] = redundant * perWte;
      allMoved += moved;
      allReduction += reduced;
      allSurplus += waiting;
      allRedundant += redundant;
      allIdle += idle;
    }
    year.moved = allMoved;
    year.reduction = allReduction;
    year.surplus = allSurplus;
    year.redundant = allRedundant;
    year.idle = allIdle;
    year.exits = allRedundant * exitCost * payPrice;
  }

  return { year, idlePerWte, redundantPerWte, run };
}
