import type { CoalitionWorths } from "./coalition-worth.ts";

/**
 * Worths of the first 1, 2, … members of an order, £, in the future that is open. One alone is worth nought. A step
 * costs the same however many are there already.
 */
export function worthsAlong(worths: CoalitionWorths, order: Int32Array): Float64Array {
  return Float64Array.from(order, (member, k) => {
    worths.append(member, k);
    return k === 0 ? 0 : worths.worth(k + 1);
  });
}

/** Worths of the first members of an order for these sizes alone, in rising order, each at least 2. */
export function worthsOfFirst(
  worths: CoalitionWorths,
  order: Int32Array,
  sizes: readonly number[],
): Float64Array {
  let size = 0;
  return Float64Array.from(sizes, (next) => {
    for (; size < next; size++) worths.append(order[size], size);
    return worths.worth(next);
  });
}

/** Worths of all but each of the first `n` members, £. */
export function worthsWithoutEach(worths: CoalitionWorths, n: number): Float64Array {
  return worths.withoutEach(Int32Array.from({ length: n }, (_, m) => m));
}

/**
 * By member: the worth of a group with it less that without it, £, whether it is in the group or not. `group[m]` is 1
 * for a member of it.
 */
export function worthsAddedTo(worths: CoalitionWorths, group: Uint8Array): Float64Array {
  const everyone = Int32Array.from(group.keys());
  const inside = everyone.filter((m) => group[m] === 1);
  const without = worths.withoutEach(inside);
  inside.forEach((m, k) => {
    worths.add(m, k);
  });
  const worth = (size: number) => (size < 2 ? 0 : worths.worth(size));
  const now = worth(inside.length);
  const added = new Float64Array(group.length);
  inside.forEach((m, k) => {
    added[m] = now - without[k];
  });
  for (const m of everyone) {
    if (group[m] === 1) continue;
    worths.add(m, inside.length);
    added[m] = worth(inside.length + 1) - now;
  }
  return added;
}
