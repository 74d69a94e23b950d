import { expect, test } from "vitest";
import { eitherWay, moreOrLess, roughly } from "../../src/words/more-or-less.ts";

test.each([
  [-0.005, 0.051, "0.5% less to 5.1% more"],
  [0.01, 0.05, "1% to 5% more"],
  [-0.05, -0.01, "1% to 5% less"],
  [-0.0001, 0.02, "up to 2% more"],
  [-0.02, 0.0001, "up to 2% less"],
  [0.0201, 0.0204, "about 2% more"],
  [0, 0, "no change"],
])("a change of %d to %d reads %s", (low, high, words) => {
  expect(moreOrLess({ low, high })).toBe(words);
});

test("an amount has two figures and no more", () => {
  expect([51_843, -2_549, 7.36, 0, -0].map(roughly)).toEqual(["52,000", "−2,500", "7.4", "0", "0"]);
});

test.each([
  [10, 20, "10 to 20 fewer errors"],
  [-20, -10, "10 to 20 more errors"],
  [-10, 20, "10 more errors to 20 fewer errors"],
])("losses have a name of their own: %d to %d", (p5, p95, words) => {
  expect(eitherWay({ p5, p95 }, ["more errors", "fewer errors"])).toBe(words);
});
