import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, standardError, sum, variance } from "../../src/lib/sum.ts";

describe("sum", () => {
  test("keeps what plain addition loses", () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum(new Float64Array(1_000).fill(0.1))).toBe(100);
  });

  test("of an empty column is 0, and its mean is NaN", () => {
    expect(sum([])).toBe(0);
    expect(mean([])).toBeNaN();
  });

  test("is the exact sum, rounded once, of whole numbers of any size", () => {
    const whole = fc.integer({ min: -(10 ** 15), max: 10 ** 15 });
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 300 }), (column) => {
        const exact = Number(column.reduce((total, value) => total + BigInt(value), 0n));
        expect(Math.abs(sum(column) - exact)).toBeLessThanOrEqual(Number.EPSILON * Math.abs(exact));
      }),
      { seed: 1 },
    );
  });
});

describe("variance", () => {
  test("has divisor n − 1 and does not move with the mean", () => {
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 14);
    expect(variance([1e9 + 2, 1e9 + 4])).toBe(2);
    expect(variance([1])).toBeNaN();
  });
});

describe("standardError", () => {
  test("of independent draws is the standard deviation over √n", () => {
    expect(standardError([1, 2, 3, 4, 5])).toBeCloseTo(Math.sqrt(2.5 / 5), 14);
  });

  test("of sets is the standard deviation of their means over √sets", () => {
    expect(standardError([0, 2, 1, 3, 2, 4], 2)).toBeCloseTo(1 / Math.sqrt(3), 14);
  });

  test("is nought when every set has the same mean", () => {
    expect(standardError([0, 2, 2, 0, 1, 1, 0, 2], 2)).toBe(0);
  });

  test("counts a broken set at the end as independent draws", () => {
    const column = [0, 2, 2, 0, 1, 1, 0, 2, 9];
    expect(standardError(column, 2)).toBeCloseTo(Math.sqrt(variance(column)) / 9, 14);
  });

  test("takes fewer than two whole sets as independent draws", () => {
    expect(standardError([1, 2, 3], 2)).toBe(standardError([1, 2, 3]));
  });
});
