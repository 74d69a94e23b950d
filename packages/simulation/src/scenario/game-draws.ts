import type { Fault } from "../lib/errors.ts";
import { SET_SIZE } from "../random/stream.ts";

/** Most trusts of which every coalition is simulated; the game of more is sampled. */
export const TABLED_UP_TO = 13;

/** Fewest futures of a sampled game: two sets in which to look for objections, and two in which to value them. */
const FEWEST_SAMPLED = 4 * SET_SIZE;

/** Futures of the game unless the scenario says: fewer where a future takes more work. */
export function usualGameDraws(joining: number): number {
  if (joining > TABLED_UP_TO) return joining <= 64 ? 1_024 : 512;
  return joining <= 6 ? 1_024 : joining <= 9 ? 512 : joining <= 11 ? 256 : 128;
}

/** How many futures a game has: not more than are simulated, and whole sets where it is sampled. */
export function gameDrawsOf(
  joining: number,
  { draws, asked }: { readonly draws: number; readonly asked: number | undefined },
): number {
  const wanted = Math.min(draws, asked ?? usualGameDraws(joining));
  if (joining <= TABLED_UP_TO) return wanted;
  return wanted < FEWEST_SAMPLED ? 0 : wanted - (wanted % SET_SIZE);
}

/** Says with the results that there were too few futures to sample a game in. */
export function gameNote(
  joining: number,
  { draws, asked }: { readonly draws: number; readonly asked: number | undefined },
): Fault[] {
  if (asked === 0 || gameDrawsOf(joining, { draws, asked }) > 0) return [];
  const received = Math.min(draws, asked ?? draws);
  const message = `No gain share: among ${joining} trusts it is sampled, which takes at least ${FEWEST_SAMPLED} futures of the game, got ${received}; ask for more draws`;
  return [{ code: "NO_GAME", path: "/gameDraws", expected: `at least ${FEWEST_SAMPLED}`, received, message }];
}
