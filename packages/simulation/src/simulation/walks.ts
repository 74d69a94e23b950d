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

/** Worths of all but each of the first `n` members, £: halves are put together once for all of the other half. */
export function worthsWithoutEach(worths: CoalitionWorths, n: number): Float64Array {
  const out = new Float64Array(n);
  const leaveOut = (from: number, to: number, size: number): void => {
    if (to - from === 1) {
      out[from] = size < 2 ? 0 : worths.worth(size);
      return;
    }
    const half = (from + to) >> 1;
    for (let m = half; m < to; m++) worths.add(m, size + m - half);
    leaveOut(from, half, size + to - half);
    for (let m = from; m < half; m++) worths.add(m, size + m - from);
    leaveOut(half, to, size + half - from);
  };
  leaveOut(0, n, 0);
  return out;
}
