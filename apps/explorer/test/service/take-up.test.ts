import { describe, expect, test } from "vitest";
import { bestPair } from "../../src/service/take-up.ts";

describe("who begins", () => {
  test("are the two trusts that gain most together, wherever they stand", () => {
    const players = ["A", "B", "C"];
    expect(bestPair({ players, worth: [0, 0, 0, 4, 0, 9, 6, 12] })).toEqual(["A", "C"]);
    expect(bestPair({ players, worth: [0, 0, 0, -4, 0, -9, -1, 12] })).toEqual(["B", "C"]);
  });
});
