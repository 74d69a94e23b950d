import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "../../src/documents/changes-between.ts";

test("each difference is named once, where it is, with both sides", () => {
  const from = { name: "A", overrides: { parameters: { turnover: 0.1, "a/b": 1 } }, seed: "x" };
  const to = { name: "B", overrides: { parameters: { turnover: 0.1, "a/b": 2, overrun: 1 } } };
  expect(changesBetween(from, to)).toEqual([
    { pointer: "/name", from: "A", to: "B" },
    { pointer: "/overrides/parameters/a~1b", from: 1, to: 2 },
    { pointer: "/overrides/parameters/overrun", from: null, to: 1 },
    { pointer: "/seed", from: "x", to: null },
  ]);
});

test("a key is one, whatever it is called", () => {
  const changes = changesBetween({ a: {} }, { a: { constructor: 1, toString: 2 } });
  expect(changes).toEqual([
    { pointer: "/a/constructor", from: null, to: 1 },
    { pointer: "/a/toString", from: null, to: 2 },
  ]);
});

test("a prior is one value, and the order of keys is no difference", () => {
  const pert = { dist: "pert", low: 0, mode: 1, high: 2 };
  expect(changesBetween({ p: pert }, { p: { high: 2, mode: 1, low: 0, dist: "pert" } })).toEqual([]);
  const wider = { ...pert, high: 3 };
  expect(changesBetween({ p: pert }, { p: wider })).toEqual([{ pointer: "/p", from: pert, to: wider }]);
});

test("there are changes if and only if the documents differ, and the way back has the same places", () => {
  const leaf = fc.oneof(fc.integer({ max: 3, min: 0 }), fc.constantFrom("a", "b"));
  const document = fc.dictionary(
    fc.constantFrom("x", "y", "z"),
    fc.oneof(leaf, fc.dictionary(fc.constantFrom("k", "l"), leaf)),
  );
  fc.assert(
    fc.property(document, document, (a, b) => {
      const there = changesBetween(a, b);
      const back = changesBetween(b, a);
      expect(there.length === 0).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      expect(back.map(({ pointer, from, to }) => ({ pointer, from: to, to: from }))).toEqual(there);
    }),
    { seed: 11, numRuns: 300 },
  );
});

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
