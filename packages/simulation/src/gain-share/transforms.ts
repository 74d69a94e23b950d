import { refuse } from "../lib/errors.ts";
import { everyone } from "./coalitions.ts";
import type { Game } from "./game.ts";

/** The game in which a coalition may also do nothing: no worth below 0. The raw worths stay for diagnosis. */
export function doNothing({ players, worth }: Game): Game {
  return { players, worth: worth.map((one) => Math.max(0, one)) };
}

/**
 * The game in which a coalition may also split into parts that go their own ways: the most that any partition of it
 * is worth. Up to 16 players.
 */
export function superadditiveCover({ players, worth }: Game): Game {
  if (players.length > 16) {
    const message = `/players: the superadditive cover is computed for at most 16 players, got ${players.length}`;
    refuse([{ code: "TOO_MANY_PLAYERS", path: "/players", message, received: players.length }]);
  }
  const best = Float64Array.from(worth);
  for (let S = 1; S < best.length; S++) {
    const lowest = S & -S;
    for (let part = (S - 1) & S; part > 0; part = (part - 1) & S) {
      if (part & lowest) best[S] = Math.max(best[S], best[part] + best[S - part]);
    }
  }
  return { players, worth: best };
}

/** The game of what each coalition adds to its members' own worths: every player alone is worth 0. */
export function zeroNormalised({ players, worth }: Game): Game {
  const gained = Float64Array.from(worth);
  players.forEach((_, i) => {
    const alone = worth[1 << i];
    for (let S = 0; S < gained.length; S++) if ((S >>> i) & 1) gained[S] -= alone;
  });
  return { players, worth: gained };
}

/** The game of what each coalition takes away by staying out: `v(N) − v(N∖S)`. */
export function dual({ players, worth }: Game): Game {
  const all = everyone(players.length);
  return { players, worth: worth.map((_, S) => worth[all] - worth[all - S]) };
}
