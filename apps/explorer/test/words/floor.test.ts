import { describe, expect, test } from "vitest";
import type { FloorResult, Range } from "../../src/service/records.ts";
import { floorMessage } from "../../src/words/floor.ts";

function mean(value: number): Range {
  return { central: 0, mean: value, se: 0, p5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0 };
}

function floor(count: number, unmet = 0): FloorResult {
  const chanceUnmet = { share: count / 200, low: 0, high: 1, count, draws: 200 };
  return { draws: 200, trusts: [], outside: mean(0), unmet: mean(unmet), chanceUnmet };
}

describe("what a floor costs, in words", () => {
  const rows = [
    { name: "Paget NHS Trust", pays: mean(120_000) },
    { name: "Norfolk NHS Trust", pays: mean(-150_000) },
    { name: "The reserve", pays: mean(30_000) },
    { name: "Lynn NHS Trust", pays: mean(80) },
  ];

  test("names who pays, who gains, and by how much", () => {
    expect(floorMessage(floor(0), { rows, years: 3 })).toBe(
      "The promise that no trust ends below its floor for three years costs Paget £120,000 and the reserve £30,000 on average, and is worth £150,000 to Norfolk.",
    );
  });

  test("says how often it cannot be kept", () => {
    expect(floorMessage(floor(50, 40_000), { rows, years: 1 })).toMatch(
      /for one year costs .* In 25% of futures it cannot be kept in full: £40,000 is lacking on average\.$/,
    );
    expect(floorMessage(floor(200, 40_000), { rows, years: 1 })).toContain(
      "In every future that was looked at it",
    );
  });

  test("makes no fuss of what is next to nothing", () => {
    expect(floorMessage(floor(0), { rows: rows.slice(3), years: 3 })).toContain(
      "costs nobody anything to speak of",
    );
  });
});
