import { describe, expect, test } from "vitest";
import { choiceFaults, chooseSplit, evaluateTakeUp, takeUpFaults } from "../../src/documents/index.ts";

/** Everybody gains with everybody; B and C lose by themselves. */
const game = { players: ["A", "B", "C"], worth: [0, 0, 0, 6, 0, 4, -2, 12] };

describe("take-up of any game", () => {
  test("whoever has not agreed is out, and a no, a deferral and an abstention come to the same", () => {
    const outcomes = (["decline", "defer", "none", "agree with conditions"] as const).map((decision) => {
      const { standing } = evaluateTakeUp({ game, decisions: { A: "agree", B: "agree", C: decision } });
      expect(standing?.missing).toEqual([{ player: "C", decision }]);
      return { ...standing, missing: null };
    });
    for (const outcome of outcomes) {
      expect(outcome.members).toEqual(["A", "B"]);
      expect(outcome.now).toEqual([3, 3, 0]);
      expect(outcome).toEqual(outcomes[0]);
    }
  });

  test("one alone is no partnership, and all agree where nobody is named", () => {
    expect(evaluateTakeUp({ game, decisions: { A: "agree" } }).standing?.members).toEqual([]);
    expect(evaluateTakeUp({ game }).standing).toMatchObject({ members: ["A", "B", "C"], missing: [] });
  });

  test("what everybody gets is the rule's split of the partnership that results", () => {
    const { standing, takeUp } = evaluateTakeUp({ game, rule: "equal" });
    expect(standing?.now).toEqual([4, 4, 4]);
    expect(standing?.ifItChanges[0]).toEqual({ player: "A", move: "leaves", effect: [-4, -5, -5] });
    expect(takeUp).toEqual({ members: ["A", "B", "C"], ends: "settled", steps: [] });
  });

  test("founders begin, and others join where that is to their own gain", () => {
    const founders = ["A", "B"];
    const { takeUp } = evaluateTakeUp({ game, rule: "equal", founders });
    expect(takeUp?.steps).toEqual([{ player: "C", move: "joins", inside: 4, outside: 0 }]);
    expect(takeUpFaults({ game, founders: ["A", "D"] }).map(({ path }) => path)).toEqual(["/founders/1"]);
  });

  test("the smallest transfer makes good what some lose, and says what is short where all lose together", () => {
    const losing = { players: ["A", "B", "C"], worth: [0, 0, 0, 6, 0, 4, -2, -12] };
    expect(evaluateTakeUp({ game, rule: "equal" }).smallestTransfer).toMatchObject({ moved: 0, short: 0 });
    expect(evaluateTakeUp({ game: losing, rule: "equal" }).smallestTransfer).toEqual({
      moved: 0,
      transfers: null,
      short: 12,
    });
    const split = evaluateTakeUp({ game: { ...losing, worth: [0, 6, 0, 6, 0, 6, 0, 12] }, rule: "equal" });
    expect(split.smallestTransfer).toEqual({ moved: 2, transfers: [2, -1, -1], short: 0 });
  });

  test("a rule that lacks a column refuses with its reasons", () => {
    const { refused, standing, takeUp } = evaluateTakeUp({ game, rule: "staff" });
    expect(refused.map(({ code }) => code)).toEqual(["MISSING_INPUT"]);
    expect([standing, takeUp]).toEqual([null, null]);
  });

  test("all that is wrong is named at once", () => {
    const request = { game: { ...game, worth: [1, ...game.worth.slice(1)] }, rule: "magic" };
    const codes = takeUpFaults({ ...request, decisions: { D: "agree" } }).map(({ code, path }) => [
      code,
      path,
    ]);
    expect(codes.slice(1)).toEqual([
      ["UNKNOWN_RULE", "/rule"],
      ["UNKNOWN_PLAYER", "/decisions/D"],
    ]);
    expect(codes[0]?.[1]).toMatch(/^\/game/);
  });

  test("what is known of some players only is refused: a smaller partnership would miss it", () => {
    const context = { columns: { weights: [1, 2], wte: [1, 2, 3] }, unions: ["north", "north"] };
    expect(takeUpFaults({ game, rule: "owen", context }).map(({ message }) => message)).toEqual([
      "/context/columns/weights: expected 3 in all, one for each player, got 2",
      "/context/unions: expected 3 in all, one for each player, got 2",
    ]);
  });

  test("rules that take long are for few trusts", () => {
    const players = Array.from({ length: 9 }, (_, i) => `T${i}`);
    const large = { players, worth: Array.from({ length: 2 ** 9 }, (_, S) => (S === 511 ? 1 : 0)) };
    expect(takeUpFaults({ game: large, rule: "nucleolus" }).map(({ code }) => code)).toEqual([
      "TOO_MANY_PLAYERS",
    ]);
    expect(takeUpFaults({ game: large, rule: "shapley" })).toEqual([]);
  });
});

describe("mixes of splits", () => {
  const splits = { "all to A": [12, 0, 0], "to B and C": [0, 6, 6] };

  test("the calmest leaves the smallest objection, and the safest the best smallest chance", () => {
    const futures = {
      pool: [12, 12, -3],
      own: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    };
    const { calmest, safest } = chooseSplit({ game, splits, futures });
    expect(calmest.excess).toBeLessThanOrEqual(0);
    expect(Object.values(calmest.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(safest?.gains.map(({ count }) => count)).toEqual([2, 2, 2]);
    expect(chooseSplit({ game, splits }).safest).toBeNull();
  });

  test("what does not fit is named", () => {
    const futures = { pool: [1], own: [[1], [1, 2]] };
    const bad = { "too few": [12], "too much": [12, 1, 0] };
    expect(choiceFaults({ game, splits: bad, futures }).map(({ code, path }) => [code, path])).toEqual([
      ["WRONG_LENGTH", "/splits/too few"],
      ["DOES_NOT_ADD_UP", "/splits/too much"],
      ["WRONG_LENGTH", "/futures/own"],
      ["WRONG_LENGTH", "/futures/own/1"],
    ]);
    expect(choiceFaults({ game, splits: {} }).map(({ code }) => code)).toEqual(["MISSING_INPUT"]);
    expect(choiceFaults({ game, splits })).toEqual([]);
  });
});
