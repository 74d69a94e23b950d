import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { poolSumsMaker } from "./pool-sums.ts";
import type { Workspace } from "./workspace.ts";

/** Sums over members as they are put together one by one, going back to fewer wherever wanted. */
export interface CoalitionSums {
  /** Works out what each member adds, for a future. */
  open(future: Future): void;
  /** Adds member m to the first `size` members at hand. */
  add(m: number, size: number): void;
  /** The same for whoever does not go back to fewer: sums of two sizes take turns in the same memory, which stays near. */
  append(m: number, size: number): void;
  /** The pool that has the sums of the first `size` members in year y; nobody's before year 0. */
  poolAt(size: number, y: number): number;
  /** Whether any of the first `size` members leaves in year y. */
  leaves(size: number, y: number): boolean;
}

/** Pools whose sums it holds: nobody's, those of each member and those of coalitions of each size, by year. */
export function poolsOfCoalitions({ horizon, members }: Plan): number {
  return 1 + 2 * members.length * horizon;
}

/**
 * A coalition's sums are those of the coalition without its last member, plus that member's: one addition,
 * however large it is. Where members are added in their order, the sums are those of the coalition simulated by
 * itself, bit for bit. Years in which nobody of the coalition moves or leaves share their sums.
 */
export function coalitionSumsMaker(plan: Plan, workspace: Workspace): CoalitionSums {
  const { horizon, members } = plan;
  const n = members.length;
  const sums = poolSumsMaker(plan, workspace, poolsOfCoalitions(plan));
  /** 1 where one of the first members moves or leaves, and where one leaves: [size × year]. */
  const changes = new Uint8Array((n + 1) * horizon);
  const leaves = new Uint8Array((n + 1) * horizon);
  /** Pools of the sums of the first members, and of each member's own: [size × year], [member × year]. */
  const frames = new Int32Array((n + 1) * horizon);
  const own = new Int32Array(n * horizon);
  /** Which of the frames the sums of so many members are in: [size]. */
  const places = new Int32Array(n + 1);
  let future: Future;

  function open(opened: Future): void {
    future = opened;
    for (let m = 0; m < n; m++) {
      for (let y = 0; y < horizon; y++) {
        const at = m * horizon + y;
        const year = { from: m, to: m + 1, y };
        if (future.anyLeaves[y] !== 0) sums.sumStaying(future, year, ownPool(m, y));
        const isNew = y === 0 || (future.moves[at] | future.leaves[at]) !== 0;
        own[at] = isNew ? ownPool(m, y) : own[at - 1];
        if (own[at] === ownPool(m, y)) sums.sum(year, own[at]);
      }
    }
  }

  function add(m: number, size: number): void {
    places[size + 1] = size + 1;
    addUp(m, size);
  }

  function append(m: number, size: number): void {
    places[size + 1] = 1 + (size & 1);
    addUp(m, size);
  }

  function addUp(m: number, size: number): void {
    for (let y = 0; y < horizon; y++) {
      const at = (size + 1) * horizon + y;
      const before = at - horizon;
      const mine = m * horizon + y;
      const pool = framePool(size + 1, y);
      leaves[at] = leaves[before] | future.leaves[mine];
      changes[at] = changes[before] | future.moves[mine] | future.leaves[mine];
      if (future.anyLeaves[y] !== 0) sums.addStaying(framePool(size, y), ownPool(m, y), pool);
      frames[at] = y === 0 || changes[at] !== 0 ? pool : frames[at - 1];
      if (frames[at] === pool) sums.add(frames[before], own[mine], pool);
    }
  }

  function ownPool(m: number, y: number): number {
    return 1 + m * horizon + y;
  }

  function framePool(size: number, y: number): number {
    return size === 0 ? 0 : 1 + (n + places[size] - 1) * horizon + y;
  }

  return {
    open,
    add,
    append,
    poolAt: (size, y) => (y < 0 ? 0 : frames[size * horizon + y]),
    leaves: (size, y) => leaves[size * horizon + y] !== 0,
  };
}
