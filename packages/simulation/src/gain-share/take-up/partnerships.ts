import type { Coalition } from "../coalitions.ts";

/**
 * Partnerships of up to so many trusts are told by one number, as coalitions are: bit `i` stands for `players[i]`. Up to
 * 30 it is the same number that a game's table is read with; beyond, whole numbers of binary64 hold 53 bits.
 */
export const PARTNERS_UP_TO = 52;

/** The partnership of all `n`. */
export function allOf(n: number): Coalition {
  return bit(n) - 1;
}

/** Whether player `i` is in the partnership. */
export function isIn(S: Coalition, i: number): boolean {
  return Math.floor(S / bit(i)) % 2 === 1;
}

/** The partnership after player `i` has changed its mind: joined, or left. */
export function toggled(S: Coalition, i: number): Coalition {
  return isIn(S, i) ? S - bit(i) : S + bit(i);
}

/** The positions of the members, in rising order. */
export function partnersOf(S: Coalition): number[] {
  const found: number[] = [];
  let rest = S;
  for (let i = 0; rest > 0; i++) {
    if (rest % 2 === 1) found.push(i);
    rest = Math.floor(rest / 2);
  }
  return found;
}

/**
 * The partnership of these players.
 *
 * @example
 * partnershipOf(["RM1", "RGP"], ["RM1", "RCX", "RGP"]); // 0b101
 */
export function partnershipOf(names: readonly string[], players: readonly string[]): Coalition {
  return players.reduce((S, player, i) => (names.includes(player) ? S + bit(i) : S), 0);
}

function bit(i: number): number {
  return i < 30 ? 1 << i : (1 << (i - 30)) * (1 << 30);
}
