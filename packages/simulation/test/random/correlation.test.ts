import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInputError } from "../../src/lib/errors.ts";
import { mean } from "../../src/lib/sum.ts";
import { cholesky } from "../../src/random/cholesky.ts";
import { correlate, type RankCorrelation, rankCorrelation } from "../../src/random/correlation.ts";
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

/** What the message of a contradiction says to multiply the correlations by. */
function shareOf({ message }: Fault): number {
  return Number(/multiplied by ([\d.]+):/.exec(message)?.[1]);
}

interface Fault {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly received?: unknown;
}

function faultsOf(run: () => unknown): readonly Fault[] {
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

  test("are refused, with the share of them that can", () => {
    const faults = faultsOf(() => rankCorrelation(impossible, "/correlations"));
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["CORRELATIONS_CONTRADICT", "/correlations"],
    ]);
    expect(faults[0].message).toMatch(
      /multiplied by 0\.\d+: a~b 0\.\d{3} instead of 0\.900, a~c -0\.\d{3} instead of -0\.900, b~c 0\.\d{3}/,
    );
  });

  test("shrink no more than they must: three alike and against each other hold up to a half", () => {
    // Scores of −c each are singular where c = ½, and 2 sin(πρ/6) = ½ where ρ = 6 asin(¼)/π.
    const against = impossible.map((pair) => ({ ...pair, rho: -0.9 }));
    const [fault] = faultsOf(() => rankCorrelation(against, "/c"));
    const most = (6 * Math.asin(1 / 4)) / Math.PI / 0.9;
    const share = shareOf(fault);
    expect(share).toBeLessThan(most);
    expect(share).toBeGreaterThan(most - 0.005);
  });

  test("are named group by group; what stands apart and holds is left alone", () => {
    const group = (prefix: string) =>
      impossible.map(({ a, b, rho }) => ({ a: prefix + a, b: prefix + b, rho }));
    const apart = { a: "x", b: "y", rho: 0.99 };
    const faults = faultsOf(() => rankCorrelation([...group("one-"), apart, ...group("two-")], "/c"));
    expect(faults).toHaveLength(2);
    expect(faults[0].message).toContain("one-a~one-b");
    expect(faults[1].message).toContain("two-a~two-b");
    expect(faults.some(({ message }) => message.includes("x~y"))).toBe(false);
  });

  test("are accepted once they are shrunk as the message says, whatever they were", () => {
    const rho = evenly(-0.999, 0.999);
    const asked = fc.integer({ min: 3, max: 25 }).chain((size) => {
      const keys = Array.from({ length: size }, (_, k) => `key${k}`);
      const all = keys.flatMap((a, i) => keys.slice(i + 1).map((b) => ({ a, b })));
      return fc
        .shuffledSubarray(all, { minLength: 3, maxLength: Math.min(all.length, 200) })
        .chain((pairs) => fc.tuple(...pairs.map((pair) => rho.map((value) => ({ ...pair, rho: value })))));
    });
    let refused = 0;
    fc.assert(
      fc.property(asked, (given) => {
        const faults = faultsOf(() => rankCorrelation(given, "/c"));
        if (faults.length === 0) return;
        refused++;
        const groups = faults.map((fault) => ({
          share: shareOf(fault),
          pairs: fault.received as typeof given,
        }));
        const mended = (written: (held: number) => number) =>
          given.map((pair) => {
            const group = groups.find(({ pairs }) => pairs.includes(pair));
            return { ...pair, rho: written(pair.rho * (group?.share ?? 1)) };
          });
        for (const { share } of groups) expect(share).toBeGreaterThan(0);
        expect(
          faultsOf(() =>
            rankCorrelation(
              mended((held) => held),
              "/c",
            ),
          ),
        ).toEqual([]);
        const rounded = (held: number) => Number(held.toFixed(3));
        const changed = faults.flatMap(({ message }) => [...message.matchAll(/(\w+)~(\w+) (-?\d\.\d+) in/g)]);
        expect(faultsOf(() => rankCorrelation(mended(rounded), "/c"))).toEqual([]);
        for (const [, a, b, value] of changed) {
          const pair = mended(rounded).find((one) => [one.a, one.b].sort().join() === [a, b].sort().join());
          expect(pair?.rho).toBe(Number(value));
        }
      }),
      { seed: 6, numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(40);
  });

  test("are told in a message of bounded length, however many there are", () => {
    const chain = Array.from({ length: 198 }, (_, k) => ({ a: "first", b: `key${k}`, rho: 0.9 }));
    const faults = faultsOf(() => rankCorrelation(chain, "/c"));
    expect(faults).toHaveLength(1);
    expect(faults[0].message).toMatch(/and 188 more$/);
    expect(faults[0].message.length).toBeLessThan(1_000);
    expect(shareOf(faults[0])).toBeGreaterThan(0);
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
