import { type Fault, refuse } from "../lib/errors.ts";
import { type Coalition, everyone, namesOf } from "./coalitions.ts";

/** Tables of worths are refused beyond this: 2^24 numbers are 128 MB. */
export const LARGEST_TABLE = 24;

/**
 * A cooperative game with side payments: what every coalition is worth by itself, in pounds (or any one unit).
 *
 * `worth[S]` is indexed by bit mask, bit `i` being `players[i]`; `worth[0]`, nobody's worth, is 0.
 */
export interface Game {
  readonly players: readonly string[];
  readonly worth: Float64Array;
}

/** The `2n + 1` worths that need no table: everyone, each alone, everyone without each. */
export interface Margins {
  readonly players: readonly string[];
  readonly total: number;
  readonly alone: Float64Array;
  readonly without: Float64Array;
}

/**
 * The game with these worths, given as a table or as a function of the members' names; refused with all its
 * faults at once.
 *
 * @example
 * gameOf(["A", "B"], (members) => (members.length === 2 ? 10 : 0)).worth; // [0, 0, 0, 10]
 */
export function gameOf(
  players: readonly string[],
  worth: ArrayLike<number> | ((members: readonly string[]) => number),
): Game {
  refuse(playerFaults(players));
  const table =
    typeof worth === "function"
      ? Float64Array.from({ length: 1 << players.length }, (_, S) =>
          S === 0 ? 0 : worth(namesOf(S, players)),
        )
      : Float64Array.from(worth);
  const game = { players: [...players], worth: table };
  refuse(gameFaults(game));
  return game;
}

/** Everything that is wrong with a game; empty for a sound one. */
export function gameFaults(game: Game): Fault[] {
  const players = playerFaults(game.players);
  return players.length > 0 ? players : worthFaults(game);
}

/** The margins of a game: all that some rules ever look at. */
export function marginsOf({ players, worth }: Game): Margins {
  const all = everyone(players.length);
  return {
    players,
    total: totalOf({ players, worth }),
    alone: Float64Array.from(players, (_, i) => worth[1 << i]),
    without: Float64Array.from(players, (_, i) => worth[all - (1 << i)]),
  };
}

/** What everyone together is worth. */
export function totalOf({ worth }: Game): number {
  return worth[worth.length - 1];
}

/** The largest worth in size: the yardstick for "equal up to rounding". */
export function scaleOf(game: Game): number {
  let largest = 0;
  for (const worth of game.worth) largest = Math.max(largest, Math.abs(worth));
  return largest;
}

/** What a coalition is worth in this game, by its members' names. */
export function worthOf(game: Game, members: readonly string[]): number {
  const unknown = members.filter((name) => !game.players.includes(name));
  refuse(
    unknown.map((name) => ({
      code: "UNKNOWN_PLAYER",
      path: "/members",
      received: name,
      message: `/members: no player ${name} in this game; players are ${game.players.join(", ")}`,
    })),
  );
  const coalition: Coalition = members.reduce((S, name) => S | (1 << game.players.indexOf(name)), 0);
  return game.worth[coalition];
}

function playerFaults(players: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  if (players.length < 1 || players.length > LARGEST_TABLE) {
    faults.push({
      code: "TOO_MANY_PLAYERS",
      path: "/players",
      expected: `1 to ${LARGEST_TABLE} players`,
      received: players.length,
      message: `/players: expected 1 to ${LARGEST_TABLE} players, got ${players.length}; a larger game is sampled, not tabled`,
    });
  }
  players.forEach((name, i) => {
    if (players.indexOf(name) === i) return;
    const message = `/players/${i}: ${name} is there twice; each player has one name`;
    faults.push({ code: "DUPLICATE_PLAYER", path: `/players/${i}`, received: name, message });
  });
  return faults;
}

function worthFaults({ players, worth }: Game): Fault[] {
  const size = 1 << players.length;
  if (worth.length !== size) {
    const message = `/worth: expected ${size} worths, one per coalition of ${players.length} players, got ${worth.length}`;
    return [
      { code: "WRONG_LENGTH", path: "/worth", expected: `${size} worths`, received: worth.length, message },
    ];
  }
  const faults: Fault[] = [];
  if (worth[0] !== 0) {
    const message = `/worth/0: expected 0, the worth of nobody, got ${worth[0]}; subtract it from every worth`;
    faults.push({
      code: "EMPTY_COALITION_HAS_WORTH",
      path: "/worth/0",
      expected: "0",
      received: worth[0],
      message,
    });
  }
  for (let S = 1; S < size; S++) {
    if (Number.isFinite(worth[S])) continue;
    const message = `/worth/${S}: expected a number for {${namesOf(S, players).join(", ")}}, got ${worth[S]}`;
    faults.push({
      code: "NOT_A_NUMBER",
      path: `/worth/${S}`,
      expected: "a finite number",
      received: worth[S],
      message,
    });
  }
  return faults;
}
