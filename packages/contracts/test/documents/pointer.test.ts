import { expect, test } from "vitest";
import { pointerTo } from "../../src/documents/pointer.ts";

test("a pointer escapes what stands in a key, and shows a key or a place without end cut short", () => {
  expect(pointerTo([])).toBe("");
  expect(pointerTo(["members", 0, "a/b~c"])).toBe("/members/0/a~1b~0c");
  expect(pointerTo(["x".repeat(5_000)])).toBe(`/${"x".repeat(99)}…`);
  expect(pointerTo(Array(40).fill("x".repeat(99)))).toHaveLength(500);
});
