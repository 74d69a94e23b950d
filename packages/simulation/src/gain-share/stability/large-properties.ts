import { everyone, namesOf } from "../coalitions.ts";
import { type Game, scaleOf } from "../game.ts";
import { TIE } from "./objections.ts";
import type { ApartIsBetter, FallingReturns, Property } from "./properties.ts";

/** About how many pairs of players, each with another group, are looked at for falling returns. */
const LOOKS = 2 ** 23;

/** An odd number near 2³² over the golden ratio: its multiples, cut to some bits, are spread over all groups. */
const SPREAD = 0x9e3779b1;

/**
 * Superadditivity of games too large to go through all pairs: every group against all others, and against every single
 * player beside it. A pair that is found is so; none found is not to say that there is none.
 */
export function superadditivityOfLarge(game: Game, most: number): Property<ApartIsBetter> {
  const { players, worth } = game;
  const n = players.length;
  const all = everyone(n);
  let loss = TIE * scaleOf(game);
  let first = 0;
  let second = 0;
  let looked = 0;
  for (let S = 1; S < all; S++) {
    if (S < all - S) look(S, all - S);
    for (let i = 0; i < n; i++) if (((S >>> i) & 1) === 0) look(S, 1 << i);
  }
  if (first === 0) return notFound("superadditivity", { most, n, looked: `${looked} pairs of groups` });
  return {
    holds: false,
    witness: {
      first: namesOf(first, players),
      second: namesOf(second, players),
      apart: worth[first] + worth[second],
      together: worth[first + second],
    },
  };

  function look(S: number, T: number): void {
    looked++;
    const now = worth[S] + worth[T] - worth[S + T];
    if (now <= loss) return;
    loss = now;
    first = S;
    second = T;
  }
}

/**
 * Convexity of games too large to go through all groups: each pair of players with groups spread over all there are. A
 * pair that is found is so; none found is not to say that there is none.
 */
export function convexityOfLarge(game: Game, most: number): Property<FallingReturns> {
  const { players, worth } = game;
  const n = players.length;
  const all = everyone(n);
  const groups = Math.floor(LOOKS / ((n * (n - 1)) / 2));
  let fall = TIE * scaleOf(game);
  let found: readonly [S: number, i: number, j: number] | null = null;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [one, other] = [1 << i, 1 << j];
      for (let k = 0; k < groups; k++) {
        const S = Math.imul(k, SPREAD) & all & ~(one | other);
        const now = worth[S | one] + worth[S | other] - worth[S] - worth[S | one | other];
        if (now <= fall) continue;
        fall = now;
        found = [S, i, j];
      }
    }
  }
  if (found === null) {
    return notFound("convexity", { most, n, looked: `${((n * (n - 1)) / 2) * groups} pairs of players` });
  }
  const [S, i, j] = found;
  return {
    holds: false,
    witness: { group: namesOf(S, players), players: [players[i], players[j]], fall },
  };
}

function notFound(
  property: string,
  { most, n, looked }: { readonly most: number; readonly n: number; readonly looked: string },
): { readonly holds: null; readonly reason: string } {
  return {
    holds: null,
    reason: `${property} is settled among at most ${most} players; this game has ${n}, and among ${looked} none was found that shows it is not so`,
  };
}
