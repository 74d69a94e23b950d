import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInputError } from "../../src/lib/errors.ts";
import { mean } from "../../src/lib/sum.ts";
import { cholesky } from "../../src/random/cholesky.ts";
import { correlate, type RankCorrelation, rankCorrelation } from "../../src/random/correlation.ts";
import { nearestCorrelation } from "../../src/random/nearest-correlation.ts";
import { normalProbabilityInto, normalQuantileInto } from "../../src/random/normal-quantile.ts";
import { fillUniform, stream } from "../../src/random/stream.ts";
import { evenly } from "../evenly.ts";

const COUNT = 16_384;

/** Uniform draws of the streams named by the pairs, after correlation, by key. */
function linked(pairs: readonly RankCorrelation[]): Record<string, Float64Array> {
  const correlation = rankCorrelation(pairs, "/correlations");
  const Z = correlation.keys.map((key) => {
    const column = new Float64Array(COUNT);
    fillUniform(stream("2026", key, "latin"), 0, column);
    normalQuantileInto(column, column, COUNT);
    return column;
  });
  correlate(correlation, Z, COUNT);
  for (const column of Z) normalProbabilityInto(column, column, COUNT);
  return Object.fromEntries(correlation.keys.map((key, k) => [key, Z[k]]));
}

/** For uniform draws, Spearman's rank correlation is twelve times the mean product about a half. */
function spearman(A: Float64Array, B: Float64Array): number {
  return 12 * mean(A.map((a, d) => (a - 0.5) * (B[d] - 0.5)));
}

function faultsOf(run: () => unknown): readonly { code: string; path: string; message: string }[] {
  try {
    run();
  } catch (error) {
    if (isInputError(error)) return error.faults;
    throw error;
  }
  return [];
}

describe("correlated streams", () => {
  const pairs = [
    { a: "turnover", b: "overrun", rho: 0.6 },
    { a: "overrun", b: "slip", rho: -0.4 },
    { a: "turnover", b: "slip", rho: 0.1 },
  ];

  test("have the rank correlations that were asked for", () => {
    const U = linked(pairs);
    for (const { a, b, rho } of pairs) {
      expect(Math.abs(spearman(U[a], U[b]) - rho)).toBeLessThan(4 / Math.sqrt(COUNT));
    }
  });

  test("stay uniform each", () => {
    for (const U of Object.values(linked(pairs))) {
      [1, 2, 3, 4].forEach((power) => {
        expect(Math.abs(mean(U.map((u) => u ** power)) - 1 / (power + 1))).toBeLessThan(
          (4 * 0.3) / Math.sqrt(COUNT),
        );
      });
    }
  });

  test("do not depend on the order of the pairs, or on which end is named first", () => {
    const turned = pairs.map(({ a, b, rho }) => ({ a: b, b: a, rho })).reverse();
    expect(linked(turned)).toEqual(linked(pairs));
  });

  test("leave a pair alone when another, apart from it, is added", () => {
    const one = linked([{ a: "x", b: "y", rho: 0.5 }]);
    const two = linked([
      { a: "x", b: "y", rho: 0.5 },
      { a: "v", b: "w", rho: -0.5 },
    ]);
    expect(two.x).toEqual(one.x);
    expect(two.y).toEqual(one.y);
  });

  test("of no pairs are no streams", () => {
    expect(rankCorrelation([], "/correlations")).toEqual({ keys: [], factor: new Float64Array(0) });
  });

  test("change their first n draws only", () => {
    const correlation = rankCorrelation([{ a: "a", b: "b", rho: 0.5 }], "/correlations");
    const Z = [Float64Array.of(1, 1), Float64Array.of(0, 0)];
    correlate(correlation, Z, 1);
    expect(Z[0]).toEqual(Float64Array.of(1, 1));
    expect(Z[1][0]).toBeCloseTo(2 * Math.sin(Math.PI / 12), 15);
    expect(Z[1][1]).toBe(0);
  });
});

describe("correlations that cannot hold", () => {
  const impossible = [
    { a: "a", b: "b", rho: 0.9 },
    { a: "b", b: "c", rho: 0.9 },
    { a: "a", b: "c", rho: -0.9 },
  ];

  test("are refused, with the nearest that can", () => {
    const faults = faultsOf(() => rankCorrelation(impossible, "/correlations"));
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["CORRELATIONS_CONTRADICT", "/correlations"],
    ]);
    expect(faults[0].message).toMatch(
      /nearest are a~b 0\.\d{3} instead of 0\.900, a~c -0\.\d{3} instead of -0\.900, b~c 0\.\d{3}/,
    );
  });

  test("are accepted once the named changes are made, whatever they were", () => {
    const rho = evenly(-0.999, 0.999);
    const keys = ["a", "b", "c", "d"];
    let refused = 0;
    fc.assert(
      fc.property(fc.array(rho, { minLength: 6, maxLength: 6 }), (values) => {
        const asked = keys.flatMap((a, i) => keys.slice(i + 1).map((b) => ({ a, b })));
        const given = asked.map((pair, k) => ({ ...pair, rho: values[k] }));
        const [fault] = faultsOf(() => rankCorrelation(given, "/c"));
        if (!fault) return;
        refused++;
        const changes = new Map(
          [...fault.message.matchAll(/(\w)~(\w) (-?\d\.\d+) instead/g)].map(([, a, b, value]) => [
            a + b,
            Number(value),
          ]),
        );
        const mended = given.map(({ a, b, rho }) => ({
          a,
          b,
          rho: changes.get(a + b) ?? Number(rho.toFixed(3)),
        }));
        expect(faultsOf(() => rankCorrelation(mended, "/c"))).toEqual([]);
      }),
      { seed: 6, numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  test("report every bad pair at once, under its name", () => {
    const faults = faultsOf(() =>
      rankCorrelation(
        [
          { a: "a", b: "b", rho: 1 },
          { a: "a", b: "a", rho: 0.5 },
          { a: "c", b: "d", rho: 0.1 },
          { a: "d", b: "c", rho: 0.2 },
          { a: "e", b: "f", rho: Number.NaN },
        ],
        "/correlations",
      ),
    );
    expect(faults.map(({ message }) => message)).toEqual([
      "/correlations/a~0b: expected a rank correlation above -1 and below 1, got 1",
      "/correlations/a~0a: expected two different streams, got a~a",
      "/correlations/d~0c: expected each pair once, got c~d",
      "/correlations/e~0f: expected a rank correlation above -1 and below 1, got NaN",
    ]);
  });
});

describe("the nearest correlation matrix", () => {
  test("of ones beside the diagonal and noughts in the corners is the one found by hand", () => {
    // By symmetry it is (1 a b; a 1 a; b a 1), singular where b = 2a² − 1; 4(1 − a)² + 2b² is least where 4a³ = a + 1.
    const a = 0.7606898534022837;
    const b = 2 * a * a - 1;
    expect(4 * a ** 3).toBeCloseTo(a + 1, 14);
    const nearest = nearestCorrelation(Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1), 3, 0);
    [1, a, b, a, 1, a, b, a, 1].forEach((value, k) => {
      expect(Math.abs(nearest[k] - value)).toBeLessThan(1e-8);
    });
  });

  test("of a correlation matrix is itself", () => {
    const matrix = Float64Array.of(1, 0.5, 0.2, 0.5, 1, -0.3, 0.2, -0.3, 1);
    nearestCorrelation(matrix, 3, 1e-6).forEach((value, k) => {
      expect(value).toBeCloseTo(matrix[k], 12);
    });
  });
});

describe("the Cholesky factor", () => {
  test("times its transpose is the matrix", () => {
    const factor = cholesky(Float64Array.of(4, 2, 2, 5), 2);
    expect(factor).toEqual(Float64Array.of(2, 0, 1, 2));
  });

  test("does not exist for a matrix that is not positive definite", () => {
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined();
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined();
  });
});
