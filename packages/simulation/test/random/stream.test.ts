import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashBytes } from "../../src/lib/hash.ts";
import { mean, standardError } from "../../src/lib/sum.ts";
import {
  fillUniform,
  independentSet,
  type Sampler,
  SET_SIZE,
  samplers,
  stream,
} from "../../src/random/stream.ts";

const SAMPLERS = Object.keys(samplers) as Sampler[];

function draws(key: string, sampler: Sampler, count: number): Float64Array {
  const U = new Float64Array(count);
  fillUniform(stream("2026", key, sampler), 0, U);
  return U;
}

describe.each(SAMPLERS)("a %s stream", (sampler) => {
  test("stays strictly between 0 and 1", () => {
    const U = draws("a", sampler, 100_000);
    expect(U.every((u) => u > 0 && u < 1)).toBe(true);
  });

  test("gives the same draws whichever part is filled first, and in parts of any size", () => {
    const whole = draws("parts", sampler, 2_000);
    const start = fc.integer({ min: 0, max: 1_900 });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 100 }), (from, count) => {
        const part = new Float64Array(count);
        fillUniform(stream("2026", "parts", sampler), from, part);
        expect(part).toEqual(whole.slice(from, from + count));
      }),
      { seed: 11 },
    );
  });

  test("of 1,000 draws is the beginning of the one of 10,000", () => {
    expect(draws("prefix", sampler, 10_000).slice(0, 1_000)).toEqual(draws("prefix", sampler, 1_000));
  });

  test("does not move when other streams are opened and filled", () => {
    const before = draws("steady", sampler, 300);
    for (let k = 0; k < 50; k++) draws(`other/${k}`, sampler, 70 + k);
    expect(draws("steady", sampler, 300)).toEqual(before);
  });

  test("differs by seed and by key", () => {
    const texts = ["1/a", "1/b", "2/a", "1/aa", "1/A", "11/a", "1/a/a"];
    const firsts = texts.map((text) => {
      const U = new Float64Array(1);
      fillUniform(stream(text.slice(0, text.indexOf("/")), text.slice(text.indexOf("/") + 1), sampler), 0, U);
      return U[0];
    });
    expect(new Set(firsts).size).toBe(texts.length);
  });

  test("is uniform: the first four powers have their means", () => {
    const U = draws("powers", sampler, 64_000);
    for (const power of [1, 2, 3, 4]) {
      const column = U.map((u) => u ** power);
      const error = standardError(column, independentSet(sampler));
      expect(Math.abs(mean(column) - 1 / (power + 1))).toBeLessThan(4 * error);
    }
  });

  test("is uniform together with any other: 16 × 16 cells are equally filled", () => {
    const n = 25_600;
    const chiSquares = ["p", "q", "r", "s", "t"].flatMap((key, k, keys) =>
      keys.slice(k + 1).map((other) => chiSquare(draws(key, sampler, n), draws(other, sampler, n))),
    );
    const freedom = sampler === "latin" ? 15 * 15 : 16 * 16 - 1; // even margins leave less
    const spread = Math.sqrt(2 * freedom);
    for (const value of chiSquares) expect(Math.abs(value - freedom)).toBeLessThan(4.5 * spread);
    expect(Math.abs(mean(chiSquares) - freedom)).toBeLessThan((4 * spread) / Math.sqrt(chiSquares.length));
  });

  test("is uncorrelated with any other, and with itself one draw or one set later", () => {
    const n = 4_096;
    const columns = Array.from({ length: 40 }, (_, k) => draws(`c/${k}`, sampler, n));
    for (let a = 0; a < columns.length; a++) {
      for (let b = 0; b < a; b++) expect(correlation(columns[a], columns[b], n)).toBeLessThan(5);
      for (const lag of [1, SET_SIZE]) {
        expect(correlation(columns[a], columns[a].subarray(lag), n - lag)).toBeLessThan(5);
      }
    }
  });

  test("has the same bits on every machine", () => {
    const golden = {
      latin: "80ff6f38e0ab2d395ae928f41f35a19b6b161ef993b60e3f51aea3111cbc7140",
      random: "3bee9a25c63ea38179243711a696c1e0f55646808741e5d4994991729a65e64e",
    };
    expect(hashBytes(draws("golden", sampler, 1_000))).toBe(golden[sampler]);
  });
});

describe("a latin stream", () => {
  test("has one draw in each 64th of the range in every set of 64", () => {
    const U = draws("strata", "latin", 64 * 100);
    for (let set = 0; set < 100; set++) {
      const parts = U.slice(set * 64, set * 64 + 64).map((u) => Math.floor(u * 64));
      expect(parts.sort()).toEqual(Float64Array.from({ length: 64 }, (_, k) => k));
    }
  });

  test("cuts the variance of the mean of a sum of many streams more than two hundredfold", () => {
    const means = (sampler: Sampler) =>
      Array.from({ length: 60 }, (_, run) =>
        mean(Array.from({ length: 10 }, (_, k) => mean(draws(`${run}/${k}`, sampler, 1_024)))),
      );
    const spread = (values: number[]) => mean(values.map((value) => (value - 0.5) ** 2));
    expect(spread(means("random")) / spread(means("latin"))).toBeGreaterThan(200);
  });

  test("shows its error in the spread of its sets: the true error is the estimated one over many seeds", () => {
    const runs = Array.from({ length: 200 }, (_, run) => {
      const a = draws(`x/${run}`, "latin", 1_000);
      const b = draws(`y/${run}`, "latin", 1_000);
      const product = a.map((u, d) => u * (0.5 + b[d]));
      return { miss: mean(product) - 0.5, error: standardError(product, independentSet("latin")) };
    });
    const ratio = Math.sqrt(mean(runs.map(({ miss, error }) => (miss / error) ** 2)));
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  });
});

function chiSquare(A: Float64Array, B: Float64Array): number {
  const counts = new Float64Array(256);
  for (let d = 0; d < A.length; d++) counts[Math.floor(A[d] * 16) * 16 + Math.floor(B[d] * 16)] += 1;
  const expected = A.length / 256;
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

/** How many standard errors the correlation lies from nought. */
function correlation(A: Float64Array, B: Float64Array, n: number): number {
  let total = 0;
  for (let d = 0; d < n; d++) total += (A[d] - 0.5) * (B[d] - 0.5);
  return Math.abs((total / n) * 12) * Math.sqrt(n);
}
