import { describe, expect, test } from "vitest";
import { chancePercent, chanceSpan, chanceWords, dotsFor } from "../../src/words/chance.ts";

const of = (count: number, draws = 1000) => ({ count, draws, share: count / draws });

describe("a chance in words", () => {
  test.each([
    [83, "a 1 in 12 chance"],
    [1, "a 1 in 1,000 chance"],
    [400, "a 4 in 10 chance"],
    [849, "an 8 in 10 chance"],
    [917, "an 11 in 12 chance"],
    [999, "a 999 in 1,000 chance"],
  ])("says %d of 1,000 futures plainly", (count, words) => {
    expect(chanceWords(of(count))).toBe(words);
  });

  test("says how sure it is, in whole percent", () => {
    expect(chanceSpan({ low: 0.176, high: 0.2259 })).toBe("18 to 23%");
    expect(chanceSpan({ low: 0.998, high: 1 })).toBe("about 100%");
  });

  test("never makes certainty of what was not seen", () => {
    expect(chanceWords(of(0, 10_000))).toBe("less than a 3 in 10,000 chance");
    expect(chanceWords(of(10_000, 10_000))).toBe("more than a 9,997 in 10,000 chance");
    expect(chancePercent(of(0, 10_000))).toBe("<0.03%");
    expect(chancePercent(of(1000))).toBe(">99.7%");
  });
});

describe("a chance as dots", () => {
  test("shows one dot for any chance at all, and never all of them short of certainty", () => {
    expect([0, 1, 500, 999, 1000].map((count) => dotsFor(of(count), 20))).toEqual([0, 1, 10, 19, 20]);
  });
});

describe("a chance in a table", () => {
  test("has a digit behind the point where it is small", () => {
    expect([of(12), of(417), of(995)].map(chancePercent)).toEqual(["1.2%", "42%", "99.5%"]);
  });
});
