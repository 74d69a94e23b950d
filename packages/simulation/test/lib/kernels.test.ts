import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashBytes } from "../../src/lib/hash.ts";
import { exp, expInto, log, logInto, pow } from "../../src/lib/kernels.ts";
import { evenly } from "../evenly.ts";

const SEED = { seed: 20260401, numRuns: 2_000 };

describe("exp", () => {
  // mpmath 1.3.0 with forty digits, rounded to the nearest number
  test.each([
    [0, 1],
    [1, Math.E],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [-0.001, 0.999000499833375],
    [10, 22026.465794806718],
    [-50.5, 1.1698459177061964e-22],
    [700, 1.0142320547350045e304],
    [-700, 9.85967654375977e-305],
    [1e-10, 1.0000000001],
  ])("of %d is %d within 4e-16", (x, value) => {
    expect(Math.abs(exp(x) / value - 1)).toBeLessThan(4e-16);
  });

  test("agrees with the machine's own to 4e-16 wherever both are ordinary numbers", () => {
    fc.assert(
      fc.property(evenly(-707, 707), (x) => Math.abs(exp(x) / Math.exp(x) - 1) < 4e-16),
      SEED,
    );
  });

  test("never falls as x rises, across the steps of its table", () => {
    fc.assert(
      fc.property(evenly(-700, 700), evenly(1e-12, 0.02), (x, step) => exp(x + step) >= exp(x)),
      SEED,
    );
  });

  test("is exactly 0 far below, Infinity far above and NaN for NaN", () => {
    expect([-708, -1e300, Number.NEGATIVE_INFINITY].map(exp)).toEqual([0, 0, 0]);
    expect([708, 1e300, Number.POSITIVE_INFINITY].map(exp)).toEqual([Infinity, Infinity, Infinity]);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe("log", () => {
  test.each([
    [1, 0],
    [2, Math.LN2],
    [0.5, -Math.LN2],
    [10, Math.LN10],
    [3, 1.0986122886681098],
    [1e-300, -690.7755278982137],
    [1e300, 690.7755278982137],
    [1.0000001, 9.999999505838704e-8],
    [0.99999, -1.0000050000287824e-5],
    [5e-324, -744.4400719213812],
  ])("of %d is %d within 3e-16", (x, value) => {
    expect(Math.abs(log(x) - value)).toBeLessThanOrEqual(3e-16 * Math.abs(value));
  });

  test("agrees with the machine's own to 3e-16, over all magnitudes and near 1", () => {
    const near = evenly(0.5, 2);
    const any = evenly(-700, 700).map(Math.exp);
    fc.assert(
      fc.property(
        fc.oneof(near, any),
        (x) => Math.abs(log(x) - Math.log(x)) <= 3e-16 * Math.abs(Math.log(x)),
      ),
      SEED,
    );
  });

  test("of the largest number is finite, of 0 is −Infinity, of a negative number NaN", () => {
    expect(log(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 10);
    expect(log(0)).toBe(-Infinity);
    expect(log(Number.POSITIVE_INFINITY)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
  });
});

describe("pow", () => {
  test("raises to whole, broken and negative exponents within 1e-13", () => {
    fc.assert(
      fc.property(evenly(1e-6, 1e9), evenly(-8, 8), (base, exponent) => {
        return Math.abs(pow(base, exponent) / base ** exponent - 1) < 1e-13;
      }),
      SEED,
    );
  });

  test("of 0 is 0 for a positive exponent and 1 for none", () => {
    expect([pow(0, 0.9), pow(0, 0), pow(5, 0), pow(1, 1e9)]).toEqual([0, 1, 1, 1]);
  });
});

describe("columns", () => {
  const grid = Float64Array.from({ length: 4_096 }, (_, k) => (k - 2_048) / 7.3);

  test("are the scalar functions, value by value, up to n and in place", () => {
    const own = Float64Array.from(grid);
    expInto(own, own, 100);
    expect(own).toEqual(grid.map((x, k) => (k < 100 ? exp(x) : x)));
    logInto(own, own, 100);
    expect(own[99]).toBe(log(exp(grid[99])));
  });

  test("have the same bits on every machine", () => {
    const out = new Float64Array(grid.length);
    expInto(out, grid, grid.length);
    expect(hashBytes(out)).toBe("abf677dbc4b0b28906052adea0074c9e6a249aed5652f0356b9e98fbe0fc3f59");
    logInto(out, grid.map(Math.abs), grid.length);
    expect(hashBytes(out)).toBe("ce27dc4246d01e08a420bcc4eab4383a45931085ed9f4aa5898a437f7cdb8f72");
  });
});
