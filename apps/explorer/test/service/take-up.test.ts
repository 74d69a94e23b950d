import { createMockClient, problem } from "@shared-services/sdk/mock";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/service/catalogue.ts";
import type { Engines } from "../../src/service/engines.ts";
import type { Outcome } from "../../src/service/outcome.ts";
import { ASKED_UP_TO, bestPair, takeUpOf } from "../../src/service/take-up.ts";

describe("who begins", () => {
  test("are the two trusts that gain most together, wherever they stand", () => {
    const players = ["A", "B", "C"];
    expect(bestPair({ players, worth: [0, 0, 0, 4, 0, 9, 6, 12] })).toEqual(["A", "C"]);
    expect(bestPair({ players, worth: [0, 0, 0, -4, 0, -9, -1, 12] })).toEqual(["B", "C"]);
  });
});

describe("take-up among more trusts than there is a table of groups for", () => {
  const answer = {
    players: ["A"],
    rule: null,
    futures: 64,
    refused: [],
    standing: null,
    takeUp: null,
    smallestTransfer: null,
  };
  const ask = (players: number, takeUp: () => typeof answer) => {
    const client = createMockClient({ "results.takeUp": takeUp });
    const named = Array.from({ length: players }, (_, at) => `T${at}`);
    const outcome = {
      results: { gainShare: { players: named, worth: null } },
      depth: "full",
      asked: { house: { client }, run: "run_1" },
    } as unknown as Outcome;
    const asked = { decisions: { T1: "defer" }, rule: "shapley" } as const;
    const question = { outcome, asked, invalidation: new Promise<void>(() => {}) };
    const answered = takeUpOf({} as Engines, {} as Catalogue, question);
    return answered.then((said) => ({ said, calls: client.calls }));
  };

  test("is asked under the agreement, whatever rule is chosen", async () => {
    const { said, calls } = await ask(14, () => answer);
    expect(said).toEqual(answer);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body).not.toHaveProperty("rule");
    expect(calls[0]?.body).toMatchObject({ decisions: { T0: "agree", T1: "defer" } });
  });

  test("is told why where it is refused: by its faults, or by the reason alone", async () => {
    const fault = { pointer: "/agreement/clauses/0", code: "QUOTES_THE_GAME", message: "a key, not a rule" };
    const { said } = await ask(14, () => {
      throw problem("INVALID_GAME", { errors: [fault] });
    });
    expect(said).toMatchObject({ refused: [{ message: "a key, not a rule" }], standing: null });
    const { said: other } = await ask(14, () => {
      throw problem("INVALID_GAME", { detail: "Simulated by another version." });
    });
    expect(other?.refused).toMatchObject([{ message: expect.stringContaining("another version") }]);
  });

  test("is not asked about where there are too many", async () => {
    const { said, calls } = await ask(ASKED_UP_TO + 1, () => answer);
    expect(said).toBeNull();
    expect(calls).toEqual([]);
  });
});
