import { type CoalitionMembers, membersMaker } from "./coalition-members.ts";
import { coalitionSumsMaker, poolsOfCoalitions } from "./coalition-sums.ts";
import type { Draws } from "./draws.ts";
import { type Future, futureMaker } from "./future.ts";
import { stuckShare } from "./leaving.ts";
import type { Plan } from "./plan.ts";
import { poolsMaker } from "./pools.ts";
import { designCost, governanceCost } from "./together.ts";
import { workspaceOf } from "./workspace.ts";

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
  const workspace = workspaceOf(plan, poolsOfCoalitions(plan));
  const { staff, sumVolume, moved, delivered } = workspace.columns;
  const futuresOf = futureMaker(plan, workspace, false);
  const broughtBy = membersMaker(plan, workspace);
  const sums = coalitionSumsMaker(plan, workspace);
  const pools = poolsMaker(plan, workspace, poolsOfCoalitions(plan));
  const perUnit = plan.scenario.chargingKey === "unit-price";
  const inForce = Array.from(plan.inForce, (k) => plan.stages[k].operatingModel);
  /** Sum of discount factors of the years before y in which members pay for joint governance: [y]. */
  const years = new Float64Array(horizon + 1);
  for (let y = 0; y < horizon; y++) years[y + 1] = years[y] + (inForce[y].governed ? discount[y] : 0);

  function worthOf(future: Future, brought: CoalitionMembers, S: number, size: number): number {
    const end = endOf(future, S);
    let worth = ownTerms(future, brought, S, end) - designCosts(future, S, end);
    worth -= governanceCost(future.numbers, size) * yearsTogether(future, S, end);
    for (let y = 0; y < end; y++) {
      const pool = sums.poolAt(size, y);
      const before = sums.poolAt(size, y - 1);
      const left = (future.leavers[y] & S) !== 0;
      const at = { y, pool, before, left };
      if (pool !== before) pools.settle(at);
      const price = pools.price(at);
      pools.releaseStaff(at);
      worth -= discount[y] * (price + inForce[y].peopleCostShare * peopleCost(future, y));
      if (y + 1 < horizon && (future.leavers[y + 1] & S) !== 0) {
        worth -= leftBehind(future, brought, { S, y, end, pool });
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

  /** Design phases of all stages, by those who are still members when each begins. */
  function designCosts({ numbers, adoption }: Future, S: number, end: number): number {
    let total = 0;
    for (const stage of plan.stages) {
      let present = 0;
      for (let m = 0; m < n; m++) {
        if ((S & (1 << m)) !== 0 && Math.min(adoption.exitYear[m], end) > stage.from) present++;
      }
      total += discount[stage.from] * designCost(stage, numbers, present);
    }
    return total;
  }

  /** Sum over members of the discounted years in the pool in which they pay for joint governance. */
  function yearsTogether({ adoption }: Future, S: number, end: number): number {
    let total = 0;
    for (let m = 0; m < n; m++) {
      if ((S & (1 << m)) !== 0) total += years[Math.min(adoption.exitYear[m], end)];
    }
    return total;
  }

  /** Pay of people waiting and cost of redundancies, £. */
  function peopleCost({ numbers, years: { payPrice } }: Future, y: number): number {
    return staff[4] + staff[3] * numbers.exitCost * payPrice[y];
  }

  /** What those who leave after year y leave behind for the others to bear, discounted. */
  function leftBehind(future: Future, brought: CoalitionMembers, { S, y, end, pool }: PoolAt): number {
    const { releaseYears, fixedShare } = future.numbers;
    let weight = 0;
    for (let later = y + 1; later < end; later++) {
      if ((S & brought.here[later]) !== 0) {
        weight += discount[later] * stuckShare(releaseYears, later - y - 1);
      }
    }
    let cost = 0;
    for (let m = 0; m < n; m++) {
      if ((future.leavers[y + 1] & S & (1 << m)) === 0) continue;
      for (let s = 0; s < spend; s++) {
        const units = sumVolume[pool * services + s];
        const perUnitCost = units > 0 ? moved[s] / units : 0;
        const perPart = perUnit && s < leadership ? perUnitCost : 1;
        cost += brought.lastParts[m * services + s] * perPart * (1 - delivered[s]);
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
      pools.open(future);
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

/** Coalition S in year y, with the sums of `pool`; it ends in year `end`. */
interface PoolAt {
  readonly S: number;
  readonly y: number;
  readonly end: number;
  readonly pool: number;
}
