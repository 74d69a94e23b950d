import { expect, test } from "vitest";
import { changeWords } from "../../src/state/change-words.ts";
import { START } from "../../src/state/state.ts";

test.each([
  [{ trusts: ["RM1", "RGP"] }, "the trusts have changed"],
  [{ members: { RM1: { joins: false } } }, "the trusts have changed"],
  [{ operatingModel: "merger" }, "the operating model has changed"],
  [{ baseline: "bl_1" }, "the trusts’ own figures have changed"],
  [{ parameters: { slip: 1 } }, "an assumption has changed"],
  [{ set: "audited" }, "an assumption has changed"],
  [{}, "being worked out again"],
])("old figures say what has changed since: %o", (change, words) => {
  expect(changeWords(START.choice, { ...START.choice, ...change })).toBe(words);
});
