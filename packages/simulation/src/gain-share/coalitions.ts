/** A set of players as a bit mask: bit `i` stands for `players[i]`. */
export type Coalition = number;

/** The coalition of all `n` players. */
export function everyone(n: number): Coalition {
  return (1 << n) - 1;
}

/** How many players are in the coalition. */
export function sizeOf(coalition: Coalition): number {
  let rest = coalition - ((coalition >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The positions of the members, in rising order. */
export function membersOf(coalition: Coalition): number[] {
  const members: number[] = [];
  for (let i = 0; coalition >>> i > 0; i++) if ((coalition >>> i) & 1) members.push(i);
  return members;
}

/**
 * The members' names, in the order of the players.
 *
 * @example
 * namesOf(0b101, ["RM1", "RCX", "RGP"]); // ["RM1", "RGP"]
 */
export function namesOf(coalition: Coalition, players: readonly string[]): string[] {
  return membersOf(coalition).map((i) => players[i]);
}

/** The members as a column of 0 and 1, one entry per player. */
export function indicatorOf(coalition: Coalition, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => (coalition >>> i) & 1);
}
