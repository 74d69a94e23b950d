import { expect, test } from "vitest";
import { mismatch, within } from "../../src/lib/errors.ts";

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
