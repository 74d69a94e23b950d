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
    expect(answer).toMatchObject({
      total: 12,
      form: "raw",
      stability: { superadditive: { holds: true }, coreExists: true, costOfStability: 0 },
    });
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

  it("is looked at once as a whole, with the groups that show what does not hold", () => {
    const majority = { players: ["A", "B", "C"], worth: [0, 0, 0, 1, 0, 1, 1, 1] };
    const { stability } = evaluateGame({ game: majority, rules: [] });
    expect(stability.coreExists).toBe(false);
    expect(stability.costOfStability).toBeCloseTo(0.5, 12);
    expect(stability.leastCore.excess).toBeCloseTo(1 / 3, 12);
    expect(stability.leastCore.against.coalitions.map(({ members }) => members)).toEqual(
      expect.arrayContaining([
        ["A", "B"],
        ["A", "C"],
        ["B", "C"],
      ]),
    );
    expect(stability.leastCore.against.claim).toBeCloseTo(1.5, 12);
    expect(stability.superadditive).toEqual({ holds: true });
    expect(stability.convex).toMatchObject({ holds: false, witness: { fall: 1 } });
  });

  it("is split as it is given, or as the partners may do nothing or go their ways in parts", () => {
    const torn = { players: ["A", "B"], worth: [0, -2, 3, 0] };
    const split = (form?: "raw" | "do-nothing" | "superadditive-cover") =>
      evaluateGame({ game: torn, rules: ["shapley"], ...(form && { form }) });
    const told = ({ form, total, splits }: ReturnType<typeof split>) => [form, total, splits[0]!.amounts];
    expect(told(split())).toEqual(["raw", 0, [-2.5, 2.5]]);
    expect(told(split("do-nothing"))).toEqual(["do-nothing", 0, [-1.5, 1.5]]);
    expect(told(split("superadditive-cover"))).toEqual(["superadditive-cover", 1, [-2, 3]]);
    expect(split("do-nothing").formLabel).toContain("do nothing");
  });

  it("has its nucleoli certified by Kohlberg's criterion, and nothing else", () => {
    const { splits } = evaluateGame({
      game,
      rules: ["nucleolus", "shapley"],
      proposals: { ours: [4, 4, 4] },
    });
    expect(splits.map(({ certified }) => certified)).toEqual([true, null, null]);
  });

  it("names who gets less than alone, and the largest objection per head", () => {
    const lone = { players: ["A", "B"], worth: [0, 4, 0, 5] };
    const { splits } = evaluateGame({ game: lone, rules: ["equal"] });
    expect(splits[0]!.worseOffThanAlone).toEqual([{ player: "A", gets: 2.5, alone: 4 }]);
    expect(splits[0]!.objectionsPerHead[0]).toEqual({ excess: 1.5, coalitions: [["A"]], count: 1 });
  });

  it("has up to sixteen players; a rule that is exact for fewer says so", () => {
    const players = Array.from({ length: 16 }, (_, i) => `P${i}`);
    const worth = Array.from({ length: 2 ** 16 }, (_, S) => S.toString(2).replaceAll("0", "").length ** 2);
    const large = evaluateGame({ game: { players, worth }, rules: ["nucleolus", "shapley"] });
    for (const { amounts } of large.splits) expect(amounts![15]).toBeCloseTo(16, 9);
    expect(large.stability.superadditive).toMatchObject({ holds: null });
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

  it("is refused where a split could not be found by its name: a rule twice, a proposal called like one", () => {
    const own = [4, 4, 4];
    const faultsOf = (part: object) =>
      gameRequestFaults({ game, ...part }).map(({ code, path }) => `${code} ${path}`);
    expect(faultsOf({ rules: ["equal", "shapley", "equal"] })).toEqual(["REPEATED /rules/2"]);
    expect(faultsOf({ rules: ["equal"], proposals: { equal: own, shapley: own } })).toEqual([
      "NAME_OF_A_RULE /proposals/equal",
    ]);
    expect(faultsOf({ proposals: { shapley: own } })).toEqual(["NAME_OF_A_RULE /proposals/shapley"]);
    expect(faultsOf({ rules: [], proposals: { shapley: own } })).toEqual([]);
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
