import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gainOrLoss, millions, money, moneyRange, moneyWithin, thousands } from "../../src/words/money.ts";

describe("money in prose", () => {
  test.each([
    [138_600_000, "£138.6 million"],
    [2_000_000, "£2 million"],
    [1_234_567, "£1.23 million"],
    [400_000, "£400,000"],
    [-400_000, "−£400,000"],
    [0, "£0"],
    [0.2, "£0"],
  ])("says %d as %s", (pounds, words) => {
    expect(money(pounds)).toBe(words);
  });

  test("never says £0.4 million by itself, but does so beside millions", () => {
    expect(money(412_000)).toBe("£412,000");
    expect(moneyRange({ low: 412_000, high: 2_912_345 })).toBe("£0.4 million to £2.9 million");
  });
});

describe("a range of money", () => {
  test("is said with to, rounded to its own width", () => {
    expect(moneyRange({ low: 1_234_567, high: 2_912_345 })).toBe("£1.2 million to £2.9 million");
    expect(moneyRange({ low: 8_130_000, high: 23_880_000 })).toBe("£8 million to £24 million");
    expect(moneyRange({ low: 81_300, high: 93_880 })).toBe("£81,000 to £94,000");
  });

  test("of one value is said once", () => {
    expect(moneyRange({ low: 5_000_000, high: 5_000_000 })).toBe("about £5 million");
  });

  test("calls losses losses and gains gains", () => {
    expect(gainOrLoss({ low: -1_200_000, high: 14_200_000 })).toBe(
      "a loss of £1 million to a gain of £14 million",
    );
    expect(gainOrLoss({ low: 1_200_000, high: 2_900_000 })).toBe("a gain of £1.2 million to £2.9 million");
    expect(gainOrLoss({ low: -2_900_000, high: -1_200_000 })).toBe("a loss of £1.2 million to £2.9 million");
    expect(gainOrLoss({ low: 40_000, high: 12_000_000 })).toBe("a gain of up to £12 million");
    expect(gainOrLoss({ low: -12_000_000, high: -40_000 })).toBe("a loss of up to £12 million");
    expect(gainOrLoss({ low: 0, high: 0 })).toBe("no difference");
  });

  test("never calls a range with a loss in it a gain, nor the other way round", () => {
    const pounds = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(pounds, pounds, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const words = gainOrLoss({ low, high });
        const width = high - low;
        if (low < -0.06 * width && low < -1) expect(words).toContain("loss");
        if (high > 0.06 * width && high > 1) expect(words).toContain("gain");
      }),
      { seed: 1 },
    );
  });

  test("gives a single figure no more digits than its range", () => {
    expect(moneyWithin(13_641_234, { low: -14_000_000, high: 49_000_000 })).toBe("about £14 million");
    expect(moneyWithin(-641_234, { low: -14_000_000, high: 49_000_000 })).toBe("about −£1 million");
  });
});

describe("money in tables and charts", () => {
  test("is in thousands, negatives in brackets, nought without a sign", () => {
    expect([1_234_567, -1_234_567, -300, 0].map(thousands)).toEqual(["1,235", "(1,235)", "0", "0"]);
  });

  test("is in millions with a real minus sign", () => {
    expect([-36_300_000, 7_900_000, 52_000, -2, 0].map(millions)).toEqual([
      "−36",
      "7.9",
      "0.05",
      "0.00",
      "0.0",
    ]);
  });
});
