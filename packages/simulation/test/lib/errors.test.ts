import { expect, test } from "vitest";
import { mismatch, told, within } from "../../src/lib/errors.ts";

test("a fault of a part says in its path and in its sentence where in the whole it is", () => {
  const fault = mismatch("OUT_OF_RANGE", "/clauses/2/level", { expected: "a share", received: 7 });
  expect(within("/agreement", [fault])).toEqual([
    {
      ...fault,
      path: "/agreement/clauses/2/level",
      message: "/agreement/clauses/2/level: expected a share, got 7",
    },
  ]);
});

test("a sentence that does not begin with the path stays as it is", () => {
  const fault = { code: "ODD", path: "/x", message: "This is odd" };
  expect(within("/whole", [fault])).toEqual([{ ...fault, path: "/whole/x" }]);
});

const cyclic: unknown[] = [];
cyclic.push(cyclic);

test.each<[value: unknown, words: string]>([
  ["5 wte", '"5 wte"'],
  [-0.5, "-0.5"],
  [Number.NaN, "NaN"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [5n, "5"],
  [Symbol("pay"), "Symbol(pay)"],
  [() => 5, "a function"],
  [null, "null"],
  [undefined, "nothing"],
  [{ pay: 5n }, "a record"],
  [cyclic, "a list of 1"],
])("whatever was got is told in a few words: %#", (value, words) => {
  expect(told(value)).toBe(words);
  expect(mismatch("ODD", "/x", { expected: "a share", received: value }).message).toContain("got ");
});
