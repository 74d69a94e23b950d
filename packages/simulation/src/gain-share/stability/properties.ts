import { everyone, namesOf } from "../coalitions.ts";
import { type Game, scaleOf } from "../game.ts";
import { convexityOfLarge, superadditivityOfLarge } from "./large-properties.ts";
import { leastCore } from "./least-core.ts";
import { TIE } from "./objections.ts";

/** Whether a game has a property; if not, the coalitions that show it; null where the game is too large to look. */
export type Property<Witness> =
  | { readonly holds: true }
  | { readonly holds: false; readonly witness: Witness }
  | { readonly holds: null; readonly reason: string };

/** Two groups without a common member that are worth more apart than together. */
export interface ApartIsBetter {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly apart: number;
  readonly together: number;
}

/** Two players who each add more to a group alone than when the other is there already. */
export interface FallingReturns {
  readonly group: readonly string[];
  readonly players: readonly [string, string];
  /** By how much the second one's contribution falls once the first has joined. */
  readonly fall: number;
}

/** Groups that could claim, with weights that use each player once, more than everyone is worth. */
export interface Overclaim {
  readonly coalitions: readonly { readonly members: readonly string[]; readonly weight: number }[];
  readonly claim: number;
  readonly total: number;
}

/** Players up to which every pair of groups, and every group and pair of players, is gone through. */
const ALL_PAIRS_UP_TO = 14;
const ALL_GROUPS_UP_TO = 18;

/**
 * Whether merging groups never loses: every pair of disjoint coalitions, up to 14 players. The worst pair is shown. Of
 * more players some pairs are looked at, and the answer is no or unknown.
 */
export function superadditivity(game: Game): Property<ApartIsBetter> {
  const { players, worth } = game;
  if (players.length > ALL_PAIRS_UP_TO) return superadditivityOfLarge(game, ALL_PAIRS_UP_TO);
  let loss = TIE * scaleOf(game);
  let first = 0;
  let second = 0;
  for (let all = 3; all < worth.length; all++) {
    const together = worth[all];
    const lowest = all & -all;
    for (let S = (all - 1) & all; S > 0; S = (S - 1) & all) {
      if ((S & lowest) === 0) continue;
      const apart = worth[S] + worth[all - S];
      if (apart - together <= loss) continue;
      loss = apart - together;
      first = S;
      second = all - S;
    }
  }
  if (first === 0) return { holds: true };
  const apart = worth[first] + worth[second];
  const together = worth[first + second];
  return {
    holds: false,
    witness: { first: namesOf(first, players), second: namesOf(second, players), apart, together },
  };
}

/**
 * Whether a player adds the more, the larger the group it joins (Shapley 1971): then the core is large, and holds
 * the Shapley value. Every group and pair, up to 18 players. The worst pair is shown. Of more players some groups are
 * looked at, and the answer is no or unknown.
 */
export function convexity(game: Game): Property<FallingReturns> {
  const { players, worth } = game;
  const n = players.length;
  if (n > ALL_GROUPS_UP_TO) return convexityOfLarge(game, ALL_GROUPS_UP_TO);
  let fall = TIE * scaleOf(game);
  let found: readonly [S: number, i: number, j: number] | null = null;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const pair = (1 << i) | (1 << j);
      for (let S = 0; S < worth.length; S++) {
        if (S & pair) continue;
        const now = at(worth, S | (1 << i)) + at(worth, S | (1 << j)) - at(worth, S) - at(worth, S | pair);
        if (now <= fall) continue;
        fall = now;
        found = [S, i, j];
      }
    }
  }
  if (found === null) return { holds: true };
  const [S, i, j] = found;
  const witness = {
    group: namesOf(S, players),
    players: [players[i], players[j]] as const,
    fall,
  };
  return { holds: false, witness };
}

/** Whether some split satisfies every coalition: Bondareva (1963), Shapley (1967). Up to 20 players. */
export function balancedness(game: Game): Property<Overclaim> {
  const { players, worth } = game;
  if (players.length > 20) return tooLarge("balancedness", 20, players.length);
  const { coreIsEmpty, against } = leastCore(game);
  if (!coreIsEmpty) return { holds: true };
  return { holds: false, witness: { ...against, total: at(worth, everyone(players.length)) } };
}

function at(worth: Float64Array, S: number): number {
  return worth[S];
}

function tooLarge(
  property: string,
  most: number,
  n: number,
): { readonly holds: null; readonly reason: string } {
  return {
    holds: null,
    reason: `${property} is looked for among at most ${most} players; this game has ${n}`,
  };
}
