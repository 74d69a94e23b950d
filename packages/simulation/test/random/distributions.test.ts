import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashBytes } from "../../src/lib/hash.ts";
import { mean, standardError } from "../../src/lib/sum.ts";
import {
  distributions,
  makeSampler,
  meanOf,
  mostLikely,
  rangeOf,
  varianceOf,
} from "../../src/random/distributions.ts";
import type { Prior } from "../../src/random/prior.ts";
import { priorFaults } from "../../src/random/prior-faults.ts";
import { fillUniform, independentSet, type Sampler, stream } from "../../src/random/stream.ts";
import { evenly } from "../evenly.ts";

const EVERYWHERE = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const LISTED = Object.entries(distributions).map(([name, { example }]) => [name, example as Prior] as const);

/** Third and fourth standardised moments in closed form (Johnson, Kotz and Balakrishnan, 1994 and 1995). */
const SHAPES: readonly (readonly [name: string, prior: Prior, skewness: number, kurtosis: number])[] = [
  ["a PERT", { dist: "pert", low: 2, mode: 3, high: 7 }, ...betaShape(1.8, 4.2)],
  ["a PERT with its mode at the low end", { dist: "pert", low: 0, mode: 0, high: 3 }, ...betaShape(1, 5)],
  ["a PERT with its mode at the high end", { dist: "pert", low: -1, mode: 0, high: 0 }, ...betaShape(5, 1)],
  ["a beta", { dist: "beta", alpha: 4, beta: 16, low: -1, high: 1 }, ...betaShape(4, 16)],
  ["a beta with two horns", { dist: "beta", alpha: 0.5, beta: 0.8, low: 0, high: 1 }, ...betaShape(0.5, 0.8)],
  ["a triangular", { dist: "triangular", low: 0, mode: 0, high: 4 }, (2 * Math.sqrt(2)) / 5, 2.4],
  ["a symmetric triangular", { dist: "triangular", low: -1, mode: 1, high: 3 }, 0, 2.4],
  ["a uniform", { dist: "uniform", low: -2, high: 5 }, 0, 1.8],
  ["a normal", { dist: "normal", mean: -3, sd: 2 }, 0, 3],
  ["a lognormal", { dist: "lognormal", median: 40, logSd: 0.25 }, ...lognormalShape(0.25)],
  ["a yes or no", { dist: "bernoulli", probability: 0.3 }, ...bernoulliShape(0.3)],
  [
    "a yes or no with a PERT probability",
    { dist: "bernoulli", probability: { dist: "pert", low: 0.3, mode: 0.6, high: 0.9 } },
    ...bernoulliShape(0.6),
  ],
  // values 3, 5 and 11 with chances ½, ¼, ¼: mean 5.5, central moments 10.75, 36 and 246.0625 … by hand
  ["one of several values", { dist: "discrete", values: [11, 3, 5], weights: [1, 2, 1] }, ...discreteShape()],
];

/** The hash of the first 1,000 draws of each family's example begins with these digits. */
const GOLDEN: Readonly<Record<Prior["dist"], string>> = {
  fixed: "08841b8e6c755f69",
  pert: "72d518ea5db5b1a1",
  triangular: "8b6b29efa0bcc402",
  uniform: "973b7f6d6389b1c5",
  normal: "ab8fb510520e2566",
  lognormal: "79c203aefc160853",
  beta: "4510097e037283d6",
  bernoulli: "1db32836a4715c13",
  discrete: "51312289861ba6c1",
};

describe.each(["random", "latin"] as const)("with %s draws", (sampler) => {
  test.each(SHAPES)("%s has its first four moments", (name, prior, skewness, kurtosis) => {
    const values = sample(prior, { key: name, sampler, count: 64_000 });
    const spread = Math.sqrt(varianceOf(prior));
    [0, 1, skewness, kurtosis].forEach((moment, k) => {
      const powers = values.map((value) => ((value - meanOf(prior)) / spread) ** (k + 1));
      const error = standardError(powers, independentSet(sampler));
      expect(Math.abs(mean(powers) - moment)).toBeLessThan(4 * error + 1e-9);
    });
  });
});

describe.each(LISTED)("%s", (name, example) => {
  test("gives an example without faults, and says what it and its fields are for", () => {
    const { dist, help, label, fields } = distributions[example.dist];
    expect(dist).toBe(name);
    expect(priorFaults(example, EVERYWHERE, "/prior")).toEqual([]);
    expect(
      [help, label, ...Object.values(fields).map((field) => field.help)].every((text) => text.length > 3),
    ).toBe(true);
    expect(Object.keys(fields).sort()).toEqual(
      Object.keys(example)
        .filter((key) => key !== "dist")
        .sort(),
    );
  });

  test("never falls as u rises, and keeps within its range", () => {
    const U = Float64Array.from({ length: 20_001 }, (_, k) =>
      k === 0 ? 2 ** -33 : k === 20_000 ? 1 - 2 ** -33 : k / 20_000,
    );
    const out = new Float64Array(U.length);
    makeSampler(example)(U, out, U.length);
    const [low, high] = rangeOf(example);
    expect(out[0]).toBeGreaterThanOrEqual(low);
    expect(out[U.length - 1]).toBeLessThanOrEqual(high);
    expect(out.every((value, k) => k === 0 || value >= out[k - 1])).toBe(true);
  });

  test("counts as most likely, and has as mean, values in its range", () => {
    const [low, high] = rangeOf(example);
    for (const value of [mostLikely(example), meanOf(example)]) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  });

  test("writes n values and no more, also in place", () => {
    const U = Float64Array.of(0.2, 0.4, 0.6, 0.8);
    const out = new Float64Array(4).fill(-9);
    makeSampler(example)(U, out, 3);
    expect(out[3]).toBe(-9);
    makeSampler(example)(U, U, 3);
    expect([...U]).toEqual([...out.slice(0, 3), 0.8]);
  });

  test("has the same bits on every machine", () => {
    const values = sample(example, { key: name, sampler: "latin", count: 1_000 });
    expect(hashBytes(values).slice(0, 16)).toBe(GOLDEN[example.dist]);
  });
});

describe("most likely values", () => {
  test.each<[Prior, number]>([
    [{ dist: "fixed", value: 7 }, 7],
    [{ dist: "pert", low: 1, mode: 2, high: 9 }, 2],
    [{ dist: "triangular", low: 1, mode: 3, high: 9 }, 3],
    [{ dist: "uniform", low: 1, high: 9 }, 5],
    [{ dist: "normal", mean: 4, sd: 2 }, 4],
    [{ dist: "lognormal", median: 4, logSd: 0.5 }, 4],
    [{ dist: "beta", alpha: 3, beta: 5, low: 0, high: 6 }, 2],
    [{ dist: "beta", alpha: 0.5, beta: 1.5, low: 0, high: 4 }, 1],
    [{ dist: "bernoulli", probability: 0.5 }, 1],
    [{ dist: "bernoulli", probability: 0.49 }, 0],
    [{ dist: "bernoulli", probability: { dist: "pert", low: 0.3, mode: 0.6, high: 0.9 } }, 1],
    [{ dist: "discrete", values: [3, 5, 7], weights: [1, 3, 2] }, 5],
  ])("of %j is %d", (prior, value) => {
    expect(mostLikely(prior)).toBe(value);
  });
});

describe("priors without width", () => {
  test.each<Prior>([
    { dist: "pert", low: 0.3, mode: 0.3, high: 0.3 },
    { dist: "triangular", low: 0.3, mode: 0.3, high: 0.3 },
    { dist: "uniform", low: 0.3, high: 0.3 },
    { dist: "beta", alpha: 2, beta: 3, low: 0.3, high: 0.3 },
    { dist: "normal", mean: 0.3, sd: 0 },
    { dist: "fixed", value: 0.3 },
    { dist: "discrete", values: [0.3], weights: [5] },
  ])("%j give their value in every draw and have no variance", (prior) => {
    const values = sample(prior, { key: "flat", sampler: "latin", count: 100 });
    expect(values.every((value) => value === 0.3)).toBe(true);
    expect(varianceOf(prior)).toBe(0);
    expect(meanOf(prior)).toBeCloseTo(0.3, 15);
  });
});

describe("closed forms", () => {
  test("are the mean and variance of the quantile function, for any PERT", () => {
    const mid = Float64Array.from({ length: 4_096 }, (_, k) => (k + 0.5) / 4_096);
    const values = new Float64Array(mid.length);
    fc.assert(
      fc.property(evenly(0, 1), (lean) => {
        const prior: Prior = { dist: "pert", low: 10, mode: 10 + 4 * lean, high: 14 };
        makeSampler(prior)(mid, values, mid.length);
        expect(mean(values)).toBeCloseTo(meanOf(prior), 4);
        expect(mean(values.map((value) => (value - meanOf(prior)) ** 2))).toBeCloseTo(varianceOf(prior), 3);
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  test("of several values take each as often as its weight says, whatever the order", () => {
    const values = sample(
      { dist: "discrete", values: [7, 3, 5], weights: [2, 0, 6] },
      { key: "weights", sampler: "latin", count: 6_400 },
    );
    expect(values.filter((value) => value === 5).length).toBe(4_800);
    expect(values.filter((value) => value === 7).length).toBe(1_600);
  });
});

function sample(
  prior: Prior,
  { key, sampler, count }: { key: string; sampler: Sampler; count: number },
): Float64Array {
  const U = new Float64Array(count);
  fillUniform(stream("2026", key, sampler), 0, U);
  makeSampler(prior)(U, U, count);
  return U;
}

function betaShape(a: number, b: number): [number, number] {
  const skewness = (2 * (b - a) * Math.sqrt(a + b + 1)) / ((a + b + 2) * Math.sqrt(a * b));
  const excess =
    (6 * ((a - b) ** 2 * (a + b + 1) - a * b * (a + b + 2))) / (a * b * (a + b + 2) * (a + b + 3));
  return [skewness, 3 + excess];
}

function lognormalShape(s: number): [number, number] {
  const w = Math.exp(s * s);
  return [(w + 2) * Math.sqrt(w - 1), w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3];
}

function bernoulliShape(p: number): [number, number] {
  const q = 1 - p;
  return [(q - p) / Math.sqrt(p * q), 1 / (p * q) - 3];
}

function discreteShape(): [number, number] {
  const gaps = [-2.5, -2.5, -0.5, 5.5];
  const moment = (k: number) => mean(gaps.map((gap) => gap ** k));
  return [moment(3) / moment(2) ** 1.5, moment(4) / moment(2) ** 2];
}
