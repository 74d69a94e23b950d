import { type Fault, mismatch } from "../lib/errors.ts";
import { SCENARIO_DEFAULTS } from "./defaults.ts";
import type { ScenarioDocument } from "./document.ts";

/** Most worths that a run keeps, one for every group of trusts and future of the game: 128 MiB. */
const MOST_WORTHS = 2 ** 24;

/**
 * A game of so many trusts in so many futures must fit into memory: its worths are `2^trusts × futures` numbers, and
 * take time in proportion.
 */
export function gameSizeFaults(document: ScenarioDocument, joining: number): Fault[] {
  const received = Math.min(document.gameDraws ?? 0, document.draws ?? SCENARIO_DEFAULTS.draws);
  const groups = 2 ** joining;
  const most = Math.floor(MOST_WORTHS / groups);
  if (received <= most) return [];
  const expected =
    most > 0
      ? `at most ${most} futures of the game for the ${groups} groups of ${joining} trusts`
      : `0 futures of the game: ${joining} trusts have more groups than can be simulated`;
  const fault = mismatch("GAME_TOO_LARGE", "/gameDraws", { expected, received });
  const next = most > 0 ? "ask for fewer futures, or let fewer trusts join" : "leave gameDraws out";
  return [{ ...fault, message: `${fault.message}; ${next}` }];
}
