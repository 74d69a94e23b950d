import type { Fault } from "../../lib/errors.ts";
import { type Game, marginsOf } from "../game.ts";

/** Why a game has no split that leaves everyone at least its own worth; empty when it has one. */
export function imputationFaults(game: Game): readonly Fault[] {
  const { total, alone } = marginsOf(game);
  const apart = alone.reduce((sum, worth) => sum + worth, 0);
  if (apart <= total) return [];
  const message = `/worth: the players are worth ${apart} apart but only ${total} together, so no split leaves everyone at least its own worth; use the prenucleolus, or leave somebody out`;
  return [{ code: "NO_IMPUTATION", path: "/worth", expected: `at least ${apart}`, received: total, message }];
}
