import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaQuantile } from "../../src/random/beta-quantile.ts";
import {
  normalProbability,
  normalProbabilityInto,
  normalQuantile,
  normalQuantileInto,
} from "../../src/random/normal-quantile.ts";
import { fromTable } from "../../src/random/quantile-table.ts";
import { evenly } from "../evenly.ts";

describe("the normal quantile", () => {
  // SciPy 1.17.1, scipy.special.ndtri
  test.each([
    [1e-9, -5.9978070150076865],
    [0.0001, -3.7190164854556804],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.99, 2.3263478740408408],
    [1 - 2 ** -30, 6.009353565530744],
  ])("at %d is %d within 4e-9", (u, z) => {
    expect(Math.abs(normalQuantile(u) - z)).toBeLessThan(4e-9);
  });

  test("is odd about a half, never falls, and stays finite at the ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 2 }), (k) => {
        const u = (k + 0.5) / 2 ** 32;
        expect(normalQuantile(1 - u)).toBe(-normalQuantile(u));
        expect(normalQuantile(u)).toBeLessThanOrEqual(normalQuantile(u + 2 ** -32));
      }),
      { seed: 2, numRuns: 2_000 },
    );
    expect(normalQuantile(0)).toBeCloseTo(-6.338, 3);
    expect(normalQuantile(1)).toBeCloseTo(6.338, 3);
  });

  test("undoes the normal probability", () => {
    fc.assert(
      fc.property(evenly(-6, 6), (z) => {
        expect(Math.abs(normalQuantile(normalProbability(z)) - z)).toBeLessThan(1e-7);
      }),
      { seed: 2, numRuns: 1_000 },
    );
  });
});

describe("the normal probability", () => {
  // mpmath 1.3.0, ncdf with forty digits
  test.each([
    [-7.5, 3.1908916729108963e-14],
    [-6, 9.865876450376981e-10],
    [-3, 0.0013498980316300946],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [5, 0.9999997133484281],
  ])("at %d is %d", (z, probability) => {
    expect(Math.abs(normalProbability(z) - probability)).toBeLessThan(1e-15);
    expect(Math.abs(normalProbability(z) / probability - 1)).toBeLessThan(1e-8);
  });

  test("reaches 0 and 1 and never leaves them", () => {
    expect([normalProbability(-60), normalProbability(60)]).toEqual([0, 1]);
    expect(normalProbability(-10)).toBeCloseTo(7.61985e-24, 28);
  });

  test("and its inverse by column are the scalar functions", () => {
    const Z = Float64Array.of(-3, -0.2, 0, 1.7);
    const U = new Float64Array(4);
    normalProbabilityInto(U, Z, 4);
    expect(U).toEqual(Z.map(normalProbability));
    normalQuantileInto(U, U, 4);
    expect(U).toEqual(Z.map((z) => normalQuantile(normalProbability(z))));
  });
});

describe("the beta quantile", () => {
  // SciPy 1.17.1, scipy.special.betaincinv, at these probabilities
  const PROBABILITIES = [1e-6, 0.05, 0.5, 0.9, 0.999999];
  test.each([
    [
      1,
      5,
      [
        2.0000008000004803e-7, 0.010206218313011496, 0.12944943670387585, 0.36904265551980675,
        0.9369042655516178,
      ],
    ],
    [3, 3, [0.004652416361586582, 0.1892553774377708, 0.5, 0.7533635467115334, 0.9953475836383687]],
    [
      5,
      1,
      [0.06309573444801932, 0.5492802716530588, 0.8705505632961241, 0.9791483623609768, 0.99999979999992],
    ],
    [
      2.6,
      3.4,
      [
        0.001972233632412575, 0.13928045388276086, 0.42547080200229975, 0.6898895391521342,
        0.9907373330515471,
      ],
    ],
    [
      4,
      16,
      [
        0.004056890237557227, 0.07529381656887568, 0.18988518275917562, 0.3185908840528097,
        0.7086521290266945,
      ],
    ],
    [0.5, 0.5, [2.46740110027031e-12, 0.0061558297024311365, 0.5, 0.9755282581475768, 0.9999999999975326]],
    [
      50,
      2,
      [0.718514038715566, 0.9103284617085715, 0.9673091500837798, 0.9895237317383547, 0.9999719815796637],
    ],
    [
      0.2,
      5,
      [
        1.4159249372753124e-31, 4.424766081603773e-8, 0.004491361400337969, 0.12289669809574012,
        0.8906118716815314,
      ],
    ],
    [
      300,
      700,
      [0.23432612992469437, 0.2764036572036614, 0.29986661939179127, 0.3186521266739313, 0.3713982572130263],
    ],
  ])("of shapes %d and %d is right within 1e-8", (alpha, beta, quantiles) => {
    const table = betaQuantile(alpha, beta);
    PROBABILITIES.forEach((probability, k) => {
      expect(Math.abs(fromTable(table, probability) - quantiles[k])).toBeLessThan(1e-8);
    });
  });

  test("of shapes 1 and 1 is the probability itself, of 1 and b and of a and 1 a power", () => {
    fc.assert(
      fc.property(evenly(1e-9, 1 - 1e-9), evenly(1, 5), (u, shape) => {
        expect(Math.abs(fromTable(betaQuantile(1, 1), u) - u)).toBeLessThan(1e-12);
        expect(Math.abs(fromTable(betaQuantile(shape, 1), u) - u ** (1 / shape))).toBeLessThan(1e-9);
        expect(Math.abs(fromTable(betaQuantile(1, shape), u) - (1 - (1 - u) ** (1 / shape)))).toBeLessThan(
          1e-9,
        );
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test("mirrors when its shapes are swapped, and never falls, for any shapes", () => {
    const shapes = evenly(Math.log(0.2), Math.log(1_000)).map(Math.exp);
    fc.assert(
      fc.property(shapes, shapes, (alpha, beta) => {
        const table = betaQuantile(alpha, beta);
        const mirrored = betaQuantile(beta, alpha);
        let last = 0;
        for (let k = 0; k < 1_024; k++) {
          const u = (k + 0.5) / 1_024;
          const x = fromTable(table, u);
          expect(Math.abs(x + fromTable(mirrored, 1 - u) - 1)).toBeLessThan(1e-12);
          if (x < last) expect.fail(`falls at u = ${u}`);
          last = x;
        }
        expect(last).toBeLessThanOrEqual(1);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
