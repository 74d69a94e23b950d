import { expect, test } from "vitest";
import { arrangementWords } from "../../src/words/arrangement.ts";

const MODELS = [
  { id: "group", label: "Group" },
  { id: "merger", label: "Merger" },
];

test("what follows an operating model is said with when", () => {
  expect(arrangementWords({ operatingModel: "group" }, MODELS)).toBe("Group");
  const staged = { operatingModel: "group", stages: { 1: "om_own", 3: "merger" } };
  expect(arrangementWords(staged, MODELS)).toBe("Group, then om_own after 1 year, then Merger after 3 years");
});
