import { describe, expect, it, test } from "vitest";
import { mergePatch } from "../../src/documents/merge-patch.ts";

describe("the examples of RFC 7396, appendix A", () => {
  it.each([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [
      ["a", "b"],
      ["c", "d"],
      ["c", "d"],
    ],
    [{ a: "b" }, ["c"], ["c"]],
    [{ a: "foo" }, null, null],
    [{ a: "foo" }, "bar", "bar"],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])("%j patched by %j is %j", (target, patch, expected) => {
    expect(mergePatch(target, patch)).toEqual(expected);
  });
});

test("a prior that becomes another keeps nothing of what it was, whoever worked out the patch", () => {
  const pert = { p: { dist: "pert", low: 0, mode: 1, high: 2 } };
  const fixed = { p: { dist: "fixed", value: 3 } };
  expect(mergePatch(pert, fixed)).toEqual(fixed);
  expect(mergePatch(pert, { p: { ...fixed.p, low: null, mode: null, high: null } })).toEqual(fixed);
  expect(mergePatch(pert, { p: { mode: 1.5 } })).toEqual({ p: { dist: "pert", low: 0, mode: 1.5, high: 2 } });
  expect(mergePatch(pert, { p: { dist: "pert", high: 9 } })).toEqual({
    p: { dist: "pert", low: 0, mode: 1, high: 9 },
  });
});

test("neither target nor patch is changed", () => {
  const target = { a: { b: 1 } };
  const patch = { a: { c: 2 } };
  mergePatch(target, patch);
  expect([target, patch]).toEqual([{ a: { b: 1 } }, { a: { c: 2 } }]);
});
