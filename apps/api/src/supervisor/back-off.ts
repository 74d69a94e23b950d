/** Exits further back than this no longer count, in milliseconds. */
const MEMORY = 60_000;

/** So many exits within the memory, and trying again is over. */
const PATIENCE = 8;

/**
 * How long to wait before a program is started again, given when it has exited so far, or undefined when it
 * has exited so often lately that starting it again is of no use. All in milliseconds; the wait doubles with each recent exit,
 * from a tenth of a second to five seconds.
 *
 * @example
 * backOff([0], 0); // 100
 * backOff([0, 200], 200); // 200
 */
export function backOff(exits: readonly number[], now: number): number | undefined {
  const recent = exits.filter((exit) => now - exit < MEMORY).length;
  if (recent >= PATIENCE) return undefined;
  return Math.min(100 * 2 ** (recent - 1), 5_000);
}
