import { type Fault, type Game, mismatch } from "@shared-services/simulation";
import { calmestMix, safestMix } from "@shared-services/simulation/gain-share";
import type { Choice, ChoiceRequest } from "../routes/take-up.ts";
import { gameRequestFaults } from "./evaluate-game.ts";
import { pointerTo } from "./pointer.ts";

/** Everything that keeps splits from being mixed: the game, their lengths and sums, futures that do not fit. */
export function choiceFaults({ game, splits, futures }: ChoiceRequest): Fault[] {
  const found = gameRequestFaults({ game });
  const n = game.players.length;
  const total = game.worth.at(-1) ?? 0;
  if (Object.keys(splits).length === 0) {
    found.push(mismatch("MISSING_INPUT", "/splits", { expected: "at least one split", received: 0 }));
  }
  for (const [name, amounts] of Object.entries(splits)) {
    const path = pointerTo(["splits", name]);
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    if (amounts.length !== n) {
      found.push(mismatch("WRONG_LENGTH", path, { expected: `${n} amounts`, received: amounts.length }));
    } else if (Math.abs(sum - total) > 1e-6 * Math.max(1, Math.abs(total))) {
      const expected = `amounts that add up to ${total}`;
      found.push(mismatch("DOES_NOT_ADD_UP", path, { expected, received: sum }));
    }
  }
  if (futures === undefined) return found;
  if (total <= 0) {
    const expected = "a game that gains on the whole, for shares of it to be tried in futures";
    found.push(mismatch("NO_EXPECTED_GAIN", "/game/worth", { expected, received: total }));
  }
  const { pool, own } = futures;
  if (own.length !== n) {
    const expected = `${n} columns, one for each player`;
    found.push(mismatch("WRONG_LENGTH", "/futures/own", { expected, received: own.length }));
  }
  own.forEach((column, i) => {
    if (column.length === pool.length) return;
    const expected = `${pool.length} numbers, as many as there are in the pool`;
    found.push(mismatch("WRONG_LENGTH", `/futures/own/${i}`, { expected, received: column.length }));
  });
  return found;
}

/** The best mixes of splits. For requests without {@link choiceFaults}. */
export function chooseSplit({ game: { players, worth }, splits, futures }: ChoiceRequest): Choice {
  const game: Game = { players, worth: Float64Array.from(worth) };
  const family = Object.values(splits);
  const named = (shares: ArrayLike<number>) =>
    Object.fromEntries(
      Object.keys(splits).map((name, k) => [name, Math.min(1, Math.max(0, shares[k] ?? 0))]),
    );
  const calmest = calmestMix(game, family);
  const total = game.worth.at(-1) as number;
  const safest =
    futures &&
    safestMix(
      family.map((split) => split.map((amount) => amount / total)),
      {
        trusts: players.length,
        pool: Float64Array.from(futures.pool),
        own: Float64Array.from(futures.own.flat()),
      },
    );
  return {
    calmest: {
      shares: named(calmest.shares),
      amounts: [...calmest.amounts],
      excess: calmest.excess,
    },
    safest: safest
      ? {
          shares: named(safest.percent.map((percent) => percent / 100)),
          split: [...safest.shares],
          gains: safest.gains,
        }
      : null,
  };
}
