import { type Fault, mismatch } from "../lib/errors.ts";
import { SCENARIO_DEFAULTS } from "./defaults.ts";
import type { ScenarioDocument } from "./document.ts";
import { TABLED_UP_TO } from "./game-draws.ts";

/** Most worths that a run keeps, one for every group of trusts and future of the game: 128 MiB. */
const MOST_WORTHS = 2 ** 24;

/**
 * A game of so many trusts in so many futures must fit into memory: its worths are `2^trusts × futures` numbers, and
 * take time in proportion. A sampled game is small.
 */
export function gameSizeFaults(document: ScenarioDocument, joining: number): Fault[] {
  if (joining > TABLED_UP_TO) return [];
  const received = Math.min(document.gameDraws ?? 0, document.draws ?? SCENARIO_DEFAULTS.draws);
  const groups = 2 ** joining;
  const most = Math.floor(MOST_WORTHS / groups);
  if (received <= most) return [];
  const expected = `at most ${most} futures of the game for the ${groups} groups of ${joining} trusts`;
  const fault = mismatch("GAME_TOO_LARGE", "/gameDraws", { expected, received });
  return [{ ...fault, message: `${fault.message}; ask for fewer futures, or let fewer trusts join` }];
}
