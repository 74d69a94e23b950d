import { describe, expect, test } from "vitest";
import estimator from "../../data/estimator.json" with { type: "json" };
import { costLevel } from "../../src/estimate/cost-level.ts";
import { trustFacts } from "../../src/index.ts";

const { staffingFit, staffingWeight } = estimator;
const comparable = trustFacts.filter((facts) => facts.note === null);

/** Least squares by the normal equations, solved by Gauss–Jordan elimination. */
function leastSquares(X: readonly (readonly number[])[], y: readonly number[]): number[] {
  const k = X[0].length;
  const rows = Array.from({ length: k }, (_, i) => [
    ...Array.from({ length: k }, (_, j) => X.reduce((sum, row) => sum + row[i] * row[j], 0)),
    X.reduce((sum, row, at) => sum + row[i] * y[at], 0),
  ]);
  for (let pivot = 0; pivot < k; pivot++) {
    for (let i = 0; i < k; i++) {
      if (i === pivot) continue;
      const factor = rows[i][pivot] / rows[pivot][pivot];
      rows[i] = rows[i].map((value, j) => value - factor * rows[pivot][j]);
    }
  }
  return rows.map((row, i) => row[k] / row[i]);
}

describe("how dear a trust looks", () => {
  test("the stored fit of central-functions staff is least squares over the cross-section", () => {
    const X = comparable.map((facts) => [1, Math.log(facts.operatingIncome), Math.log(facts.wte)]);
    const y = comparable.map((facts) => Math.log(facts.centralFunctionsWte));
    const [intercept, turnover, staff] = leastSquares(X, y);
    expect(staffingFit.intercept).toBeCloseTo(intercept, 3);
    expect(staffingFit.turnover).toBeCloseTo(turnover, 3);
    expect(staffingFit.staff).toBeCloseTo(staff, 3);
    const squares = X.map((row, at) => (y[at] - intercept - turnover * row[1] - staff * row[2]) ** 2);
    const variance = squares.reduce((sum, square) => sum + square, 0) / (comparable.length - 3);
    expect(staffingFit.residualSd).toBeCloseTo(Math.sqrt(variance), 3);
  });

  test("the level does not go with size: small and large trusts look equally dear on average", () => {
    const mean = (small: boolean) => {
      const logs = comparable
        .filter((facts) => facts.operatingIncome < 300e6 === small)
        .map((facts) => Math.log(costLevel(facts.ods)));
      return logs.reduce((sum, log) => sum + log, 0) / logs.length;
    };
    expect(Math.abs(mean(true) - mean(false))).toBeLessThan(0.02);
  });

  test("half of a difference in staffing is believed, and at most two standard deviations of it", () => {
    const most = Math.exp(staffingWeight.value * 2 * staffingFit.residualSd);
    for (const { ods } of trustFacts) {
      expect(costLevel(ods)).toBeLessThanOrEqual(most * 1.000001);
      expect(costLevel(ods)).toBeGreaterThanOrEqual(1 / most / 1.000001);
    }
    expect(costLevel("RNK")).toBeCloseTo(most, 9);
  });

  test("more central staff than peers means dearer, fewer means cheaper", () => {
    const facts = trustFacts.find((one) => one.ods === "RM1")!;
    const expected =
      staffingFit.intercept +
      staffingFit.turnover * Math.log(facts.operatingIncome) +
      staffingFit.staff * Math.log(facts.wte);
    expect(Math.log(costLevel("RM1"))).toBeCloseTo(0.5 * (Math.log(facts.centralFunctionsWte) - expected), 9);
  });

  test("a trust whose income and staff cover different months is taken as typical", () => {
    const odd = trustFacts.filter((facts) => facts.note !== null).map((facts) => facts.ods);
    expect(odd).toEqual(["RDE", "RGQ", "RJF", "RTG"]);
    for (const ods of odd) expect(costLevel(ods)).toBe(1);
  });

  test("the spread that staffing explains and the one that it leaves open add up to that between like trusts", () => {
    const explained = staffingWeight.value * staffingFit.residualSd;
    const all = Math.sqrt(explained ** 2 + estimator.levelSpread.value ** 2);
    expect(all).toBeGreaterThan(0.24);
    expect(all).toBeLessThan(0.34);
  });
});
