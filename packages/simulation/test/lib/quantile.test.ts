import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantileErrors, quantiles } from "../../src/lib/quantile.ts";
import { fillUniform, stream } from "../../src/random/stream.ts";
import { evenly } from "../evenly.ts";

describe("quantiles by method R-7", () => {
  test("agree with NumPy 2's default on ten unsorted values", () => {
    const column = Float64Array.of(3.1, -2, 7.25, 0, 11, 4.5, 4.5, 9, -6.75, 1.125);
    const published = [-6.75, -2.475, 0.28125, 3.8, 9.2, 10.55, 11];
    quantiles(column, [0, 0.1, 0.25, 0.5, 0.9, 0.975, 1]).forEach((value, k) => {
      expect(value).toBeCloseTo(published[k], 13);
    });
  });

  test("are those of the sorted column, whatever the order, and leave the column as it was", () => {
    const values = fc.float64Array({ minLength: 1, maxLength: 400, noNaN: true, min: -1e6, max: 1e6 });
    const probabilities = fc.array(evenly(0, 1), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(values, probabilities, (column, wanted) => {
        const before = column.slice();
        const sorted = column.slice().sort();
        const got = quantiles(column, wanted);
        expect(column).toEqual(before);
        wanted.forEach((probability, k) => {
          const position = (column.length - 1) * probability;
          const [low, share] = [Math.floor(position), position % 1];
          const high = Math.ceil(position);
          expect(got[k]).toBe(share === 0 ? sorted[low] : sorted[low] + share * (sorted[high] - sorted[low]));
        });
      }),
      { seed: 7 },
    );
  });

  test("of many equal values are that value", () => {
    expect(quantiles(new Float64Array(5_000).fill(3), [0.1, 0.9])).toEqual([3, 3]);
  });

  test("of an empty column are NaN", () => {
    expect(quantiles(new Float64Array(0), [0.5])).toEqual([Number.NaN]);
  });
});

describe("quantileErrors", () => {
  test("of plain random draws are near √(p(1−p)/n) over the density", () => {
    const U = new Float64Array(10_000);
    fillUniform(stream("seed", "errors", "random"), 0, U);
    [0.1, 0.5, 0.9].forEach((probability, k) => {
      const theory = Math.sqrt((probability * (1 - probability)) / 10_000);
      const error = quantileErrors(U, [0.1, 0.5, 0.9])[k];
      expect(error).toBeGreaterThan(0.75 * theory);
      expect(error).toBeLessThan(1.25 * theory);
    });
  });

  test("of latin sets are far smaller for a single stream", () => {
    const U = new Float64Array(10_240);
    fillUniform(stream("seed", "errors", "latin"), 0, U);
    const [even] = quantileErrors(U, [0.5], 64);
    const [plain] = quantileErrors(U, [0.5]);
    expect(even).toBeLessThan(plain / 5);
  });
});
