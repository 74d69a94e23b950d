import { type Coalition, everyone, namesOf, sizeOf } from "../coalitions.ts";
import { type Game, scaleOf } from "../game.ts";
import { fillSubsetSums, subsetSums, sumOver } from "../subset-sums.ts";

/** Coalitions that lose the same by a split: their worth by themselves less what the split gives them together. */
export interface Objection {
  /** Above 0: they would do better by themselves, by this much (per member where so asked). */
  readonly excess: number;
  /** The members of each coalition with this excess, at most {@link LISTED} of them. */
  readonly coalitions: readonly (readonly string[])[];
  /** How many coalitions have this excess. */
  readonly count: number;
}

/** Of coalitions that tie, this many are listed by name; all are counted. */
export const LISTED = 10;

/** Relative to the largest worth: excesses this close are ties. */
export const TIE = 1e-9;

/**
 * The largest objections to a split, the worst first, ties together. Nobody and everyone do not object.
 *
 * @example
 * const glove = gameOf(["left", "right"], (members) => (members.length === 2 ? 1 : 0));
 * worstObjections(glove, Float64Array.of(1.5, -0.5))[0]; // right alone would be better off by 0.5
 */
export function worstObjections(
  game: Game,
  amounts: ArrayLike<number>,
  { per = "coalition", top = 5 }: { readonly per?: "coalition" | "head"; readonly top?: number } = {},
): Objection[] {
  const { players, worth } = game;
  const tie = TIE * scaleOf(game);
  const sums = subsetSums(players.length);
  fillSubsetSums(sums, amounts);
  const worst: Tied[] = [];
  for (let S = 1; S < everyone(players.length); S++) {
    const gap = worth[S] - sumOver(sums, S);
    const excess = per === "head" ? gap / sizeOf(S) : gap;
    if (worst.length === top && excess < worst[top - 1].excess - tie) continue;
    note(worst, { S, excess, tie, top });
  }
  return worst.map(({ excess, coalitions, count }) => ({
    excess,
    coalitions: coalitions.map((S) => namesOf(S, players)),
    count,
  }));
}

interface Tied {
  readonly excess: number;
  readonly coalitions: Coalition[];
  count: number;
}

function note(
  worst: Tied[],
  {
    S,
    excess,
    tie,
    top,
  }: { readonly S: Coalition; readonly excess: number; readonly tie: number; readonly top: number },
): void {
  const tied = worst.find((group) => Math.abs(group.excess - excess) <= tie);
  if (tied !== undefined) {
    tied.count++;
    if (tied.coalitions.length < LISTED) tied.coalitions.push(S);
    return;
  }
  const at = worst.findIndex((group) => group.excess < excess);
  worst.splice(at < 0 ? worst.length : at, 0, { excess, coalitions: [S], count: 1 });
  if (worst.length > top) worst.pop();
}
