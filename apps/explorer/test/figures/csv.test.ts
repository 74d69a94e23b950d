import { describe, expect, test } from "vitest";
import { type Column, csvOf, tsvOf } from "../../src/figures/csv.ts";

interface Row {
  readonly name: string;
  readonly value: number;
}

const columns: readonly Column<Row>[] = [
  { label: "Trust", heading: true, value: ({ name }) => name },
  { label: "Gain", unit: "£000", value: ({ value }) => value, text: () => "rounded" },
];

describe("a table taken away", () => {
  test("carries units in its heading and numbers in full, not as shown", () => {
    expect(csvOf({ columns, rows: [{ name: "A", value: -1234.5678 }] })).toBe(
      "Trust,Gain (£000)\r\nA,-1234.5678",
    );
  });

  test("quotes commas, quotes and line breaks", () => {
    const rows = [{ name: 'Kings, "Lynn"\nwest', value: 1 }];
    expect(csvOf({ columns, rows })).toContain('"Kings, ""Lynn""\nwest",1');
    expect(tsvOf({ columns, rows })).toContain('Kings, "Lynn" west\t1');
  });

  test("disarms text that a spreadsheet would run, and leaves negative numbers alone", () => {
    for (const name of ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"]) {
      expect(csvOf({ columns, rows: [{ name, value: -1 }] })).toContain(`'${name}`);
    }
    expect(csvOf({ columns, rows: [{ name: "A", value: -1 }] })).toContain("A,-1");
  });

  test("leaves a cell empty where there is no number", () => {
    expect(csvOf({ columns, rows: [{ name: "A", value: Number.NaN }] })).toBe("Trust,Gain (£000)\r\nA,");
  });
});
