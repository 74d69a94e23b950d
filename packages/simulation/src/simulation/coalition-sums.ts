import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { poolSumsMaker } from "./pool-sums.ts";
import type { Workspace } from "./workspace.ts";

/** Sums over the members of one coalition after another: a coalition follows one that it has a member more than. */
export interface CoalitionSums {
  /** Works out what each member adds, for a future. */
  open(future: Future): void;
  /** Adds member m to the `size` members at hand before it, in the order of the members. */
  add(m: number, size: number): void;
  /** The pool that has the sums of the `size` members at hand in year y; nobody's before year 0. */
  poolAt(size: number, y: number): number;
}

/** Pools whose sums it holds: nobody's, those of each member and those of coalitions of each size, by year. */
export function poolsOfCoalitions({ horizon, members }: Plan): number {
  return 1 + 2 * members.length * horizon;
}

/**
 * A coalition's sums are those of the coalition without its last member, plus that member's: one addition,
 * however large it is. They are sums in the order of the members, as when the coalition is simulated by
 * itself, bit for bit. Years in which nobody of the coalition moves or leaves share their sums.
 */
export function coalitionSumsMaker(plan: Plan, workspace: Workspace): CoalitionSums {
  const { horizon, members } = plan;
  const n = members.length;
  const sums = poolSumsMaker(plan, workspace, poolsOfCoalitions(plan));
  /** Members at hand, as bits, and the pools of their sums by year: [size], [size × year]; members' own likewise. */
  const sets = new Int32Array(n + 1);
  const frames = new Int32Array((n + 1) * horizon);
  const own = new Int32Array(n * horizon);
  let future: Future;

  function open(opened: Future): void {
    future = opened;
    for (let m = 0; m < n; m++) {
      for (let y = 0; y < horizon; y++) {
        const at = m * horizon + y;
        const year = { from: m, to: m + 1, y };
        if (future.leavers[y] !== 0) sums.sumStaying(future, year, ownPool(m, y));
        own[at] = changes(1 << m, y) ? ownPool(m, y) : own[at - 1];
        if (own[at] === ownPool(m, y)) sums.sum(year, own[at]);
      }
    }
  }

  function add(m: number, size: number): void {
    const set = sets[size] | (1 << m);
    sets[size + 1] = set;
    for (let y = 0; y < horizon; y++) {
      const at = (size + 1) * horizon + y;
      const pool = framePool(size + 1, y);
      if (future.leavers[y] !== 0) sums.addStaying(framePool(size, y), ownPool(m, y), pool);
      frames[at] = changes(set, y) ? pool : frames[at - 1];
      if (frames[at] === pool) sums.add(frames[size * horizon + y], own[m * horizon + y], pool);
    }
  }

  function changes(set: number, y: number): boolean {
    return y === 0 || ((future.movers[y] | future.leavers[y]) & set) !== 0;
  }

  function ownPool(m: number, y: number): number {
    return 1 + m * horizon + y;
  }

  function framePool(size: number, y: number): number {
    return size === 0 ? 0 : 1 + (n + size - 1) * horizon + y;
  }

  return { open, add, poolAt: (size, y) => (y < 0 ? 0 : frames[size * horizon + y]) };
}
