import { describe, expect, it } from "vitest";
import { discountFactors } from "../../src/index.ts";

const FACTORS = discountFactors(401, 0.035);

/** The rate by which a year counts less than the one before. */
function rateOf(year: number, factors = FACTORS): number {
  return factors[year - 1] / factors[year] - 1;
}

describe("discount factors", () => {
  it("do not discount year 0, and year 1 by 3.5 %", () => {
    expect(FACTORS[0]).toBe(1);
    expect(FACTORS[1]).toBe(1 / 1.035);
  });

  it.each([
    [1, 0.035],
    [30, 0.035],
    [31, 0.03],
    [75, 0.03],
    [76, 0.025],
    [125, 0.025],
    [126, 0.02],
    [200, 0.02],
    [201, 0.015],
    [300, 0.015],
    [301, 0.01],
    [400, 0.01],
  ])("decline by the Green Book's schedule: year %i at %f", (year, rate) => {
    expect(rateOf(year)).toBeCloseTo(rate, 12);
  });

  it("are the Green Book's long-term factors", () => {
    const published = { 10: 0.7089, 30: 0.3563, 75: 0.0942, 125: 0.0274, 200: 0.0062, 300: 0.0014 };
    for (const [year, factor] of Object.entries(published)) {
      expect(FACTORS[Number(year)]).toBeCloseTo(factor, 4);
    }
  });

  it("decline from another rate in the same proportions, as the Green Book's own for health does", () => {
    const health = discountFactors(401, 0.015);
    const published = [0.015, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043];
    for (const [k, year] of [1, 31, 76, 126, 201, 301].entries()) {
      expect(rateOf(year, health)).toBeCloseTo(published[k], 4);
    }
  });
});
