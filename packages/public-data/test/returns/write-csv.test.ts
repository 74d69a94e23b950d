import { describe, expect, test } from "vitest";
import { writeCsv } from "../../src/index.ts";

describe("a CSV file written for a spreadsheet", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x", "＝1", "＋1", "－1", "＠x"])(
    "text that could run as a formula is made harmless: %j",
    (text) => {
      expect(writeCsv([[text]])).toContain(`'${text}`);
    },
  );

  test("real negative numbers are left alone", () => {
    expect(writeCsv([[-5, 1.5]])).toBe("\uFEFF-5,1.5\r\n");
  });

  test("commas, quotes and line ends are quoted", () => {
    expect(writeCsv([["a,b", 'say "x"', "two\nlines"]])).toBe('\uFEFF"a,b","say ""x""","two\nlines"\r\n');
  });
});
