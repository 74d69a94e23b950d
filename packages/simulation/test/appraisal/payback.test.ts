import { describe, expect, it } from "vitest";
import { discountFactors, payback, peakFunding } from "../../src/index.ts";

const of =
  (...position: number[]) =>
  (y: number) =>
    position[y];
const undiscounted = Float64Array.of(1, 1, 1, 1);

describe("discounting", () => {
  it("leaves year 0 alone and takes 3.5 % a year off the others (Green Book, table of the social time preference rate)", () => {
    const [now, next, after] = discountFactors(3, 0.035);
    expect(now).toBe(1);
    expect(next).toBeCloseTo(0.966184, 6);
    expect(after).toBeCloseTo(0.933511, 6);
  });
});

describe("discounted payback", () => {
  it("is year 0 where the cumulative never is negative", () => {
    expect(payback(of(0, 1, 1, 1), undiscounted)).toBe(0);
  });

  it("is the first year from which the cumulative never turns negative again", () => {
    expect(payback(of(-3, 2, 2, 0), undiscounted)).toBe(2);
    expect(payback(of(-1, 2, -3, 5), undiscounted)).toBe(3);
  });

  it("is none where the last year still stands below nought", () => {
    expect(payback(of(5, 0, -6, 0), undiscounted)).toBeNull();
  });

  it("counts later gains for less", () => {
    expect(payback(of(-10, 5, 5, 0), undiscounted)).toBe(2);
    expect(payback(of(-10, 5, 5, 0), discountFactors(4, 0.035))).toBeNull();
  });
});

describe("peak funding", () => {
  it("is the deepest point of the cumulative, and nought where there is none", () => {
    expect(peakFunding(of(-3, -2, 4, 4), 4)).toBe(-5);
    expect(peakFunding(of(1, 1, 1, 1), 4)).toBe(0);
  });
});
