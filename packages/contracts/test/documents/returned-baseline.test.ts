import { expect, test } from "vitest";
import { returnFaults } from "../../src/documents/returned-baseline.ts";

const fault = { code: "NOT_A_NUMBER", message: "not a number" };

test("a fault of a return names its cell, and none where it concerns the whole sheet", () => {
  expect(
    returnFaults(
      [
        { ...fault, path: "/D17" },
        { ...fault, path: "/header" },
      ],
      3,
    ),
  ).toEqual([
    { pointer: "/text", cell: "D17", ...fault },
    { pointer: "/text", ...fault },
  ]);
});

test("a return that changes nothing is refused, one that changes something is not", () => {
  expect(returnFaults([], 0)).toMatchObject([{ code: "NOTHING_CHANGES" }]);
  expect(returnFaults([], 1)).toEqual([]);
});
