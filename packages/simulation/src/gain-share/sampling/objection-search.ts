import type { Uniforms } from "./orders.ts";

/** A split of a game too large for a table. */
export interface LargeSplit {
  readonly amounts: Float64Array;
  /** Worth of a coalition; `members[i]` is 1 for a member. */
  readonly worth: (members: Uint8Array) => number;
}

/** The largest objection that a search found; there may be larger ones. */
export interface FoundObjection {
  /** Positions of the members. */
  readonly members: readonly number[];
  readonly excess: number;
  /** How many worths were asked for. */
  readonly asked: number;
}

/**
 * Looks for coalitions that would do better by themselves, by hill climbing: from random coalitions of all sizes,
 * one player in or out at a time, as long as that makes the excess larger. An excess of nought or less means that no
 * objection was found, not that there is none.
 */
export function searchObjection(
  { amounts, worth }: LargeSplit,
  starts: number,
  uniforms: Uniforms,
): FoundObjection {
  const n = amounts.length;
  let best: FoundObjection = { members: [], excess: Number.NEGATIVE_INFINITY, asked: 0 };
  let asked = 0;
  for (let start = 0; start < starts; start++) {
    const size = (start + 1) / (starts + 1);
    const members = Uint8Array.from(uniforms(n), (u) => (u < size ? 1 : 0));
    const excess = () => {
      asked++;
      return worth(members) - amounts.reduce((sum, amount, i) => sum + members[i] * amount, 0);
    };
    let now = isProper(members) ? excess() : Number.NEGATIVE_INFINITY;
    for (let improved = true; improved; ) {
      improved = false;
      for (let i = 0; i < n; i++) {
        members[i] = 1 - members[i];
        const then = isProper(members) ? excess() : Number.NEGATIVE_INFINITY;
        if (then > now) {
          now = then;
          improved = true;
        } else {
          members[i] = 1 - members[i];
        }
      }
    }
    if (now > best.excess) best = { members: indicesOf(members), excess: now, asked };
  }
  return { ...best, asked };
}

function isProper(members: Uint8Array): boolean {
  return members.includes(0) && members.includes(1);
}

function indicesOf(members: Uint8Array): number[] {
  return Array.from(members.keys()).filter((i) => members[i] === 1);
}
