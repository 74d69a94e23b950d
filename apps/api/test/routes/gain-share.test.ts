import type { GainShareEvaluation } from "@shared-services/contracts/routes";
import { describe, expect, it } from "vitest";
import { testService } from "../service.ts";

const service = await testService();

/** Two coalitions of two are worth something, one is worth little, all three are worth most. */
const game = { players: ["A", "B", "C"], worth: [0, 0, 0, 6, 0, 4, 5, 12] };
const evaluate = (body: object) => service.get<GainShareEvaluation>("/v1/gain-share/evaluations", { body });

describe("any game", () => {
  it("is split by the rules asked for, and by what the partners propose", async () => {
    const answer = await evaluate({
      game,
      rules: ["equal", "shapley"],
      proposals: { ours: [2, 2, 8], "too much": [6, 6, 6] },
    });
    expect(answer).toMatchObject({
      players: ["A", "B", "C"],
      total: 12,
      form: "raw",
      stability: { superadditive: { holds: true }, coreExists: true },
    });
    expect(answer.splits.map((split) => [split.id, split.proposed])).toEqual([
      ["equal", false],
      ["shapley", false],
      ["ours", true],
      ["too much", true],
    ]);
  });

  it("that is none is refused with everything that is wrong with it", async () => {
    const refused = (body: object) => service.refused("/v1/gain-share/evaluations", { body });
    expect(await refused({ game: { players: ["A", "A"], worth: [1, 0, 0, 1] } })).toMatchObject({
      code: "INVALID_GAME",
      status: 422,
      errors: [{ pointer: "/game/players/1" }],
    });
    expect(
      await refused({
        game: { players: ["A", "B"], worth: [1, 0, 0, 1, 5] },
        rules: ["nonsense"],
        proposals: { p: [1, 2, 3] },
      }),
    ).toMatchObject({
      errors: [
        { pointer: "/game/worth" },
        { pointer: "/rules/0", received: "nonsense" },
        { pointer: "/proposals/p" },
      ],
    });
    const seventeen = Array.from({ length: 17 }, (_, i) => `T${i}`);
    expect(await refused({ game: { players: seventeen, worth: [0, 0, 0, 0] } })).toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});
