import { type Chance, chanceOf } from "../../summaries/range.ts";
import { type Coalition, everyone, namesOf } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf } from "../game.ts";
import { ROUNDING } from "../solvers/lexicographic.ts";
import { type StageAnswer, solveStage } from "../solvers/stage.ts";
import { leastCoreStage } from "../stability/least-core.ts";
import { TIE } from "../stability/objections.ts";
import { fillSubsetSums, subsetSums } from "../subset-sums.ts";
import { type GameDraws, worthsInDraw } from "./contracts.ts";

/** Counts over draws that arrive block by block. */
export interface BlockedCounts {
  readonly players: readonly string[];
  readonly draws: number;
  readonly blocked: number;
  readonly coreEmpty: number;
  /** By coalition: in how many draws its objection was the largest, and the sum of its excesses there. */
  readonly byCoalition: ReadonlyMap<Coalition, { readonly count: number; readonly excess: number }>;
}

/** How stable a split is across futures. */
export interface BlockedChances {
  /** That no split whatever would satisfy every coalition. */
  readonly coreEmpty: Chance;
  /** That some coalition would do better by itself than under this split. */
  readonly blocked: Chance;
  /** Who, most often first: five at most. */
  readonly blockers: readonly Blocker[];
}

export interface Blocker {
  readonly members: readonly string[];
  /** That its objection is the largest of all. */
  readonly chance: Chance;
  /** £ that it would do better by, on average in those draws. */
  readonly excess: number;
}

/** No draws counted yet. */
export function startBlocked(players: readonly string[]): BlockedCounts {
  return { players, draws: 0, blocked: 0, coreEmpty: 0, byCoalition: new Map() };
}

/** Counts one more block: its games, and the split `[trust × draw]` in each. */
export function addBlocked(counts: BlockedCounts, game: GameDraws, amounts: Float64Array): BlockedCounts {
  const n = game.players.length;
  const byCoalition = new Map(counts.byCoalition);
  const sums = subsetSums(n);
  let { blocked, coreEmpty } = counts;
  let last: StageAnswer | undefined;
  for (let d = 0; d < game.draws; d++) {
    const table: Game = { players: game.players, worth: worthsInDraw(game, d) };
    const scale = scaleOf(table);
    fillSubsetSums(
      sums,
      Float64Array.from(game.players, (_, i) => amounts[i * game.draws + d]),
    );
    const skip = (S: Coalition) => S === 0 || S === everyone(n);
    const worst = largestExcess({ worth: table.worth, sums, threshold: TIE * scale, skip });
    if (worst === null) continue;
    blocked++;
    const before = byCoalition.get(worst.coalition) ?? { count: 0, excess: 0 };
    byCoalition.set(worst.coalition, { count: before.count + 1, excess: before.excess + worst.excess });
    last = solveStage(leastCoreStage(table, last));
    if (last.excess > ROUNDING * scale) coreEmpty++;
  }
  return { players: counts.players, draws: counts.draws + game.draws, blocked, coreEmpty, byCoalition };
}

/** What the counts say. */
export function blockedChances({
  players,
  draws,
  blocked,
  coreEmpty,
  byCoalition,
}: BlockedCounts): BlockedChances {
  const blockers = [...byCoalition]
    .sort(([S, a], [T, b]) => b.count - a.count || S - T)
    .slice(0, 5)
    .map(([S, { count, excess }]) => ({
      members: namesOf(S, players),
      chance: chanceOf(count, draws),
      excess: excess / count,
    }));
  return { coreEmpty: chanceOf(coreEmpty, draws), blocked: chanceOf(blocked, draws), blockers };
}
