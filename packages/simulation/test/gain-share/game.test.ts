import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dividendsOf,
  doNothing,
  dual,
  gameFaults,
  gameOf,
  marginsOf,
  membersOf,
  namesOf,
  sizeOf,
  subgame,
  superadditiveCover,
  superadditivity,
  worthOf,
  worthsOf,
  zeroNormalised,
} from "../../src/gain-share/index.ts";
import { anyGame, FIXED, near, tableGame } from "./arbitrary.ts";

describe("a game", () => {
  test("is tabled by bit mask, the first player the lowest bit", () => {
    const game = gameOf(["A", "B", "C"], (members) =>
      Number(members.map((name) => "ABC".indexOf(name) + 1).join("")),
    );
    expect([...game.worth]).toEqual([0, 1, 2, 12, 3, 13, 23, 123]);
    expect(worthOf(game, ["C", "A"])).toBe(13);
    expect(namesOf(0b101, game.players)).toEqual(["A", "C"]);
    expect(membersOf(0b110)).toEqual([1, 2]);
    expect(sizeOf(0b110111)).toBe(5);
  });

  test("is refused with every fault at once", () => {
    const game = { players: ["A", "B"], worth: Float64Array.of(3, Number.NaN, 1, Number.POSITIVE_INFINITY) };
    expect(gameFaults(game).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "EMPTY_COALITION_HAS_WORTH /worth/0",
      "NOT_A_NUMBER /worth/1",
      "NOT_A_NUMBER /worth/3",
    ]);
    expect(gameFaults({ players: ["A", "A"], worth: Float64Array.of(0, 1) })[0].code).toBe(
      "DUPLICATE_PLAYER",
    );
    expect(gameFaults({ players: [], worth: Float64Array.of(0) })[0].code).toBe("TOO_MANY_PLAYERS");
    expect(() => gameOf(["A", "B"], [0, 1, 2])).toThrow("expected 4 worths");
    expect(() => worthOf(gameOf(["A"], [0, 1]), ["Z"])).toThrow("no player Z");
  });

  test("has as margins everyone, each alone, and everyone without each", () => {
    const { total, alone, without } = marginsOf(tableGame([0, 1, 2, 12, 3, 13, 23, 123]));
    expect([total, ...alone, ...without]).toEqual([123, 1, 2, 3, 23, 13, 12]);
  });

  test("keeps its worths among the members of a subgame", () => {
    const game = tableGame([0, 1, 2, 12, 3, 13, 23, 123]);
    expect(subgame(game, 0b101)).toEqual({ players: ["RAA", "RCC"], worth: Float64Array.of(0, 1, 3, 13) });
  });
});

describe("dividends", () => {
  test("of a coalition are what it adds beyond all smaller ones", () => {
    expect([...dividendsOf(Float64Array.of(0, 1, 2, 12))]).toEqual([0, 1, 2, 9]);
  });

  test("add up to the worths again", () => {
    fc.assert(
      fc.property(anyGame(), ({ worth }) => near(worthsOf(dividendsOf(worth)), worth)),
      FIXED,
    );
  });
});

describe("derived games", () => {
  test("doing nothing is worth at least 0", () => {
    expect([...doNothing(tableGame([0, -3, 4, -1])).worth]).toEqual([0, 0, 4, 0]);
  });

  test("the superadditive cover is the least superadditive game above", () => {
    expect([...superadditiveCover(tableGame([0, 1, 2, 0, 5, 0, 9, 4])).worth]).toEqual([
      0, 1, 2, 3, 5, 6, 9, 10,
    ]);
    fc.assert(
      fc.property(anyGame(), (game) => {
        const cover = superadditiveCover(game);
        expect(superadditivity(cover)).toEqual({ holds: true });
        expect(superadditiveCover(cover)).toEqual(cover);
        return cover.worth.every((worth, S) => worth >= game.worth[S]);
      }),
      FIXED,
    );
  });

  test("the zero-normalised game leaves every player alone nothing", () => {
    expect([...zeroNormalised(tableGame([0, 1, 2, 12])).worth]).toEqual([0, 0, 0, 9]);
  });

  test("the dual of the dual is the game", () => {
    expect([...dual(tableGame([0, 1, 2, 12])).worth]).toEqual([0, 10, 11, 12]);
    fc.assert(
      fc.property(anyGame(), (game) => near(dual(dual(game)).worth, game.worth)),
      FIXED,
    );
  });
});
