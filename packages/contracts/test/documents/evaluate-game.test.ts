import { rules } from "@shared-services/simulation";
import { describe, expect, it } from "vitest";
import { evaluateGame, gainShareRules, gameRequestFaults } from "../../src/documents/evaluate-game.ts";

/** Two coalitions of two are worth something, one is worth little, all three are worth most. */
const game = { players: ["A", "B", "C"], worth: [0, 0, 0, 6, 0, 4, 5, 12] };

describe("any game", () => {
  it("is split by the rules asked for, and by what the partners propose", () => {
    const answer = evaluateGame({
      game,
      rules: ["equal", "shapley"],
      proposals: { ours: [2, 2, 8], "too much": [6, 6, 6] },
    });
    expect(answer).toMatchObject({ total: 12, superadditive: true, coreExists: true });
    const [equal, shapley, ours, tooMuch] = answer.splits;
    expect(equal!.amounts).toEqual([4, 4, 4]);
    // By hand, e.g. A: (6 + 4) / 6 for joining one other, (12 − 5) / 3 for joining both.
    const byHand = [4, 4.5, 3.5];
    shapley!.amounts!.forEach((amount, i) => {
      expect(amount).toBeCloseTo(byHand[i]!, 12);
    });
    expect(shapley).toMatchObject({ inCore: true, individuallyRational: true });
    expect(ours).toMatchObject({ inCore: false, overspent: 0 });
    expect(ours!.objections[0]).toEqual({ excess: 2, coalitions: [["A", "B"]], count: 1 });
    expect(tooMuch).toMatchObject({ overspent: 6, inCore: false });
  });

  it("is split by every rule where none is named; one that lacks something says what", () => {
    const answer = evaluateGame({ game });
    expect(answer.splits.map((split) => split.id)).toEqual(rules.map((rule) => rule.id));
    const needy = answer.splits.find((split) => split.id === "baseline-cost")!;
    expect(needy).toMatchObject({ amounts: null, refused: [{ code: "MISSING_INPUT" }] });
    const context = { columns: { baselineCost: [1, 2, 3] } };
    const fed = evaluateGame({ game, rules: ["baseline-cost"], context });
    expect(fed.splits[0]).toMatchObject({ amounts: [2, 4, 6], refused: [] });
  });

  it("has no faults where it can be evaluated, and all of them at once where it cannot", () => {
    expect(gameRequestFaults({ game, rules: ["equal"], proposals: { ours: [4, 4, 4] } })).toEqual([]);
    const faults = gameRequestFaults({
      game: { players: ["A", "A"], worth: [1, 0, 0, 1] },
      rules: ["equal", "magic"],
      proposals: { "ours/theirs": [1, 2, 3] },
    });
    expect(faults.map(({ path }) => path)).toEqual([
      "/game/players/1",
      "/rules/1",
      "/proposals/ours~1theirs",
    ]);
  });
});

it("a rule that is exact for any number of players says so with null, which JSON can hold", () => {
  expect(JSON.parse(JSON.stringify(gainShareRules))).toEqual(gainShareRules);
});
