import { type Game, scaleOf } from "../game.ts";
import { ROUNDING } from "../solvers/lexicographic.ts";
import { type StageAnswer, solveStage } from "../solvers/stage.ts";
import { leastCoreStage } from "../stability/least-core.ts";

/**
 * In how many draws no split whatever would satisfy every coalition. Games of the same players; each is solved from
 * the answer for the one before.
 */
export function emptyCores(games: readonly Game[]): number {
  let count = 0;
  let last: StageAnswer | undefined;
  for (const game of games) {
    last = solveStage(leastCoreStage(game, last));
    if (last.excess > ROUNDING * scaleOf(game)) count++;
  }
  return count;
}
