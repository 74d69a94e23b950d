import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { addSums, type PoolSums, poolSums, sumMembers } from "./pool-sums.ts";

/** Sums over the members of one coalition after another: a coalition follows one that it has a member more than. */
export interface CoalitionSums {
  /** Works out what each member adds, for a future. */
  open(future: Future): void;
  /** Adds member m to the `size` members at hand before it, in the order of the members. */
  add(m: number, size: number): void;
  /** The sums over the `size` members at hand, in year y. */
  at(size: number, y: number): PoolSums;
}

/**
 * A coalition's sums are those of the coalition without its last member, plus that member's: one addition,
 * however large it is. They are sums in the order of the members, as when the coalition is simulated by
 * itself, bit for bit. Years in which nobody of the coalition moves or leaves share their sums.
 */
export function coalitionSumsMaker(plan: Plan): CoalitionSums {
  const { horizon, members, movable } = plan;
  const byYear = () => Array.from({ length: horizon }, () => poolSums(movable.count));
  const own = members.map(byYear);
  const frames = [byYear(), ...members.map(byYear)];
  /** Year whose sums stand for year y: [member × year] and [size × year]. */
  const ownYear = new Int32Array(members.length * horizon);
  const frameYear = new Int32Array((members.length + 1) * horizon);
  const sets = new Int32Array(members.length + 1);
  let future: Future;

  function open(opened: Future): void {
    future = opened;
    for (let m = 0; m < members.length; m++) {
      for (let y = 0; y < horizon; y++) {
        const at = m * horizon + y;
        ownYear[at] = changes(1 << m, y) ? y : ownYear[at - 1];
        if (ownYear[at] === y) sumMembers(plan, future, { from: m, to: m + 1, y }, own[m][y]);
      }
    }
  }

  function add(m: number, size: number): void {
    const set = sets[size] | (1 << m);
    sets[size + 1] = set;
    for (let y = 0; y < horizon; y++) {
      const at = (size + 1) * horizon + y;
      frameYear[at] = changes(set, y) ? y : frameYear[at - 1];
      if (frameYear[at] !== y) continue;
      addSums(
        frames[size][frameYear[size * horizon + y]],
        own[m][ownYear[m * horizon + y]],
        frames[size + 1][y],
      );
    }
  }

  /** True where a set's sums are not the last year's, or those that stay have to be told from those that leave. */
  function changes(set: number, y: number): boolean {
    return y === 0 || (future.movers[y] & set) !== 0 || future.leavers[y] !== 0;
  }

  return { open, add, at: (size, y) => frames[size][frameYear[size * horizon + y]] };
}
