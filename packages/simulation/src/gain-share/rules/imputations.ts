import type { Fault } from "../../lib/errors.ts";
import { sum } from "../../lib/sum.ts";
import { type Game, marginsOf, scaleOf } from "../game.ts";

/** Why a game has no split that leaves everyone at least its own worth; empty when it has one. */
export function imputationFaults(game: Game): readonly Fault[] {
  const { total, alone } = marginsOf(game);
  const apart = sum(alone);
  if (apart <= total + 1e-12 * scaleOf(game)) return [];
  const message = `/worth: the players are worth ${apart} apart but only ${total} together, so no split leaves everyone at least its own worth; use the prenucleolus, or leave somebody out`;
  return [{ code: "NO_IMPUTATION", path: "/worth", expected: `at least ${apart}`, received: total, message }];
}
