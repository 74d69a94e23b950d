import { type Chance, chanceOf } from "../../summaries/range.ts";
import { type Coalition, everyone, namesOf } from "../coalitions.ts";
import { largestExcess } from "../excess-scan.ts";
import { type Game, scaleOf } from "../game.ts";
import { TIE } from "../stability/objections.ts";
import { fillSubsetSums, subsetSums } from "../subset-sums.ts";

/** Counts over draws that arrive block by block. */
export interface BlockedCounts {
  readonly players: readonly string[];
  /** Draws in which there is a split. */
  readonly draws: number;
  readonly blocked: number;
  /** By coalition: in how many draws its objection was the largest, and the sum of its excesses there. */
  readonly byCoalition: ReadonlyMap<Coalition, { readonly count: number; readonly excess: number }>;
}

/** How often a split is blocked across futures. */
export interface BlockedChances {
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
  return { players, draws: 0, blocked: 0, byCoalition: new Map() };
}

/** Counts more draws: the game of each, and its split, `[trust × draw]`; NaN where there is none. */
export function addBlocked(
  counts: BlockedCounts,
  games: readonly Game[],
  amounts: Float64Array,
): BlockedCounts {
  const { players } = counts;
  const n = players.length;
  const byCoalition = new Map(counts.byCoalition);
  const sums = subsetSums(n);
  const skip = (S: Coalition) => S === 0 || S === everyone(n);
  let { draws, blocked } = counts;
  games.forEach((game, d) => {
    const split = Float64Array.from(players, (_, i) => amounts[i * games.length + d]);
    if (split.some(Number.isNaN)) return;
    draws++;
    fillSubsetSums(sums, split);
    const worst = largestExcess({ worth: game.worth, sums, threshold: TIE * scaleOf(game), skip });
    if (worst === null) return;
    blocked++;
    const before = byCoalition.get(worst.coalition) ?? { count: 0, excess: 0 };
    byCoalition.set(worst.coalition, { count: before.count + 1, excess: before.excess + worst.excess });
  });
  return { players, draws, blocked, byCoalition };
}

/** What the counts say. */
export function blockedChances({ players, draws, blocked, byCoalition }: BlockedCounts): BlockedChances {
  const blockers = [...byCoalition]
    .sort(([S, a], [T, b]) => b.count - a.count || S - T)
    .slice(0, 5)
    .map(([S, { count, excess }]) => ({
      members: namesOf(S, players),
      chance: chanceOf(count, draws),
      excess: excess / count,
    }));
  return { blocked: chanceOf(blocked, draws), blockers };
}
