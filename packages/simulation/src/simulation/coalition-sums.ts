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
  /** Puts members together as well, each before those that are there already: the first one alone where `next` is null. */
  gather(tail: number, m: number, next: number | null): void;
  /** Puts the first `size` members and a tail together, as if they were the first `together`. */
  join(size: number, tail: number, together: number): void;
  /** The pool that has the sums of the first `size` members in year y; nobody's before year 0. */
  poolAt(size: number, y: number): number;
  /** Whether any of the first `size` members leaves in year y. */
  leaves(size: number, y: number): boolean;
}

/** Pools whose sums it holds: nobody's, those of each member, of coalitions of each size and of tails, by year. */
export function poolsOfCoalitions({ horizon, members }: Plan): number {
  return 1 + 3 * members.length * horizon;
}

/**
 * A coalition's sums are those of the coalition without its last member, plus that member's: one addition,
 * however large it is. Where members are added in their order, the sums are those of the coalition simulated by
 * itself, bit for bit. Years in which nobody of the coalition moves or leaves share their sums.
 */
export function coalitionSumsMaker(plan: Plan, workspace: Workspace): CoalitionSums {
  const { horizon, members } = plan;
  const n = members.length;
  const sums = poolSumsMaker(plan, workspace);
  /** 1 where one of the first members moves or leaves, and where one leaves: [size × year]. */
  const changes = new Uint8Array((n + 1) * horizon);
  const leaves = new Uint8Array((n + 1) * horizon);
  /** Pools of the sums of the first members: [size × year]. */
  const frames = new Int32Array((n + 1) * horizon);
  /** Of what is added, members and then tails: pools of its sums, and 1 where it moves or leaves: [addend × year]. */
  const own = new Int32Array(2 * n * horizon);
  const moving = new Uint8Array(2 * n * horizon);
  const leaving = new Uint8Array(2 * n * horizon);
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
        leaving[at] = future.leaves[at];
        moving[at] = future.moves[at] !== 0 || leaving[at] !== 0 ? 1 : 0;
        const isNew = y === 0 || moving[at] !== 0;
        own[at] = isNew ? ownPool(m, y) : own[at - 1];
        if (own[at] === ownPool(m, y)) sums.sum(year, own[at]);
      }
    }
  }

  function add(m: number, size: number): void {
    places[size + 1] = size + 1;
    addUp(m, size, size + 1);
  }

  function append(m: number, size: number): void {
    places[size + 1] = 1 + (size & 1);
    addUp(m, size, size + 1);
  }

  function join(size: number, tail: number, together: number): void {
    places[together] = together;
    addUp(n + tail, size, together);
  }

  function gather(tail: number, m: number, next: number | null): void {
    for (let y = 0; y < horizon; y++) {
      const at = (n + tail) * horizon + y;
      const mine = m * horizon + y;
      const others = next === null ? null : (n + next) * horizon + y;
      const pool = ownPool(n + tail, y);
      leaving[at] = leaving[mine] | (others === null ? 0 : leaving[others]);
      moving[at] = moving[mine] | (others === null ? 0 : moving[others]);
      if (future.anyLeaves[y] !== 0) {
        sums.addStaying(ownPool(m, y), next === null ? NOBODY : ownPool(n + next, y), pool);
      }
      own[at] = y === 0 || moving[at] !== 0 ? pool : own[at - 1];
      if (own[at] === pool) sums.add(own[mine], others === null ? NOBODY : own[others], pool);
    }
  }

  /** Puts the first `size` members and an addend together, as the first `together`. */
  function addUp(addend: number, size: number, together: number): void {
    for (let y = 0; y < horizon; y++) {
      const at = together * horizon + y;
      const before = size * horizon + y;
      const mine = addend * horizon + y;
      const pool = framePool(together, y);
      leaves[at] = leaves[before] | leaving[mine];
      changes[at] = changes[before] | moving[mine];
      if (future.anyLeaves[y] !== 0) sums.addStaying(framePool(size, y), ownPool(addend, y), pool);
      frames[at] = y === 0 || changes[at] !== 0 ? pool : frames[at - 1];
      if (frames[at] === pool) sums.add(frames[before], own[mine], pool);
    }
  }

  /** Tails come after members and frames. */
  function ownPool(addend: number, y: number): number {
    return 1 + (addend < n ? addend : n + addend) * horizon + y;
  }

  function framePool(size: number, y: number): number {
    return size === 0 ? NOBODY : 1 + (n + places[size] - 1) * horizon + y;
  }

  return {
    open,
    add,
    append,
    gather,
    join,
    poolAt: (size, y) => (y < 0 ? NOBODY : frames[size * horizon + y]),
    leaves: (size, y) => leaves[size * horizon + y] !== 0,
  };
}

/** The pool of nobody's sums: noughts. */
const NOBODY = 0;
