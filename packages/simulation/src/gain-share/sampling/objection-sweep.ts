import type { FoundObjection } from "./objection-search.ts";
import { randomOrder, type Uniforms } from "./orders.ts";

/** A split of a game that is asked along orders. */
export interface SweptSplit {
  readonly amounts: Float64Array;
  /** Worths of the first 1, 2, … players of an order. */
  readonly along: (order: Int32Array) => Float64Array;
}

/** What a sweep found, and an order that begins with those who object. */
export interface SweptObjection extends FoundObjection {
  readonly order: Int32Array;
}

/** How long to look. */
export interface SweepSize {
  /** Random orders to start from. */
  readonly starts: number;
  /** Orders followed from each of them. */
  readonly rounds: number;
}

/**
 * Looks for coalitions that would do better by themselves, where worths come cheaply along orders: of an order every
 * beginning is a coalition; the next order puts first those who added most beyond what they get. The largest
 * excess found is a lower bound: an excess of nought or less means that no objection was found, not that there
 * is none.
 */
export function sweepObjections(
  { amounts, along }: SweptSplit,
  { starts, rounds }: SweepSize,
  uniforms: Uniforms,
): SweptObjection {
  const n = amounts.length;
  let best: SweptObjection = {
    members: [],
    excess: Number.NEGATIVE_INFINITY,
    asked: 0,
    order: new Int32Array(n),
  };
  let asked = 0;
  for (let start = 0; start < starts; start++) {
    let order = randomOrder(n, uniforms);
    for (let round = 0; round < rounds; round++) {
      const worths = along(order);
      asked += n;
      const added = addedOver(amounts, order, worths);
      let excess = 0;
      for (let k = 0; k < n - 1; k++) {
        excess += added[order[k]];
        if (excess > best.excess) {
          best = { members: sorted(order.subarray(0, k + 1)), excess, asked, order };
        }
      }
      order = order.toSorted((i, j) => added[j] - added[i] || i - j);
    }
  }
  return { ...best, asked };
}

/** By player: what it adds to those before it, less what it gets. */
function addedOver(amounts: Float64Array, order: Int32Array, worths: Float64Array): Float64Array {
  const added = new Float64Array(amounts.length);
  order.forEach((player, k) => {
    added[player] = worths[k] - (k === 0 ? 0 : worths[k - 1]) - amounts[player];
  });
  return added;
}

function sorted(members: Int32Array): number[] {
  return Array.from(members).sort((i, j) => i - j);
}
