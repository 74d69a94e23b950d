import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../src/returns/read-number.ts";

describe("a number in a cell", () => {
  test.each<[cell: string, value: number]>([
    ["1234", 1234],
    [" 1,234 ", 1234],
    ["£1,234k", 1_234_000],
    ["£1.2m", 1_200_000],
    ["1.5bn", 1.5e9],
    ["(1,200)", -1200],
    ["(£1,200)", -1200],
    ["£(1,200)", -1200],
    ["-£1,200", -1200],
    ["£-1,200", -1200],
    ["\u22121200", -1200],
    ["1,200-", -1200],
    ["+12", 12],
    ["-", 0],
    ["–", 0],
    ["0", 0],
    ["(0)", 0],
    ["1.2E+06", 1_200_000],
    [".5", 0.5],
    ["12.", 12],
    ["1\u00A0234", 1234],
    ["'1234", 1234],
  ])("%j is read as %d", (cell, value) => {
    expect(readNumber(cell, "number")).toEqual({ value });
  });

  test("a percentage is read where a share is wanted, and refused where an amount is", () => {
    expect(readNumber("12%", "share")).toEqual({ value: 0.12 });
    expect(readNumber("7%", "share")).toEqual({ value: 0.07 });
    expect(readNumber("0.12", "share")).toEqual({ value: 0.12 });
    expect(readNumber("12%", "number")).toEqual({ wanted: "an amount, not a percentage" });
  });

  test.each<[cell: string, wanted: string]>([
    ["12,5OO", "digits; is there a letter O for a nought?"],
    ["£1O0k", "digits; is there a letter O for a nought?"],
    ["#REF!", "a value; the spreadsheet's formula there has failed"],
    ["#N/A", "a value; the spreadsheet's formula there has failed"],
    ["=B2*2", "the value, not the formula"],
    ["1,23", "a point for decimals, and commas only between thousands"],
    ["1234,5", "a point for decimals, and commas only between thousands"],
    ["five", "a number"],
    ["3 wte", "a number"],
    ["1.2.3", "a number"],
    ["1.234,56", "a number"],
    ["12/03/2026", "a number"],
    ["£", "a number"],
    ["()", "a number"],
    ["--5", "a number"],
    ["1e5k", "a number"],
    ["1e999", "a number"],
    ["££5", "a number"],
    ["NaN", "a number"],
    ["Infinity", "a number"],
    ["0x10", "a number"],
  ])("%j is refused and told to be %s", (cell, wanted) => {
    expect(readNumber(cell, "number")).toEqual({ wanted });
  });

  test("any amount is read back from every way to write it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (pounds) => {
        const shown = Math.abs(pounds).toLocaleString("en-GB");
        const ways =
          pounds < 0 ? [`-£${shown}`, `(${shown})`, `£${shown}-`] : [shown, `£${shown}`, `${pounds}`];
        for (const way of ways) expect(readNumber(way, "number")).toEqual({ value: pounds });
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("no cell makes it throw, and what it reads is a finite number", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (cell) => {
        const read = readNumber(cell, "share");
        if ("value" in read) expect(Number.isFinite(read.value)).toBe(true);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
