import { type CoalitionMembers, membersMaker } from "./coalition-members.ts";
import { coalitionSumsMaker, poolsOfCoalitions } from "./coalition-sums.ts";
import type { BlockOfDraws } from "./draws.ts";
import { type Future, futureMaker } from "./future.ts";
import { stuckShare } from "./leaving.ts";
import { byPool } from "./lengths.ts";
import type { Plan } from "./plan.ts";
import { poolsMaker } from "./pools.ts";
import { designCost, governanceCost } from "./together.ts";
import { workspaceOf } from "./workspace.ts";

/** What coalitions are worth in one future after another, as members are put together one by one. */
export interface CoalitionWorths {
  /** Goes to another block of draws; then to a draw of it. */
  turnTo(draws: BlockOfDraws): void;
  open(d: number): void;
  /** Adds member m to the first `size` members at hand: going back to fewer is free. */
  add(m: number, size: number): void;
  /** The same, faster, for whoever goes on to more and does not go back. */
  append(m: number, size: number): void;
  /** What the first `size` members at hand, at least two, are worth if exactly they form the pool, £. */
  worth(size: number): number;
  /**
   * What a group is worth without each of its members in turn, £: those before it and those after it are put together
   * once for all. Leaves all but the last of the group at hand.
   */
  withoutEach(group: Int32Array): Float64Array;
}

/**
 * Prepares the worths of a plan's coalitions: the net present value of the members' positions when exactly they
 * form the pool. What depends on one member only is added up over members; what a pool does depends on sums
 * over its members, see {@link coalitionSumsMaker}.
 */
export function coalitionWorthMaker(plan: Plan): CoalitionWorths {
  const { horizon, members, models, discount, movable } = plan;
  const { count: services, leadership, spend } = movable;
  const workspace = workspaceOf(plan, poolsOfCoalitions(plan));
  const { payPrice, priced, staffRedundant, waitingPay, sumVolume, moved, delivered } = workspace.columns;
  const row = workspace.rowOf(byPool);
  const futuresOf = futureMaker(plan, workspace, false);
  const broughtBy = membersMaker(plan, workspace);
  const sums = coalitionSumsMaker(plan, workspace);
  const pools = poolsMaker(plan, workspace);
  const perUnit = plan.scenario.chargingKey === "unit-price";
  const atHand = new Int32Array(members.length);
  /** Where a member was put last; it is at hand if it still stands there. */
  const place = new Int32Array(members.length);
  /** Members that leave, by year. */
  const leavers: number[][] = Array.from({ length: horizon }, () => []);
  /** Sum of discount factors of the years before y in which members pay for joint governance: [y]. */
  const years = new Float64Array(horizon + 1);
  for (let y = 0; y < horizon; y++) years[y + 1] = years[y] + (models[y].governed ? discount[y] : 0);
  let futureOf: (d: number) => Future;
  let future: Future;
  let brought: CoalitionMembers;

  function turnTo(draws: BlockOfDraws): void {
    workspace.takeTurn();
    futureOf = futuresOf(draws);
  }

  function open(d: number): void {
    workspace.takeTurn();
    future = futureOf(d);
    for (const list of leavers) list.length = 0;
    future.adoption.exitYear.forEach((y, m) => {
      if (y < horizon) leavers[y].push(m);
    });
    brought = broughtBy(future);
    sums.open(future);
    pools.open(future);
  }

  function add(m: number, size: number): void {
    put(m, size);
    sums.add(m, size);
  }

  function append(m: number, size: number): void {
    put(m, size);
    sums.append(m, size);
  }

  function withoutEach(group: Int32Array): Float64Array {
    const others = group.length - 1;
    const out = new Float64Array(group.length);
    for (let k = others; k > 0; k--) sums.gather(k, group[k], k < others ? k + 1 : null);
    for (let k = 0; k <= others; k++) {
      if (k < others) sums.join(k, k + 1, others);
      for (let later = k; later < others; later++) put(group[later + 1], later);
      out[k] = others < 2 ? 0 : worth(others);
      if (k < others) add(group[k], k);
    }
    return out;
  }

  function put(m: number, at: number): void {
    atHand[at] = m;
    place[m] = at;
  }

  function worth(size: number): number {
    const end = endOf(size);
    let total = ownTerms(size, end) - designCosts(size, end);
    total -= governanceCost(future.numbers, size) * yearsTogether(size, end);
    for (let y = 0; y < end; y++) {
      const pool = sums.poolAt(size, y);
      pools.place({ y, pool, changes: pool !== sums.poolAt(size, y - 1), left: sums.leaves(size, y) });
    }
    let from = 0;
    for (let y = 0; y < end; y++) {
      const left = y + 1 < horizon && sums.leaves(size, y + 1);
      if (!left && y + 1 < end) continue;
      // What leavers leave behind hangs on the year before: the pool's columns say what it makes of that one.
      pools.run(from, y + 1);
      for (; from <= y; from++) {
        total -= discount[from] * (priced[from] + models[from].peopleCostShare * peopleCost(from));
      }
      if (left) total -= leftBehind({ size, y, end, pool: sums.poolAt(size, y) });
    }
    return total;
  }

  /** Year from which fewer than two members are left: the second-latest exit. */
  function endOf(size: number): number {
    const { exitYear } = future.adoption;
    let latest = 0;
    let second = 0;
    for (let k = 0; k < size; k++) {
      const exit = exitYear[atHand[k]];
      second = Math.max(second, Math.min(latest, exit));
      latest = Math.max(latest, exit);
    }
    return second;
  }

  /** What needs no pool: the members' own terms until the pool ends. */
  function ownTerms(size: number, end: number): number {
    const { exitYear } = future.adoption;
    let total = 0;
    for (let k = 0; k < size; k++) {
      const m = atHand[k];
      total += brought.until[m * (horizon + 1) + end];
      if (exitYear[m] >= end && end < horizon) total -= brought.balance[m * horizon + end];
    }
    return total;
  }

  /** Design phases of all stages, by those who are still members when each begins. */
  function designCosts(size: number, end: number): number {
    const { exitYear } = future.adoption;
    let total = 0;
    for (const stage of plan.stages) {
      let present = 0;
      for (let k = 0; k < size; k++) {
        if (Math.min(exitYear[atHand[k]], end) > stage.from) present++;
      }
      total += discount[stage.from] * designCost(stage, future.numbers, present);
    }
    return total;
  }

  /** Sum over members of the discounted years in the pool in which they pay for joint governance. */
  function yearsTogether(size: number, end: number): number {
    let total = 0;
    for (let k = 0; k < size; k++) total += years[Math.min(future.adoption.exitYear[atHand[k]], end)];
    return total;
  }

  /** Pay of people waiting and cost of redundancies, £. */
  function peopleCost(y: number): number {
    return waitingPay[y] + staffRedundant[y] * future.numbers.exitCost * payPrice[y];
  }

  /** What those who leave after year y leave behind for the others to bear, discounted. */
  function leftBehind({ size, y, end, pool }: PoolAt): number {
    const { releaseYears, fixedShare } = future.numbers;
    let weight = 0;
    for (let later = y + 1; later < end; later++) {
      if (isAnybodyHere(size, later)) weight += discount[later] * stuckShare(releaseYears, later - y - 1);
    }
    let cost = 0;
    for (const m of leavers[y + 1]) {
      if (place[m] >= size || atHand[place[m]] !== m) continue;
      for (let s = 0; s < spend; s++) {
        const part = brought.lastParts[m * services + s];
        cost += (perUnit && s < leadership ? part * perUnitCost(pool, s) : part) * (1 - delivered[s]);
      }
    }
    return weight * fixedShare * cost;
  }

  function perUnitCost(pool: number, s: number): number {
    const units = sumVolume[pool * row + s];
    return units > 0 ? moved[s] / units : 0;
  }

  function isAnybodyHere(size: number, y: number): boolean {
    for (let k = 0; k < size; k++) if (brought.here[atHand[k] * horizon + y] !== 0) return true;
    return false;
  }

  return { turnTo, open, add, append, worth, withoutEach };
}

/** The first `size` members in year y, with the sums of `pool`; it ends in year `end`. */
interface PoolAt {
  readonly size: number;
  readonly y: number;
  readonly end: number;
  readonly pool: number;
}
