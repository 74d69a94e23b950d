import { type CoalitionMembers, membersMaker } from "./coalition-members.ts";
import { coalitionSumsMaker } from "./coalition-sums.ts";
import type { Draws } from "./draws.ts";
import { type Future, futureMaker } from "./future.ts";
import { stuckShare } from "./leaving.ts";
import type { Plan } from "./plan.ts";
import { poolMaker } from "./pool.ts";
import type { PoolSums } from "./pool-sums.ts";
import { staffMaker } from "./staff.ts";
import { designCost, governanceCost } from "./together.ts";

/** Numbers that the coalitions of a block of draws leave behind: `[coalition × draw]`. */
export function coalitionsLength(plan: Plan, count: number): number {
  return 2 ** plan.members.length * count;
}

/**
 * Simulates block after block of draws for every coalition of a plan's members: entry `S · count + d` is
 * what coalition S (bit m is member m) is worth in draw d, the net present value of its members' positions
 * when exactly S forms the pool, £. The empty coalition and single members are worth nought.
 *
 * All coalitions share the draws. What depends on one member only is added up over members; what a pool does
 * depends on sums over its members, see {@link coalitionSumsMaker}.
 */
export function coalitionsMaker(plan: Plan): (draws: Draws) => Float64Array {
  const { horizon, members, discount, movable } = plan;
  const { count: services, leadership, spend } = movable;
  const n = members.length;
  const futuresOf = futureMaker(plan, false);
  const broughtBy = membersMaker(plan);
  const sums = coalitionSumsMaker(plan);
  const pool = poolMaker(plan);
  const staff = staffMaker(plan);
  const perUnit = plan.scenario.chargingKey === "unit-price";
  const { peopleCostShare } = plan.scenario.operatingModel;
  /** Sum of discount factors of the years before y: [y]. */
  const years = new Float64Array(horizon + 1);
  for (let y = 0; y < horizon; y++) years[y + 1] = years[y] + discount[y];

  function worthOf(future: Future, brought: CoalitionMembers, S: number, size: number): number {
    const end = endOf(future, S);
    let worth = ownTerms(future, brought, S, end) - discount[0] * designCost(plan, future.numbers, size);
    worth -= governanceCost(plan, future.numbers, size) * yearsTogether(future, S, end);
    for (let y = 0; y < end; y++) {
      const at = sums.at(size, y);
      const left = (future.leavers[y] & S) !== 0;
      if (y === 0 || left || (future.movers[y] & S) !== 0) pool.settle(future, at);
      const price = pool.run(future, y, at);
      staff.run(future, y, { sums: at, delivered: pool.year.delivered, left });
      worth -= discount[y] * (price + peopleCostShare * (staff.year.idle + staff.year.exits));
      if (y + 1 < horizon && (future.leavers[y + 1] & S) !== 0) {
        worth -= leftBehind(future, brought, { S, y, end }, at);
      }
    }
    return worth;
  }

  /** Year from which fewer than two members are left: the second-latest exit. */
  function endOf({ adoption }: Future, S: number): number {
    let latest = 0;
    let second = 0;
    for (let m = 0; m < n; m++) {
      if ((S & (1 << m)) === 0) continue;
      second = Math.max(second, Math.min(latest, adoption.exitYear[m]));
      latest = Math.max(latest, adoption.exitYear[m]);
    }
    return second;
  }

  /** What needs no pool: the members' own terms until the pool ends. */
  function ownTerms({ adoption }: Future, brought: CoalitionMembers, S: number, end: number): number {
    let total = 0;
    for (let m = 0; m < n; m++) {
      if ((S & (1 << m)) === 0) continue;
      total += brought.until[m * (horizon + 1) + end];
      if (adoption.exitYear[m] >= end && end < horizon) total -= brought.balance[m * horizon + end];
    }
    return total;
  }

  /** Sum over members of the discounted years in the pool. */
  function yearsTogether({ adoption }: Future, S: number, end: number): number {
    let total = 0;
    for (let m = 0; m < n; m++) {
      if ((S & (1 << m)) !== 0) total += years[Math.min(adoption.exitYear[m], end)];
    }
    return total;
  }

  /** What those who leave after year y leave behind for the others to bear, discounted. */
  function leftBehind(
    future: Future,
    brought: CoalitionMembers,
    { S, y, end }: PoolAt,
    at: PoolSums,
  ): number {
    const { releaseYears, fixedShare } = future.numbers;
    let weight = 0;
    for (let later = y + 1; later < end; later++) {
      if ((S & brought.here[later]) !== 0)
        weight += discount[later] * stuckShare(releaseYears, later - y - 1);
    }
    let cost = 0;
    for (let m = 0; m < n; m++) {
      if ((future.leavers[y + 1] & S & (1 << m)) === 0) continue;
      for (let s = 0; s < spend; s++) {
        const isUnits = perUnit && s < leadership;
        const perPart = isUnits ? (at.volume[s] > 0 ? pool.year.moved[s] / at.volume[s] : 0) : 1;
        cost += brought.lastParts[m * services + s] * perPart * (1 - pool.year.delivered[s]);
      }
    }
    return weight * fixedShare * cost;
  }

  return (draws) => {
    const { count } = draws;
    const worth = new Float64Array(2 ** n * count);
    const futureOf = futuresOf(draws);
    for (let d = 0; d < count; d++) {
      const future = futureOf(d);
      const brought = broughtBy(future);
      sums.open(future);
      const join = (S: number, size: number, first: number): void => {
        for (let m = first; m < n; m++) {
          const larger = S | (1 << m);
          sums.add(m, size);
          if (size > 0) worth[larger * count + d] = worthOf(future, brought, larger, size + 1);
          join(larger, size + 1, m + 1);
        }
      };
      join(0, 0, 0);
    }
    return worth;
  };
}

/** Coalition S in year y; its pool ends in year `end`. */
interface PoolAt {
  readonly S: number;
  readonly y: number;
  readonly end: number;
}
