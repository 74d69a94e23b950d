import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Clip, clip } from "../../src/gain-share/solvers/clip.ts";

const amount = fc.integer({ min: -30, max: 30 });

/** Weights with noughts among them, bounds with none, and a total that may lie beyond all bounds. */
const anyClip: fc.Arbitrary<Clip> = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc
    .record({
      total: fc.integer({ min: -120, max: 120 }),
      weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }),
      bounds: fc.array(fc.tuple(amount, amount, fc.boolean(), fc.boolean()), { minLength: n, maxLength: n }),
    })
    .map(({ total, weights, bounds }) => ({
      total,
      weights,
      lower: bounds.map(([a, b, none]) => (none ? Number.NEGATIVE_INFINITY : Math.min(a, b))),
      upper: bounds.map(([a, b, , none]) => (none ? Number.POSITIVE_INFINITY : Math.max(a, b))),
    })),
);

describe("sharing a sum between bounds", () => {
  test("follows the weights where no bound binds", () => {
    expect(clip({ total: 12, weights: [1, 2, 3], lower: [0, 0, 0], upper: [9, 9, 9] })).toEqual({
      amounts: Float64Array.of(2, 4, 6),
      gap: 0,
    });
  });

  test("gives what a cap takes away to the others, by the same weights", () => {
    const { amounts } = clip({ total: 12, weights: [1, 1, 4], lower: [0, 0, 0], upper: [9, 9, 5] });
    expect([...amounts]).toEqual([3.5, 3.5, 5]);
  });

  test("takes what a floor needs from the others, by the same weights", () => {
    const { amounts } = clip({ total: 12, weights: [4, 4, 1], lower: [0, 0, 4], upper: [9, 9, 9] });
    expect([...amounts]).toEqual([4, 4, 4]);
  });

  test("reports what floors ask for beyond the total, and what caps leave over", () => {
    expect(clip({ total: 3, weights: [1, 1], lower: [2, 2], upper: [5, 5] })).toEqual({
      amounts: Float64Array.of(2, 2),
      gap: -1,
    });
    expect(clip({ total: 13, weights: [1, 1], lower: [2, 2], upper: [5, 5] })).toEqual({
      amounts: Float64Array.of(5, 5),
      gap: 3,
    });
  });

  test("keeps every amount in its bounds and adds up, or tells the gap", () => {
    fc.assert(
      fc.property(anyClip, (made) => {
        const { amounts, gap } = clip(made);
        amounts.forEach((one, i) => {
          expect(one).toBeGreaterThanOrEqual(made.lower[i] - 1e-9);
          expect(one).toBeLessThanOrEqual(made.upper[i] + 1e-9);
        });
        const sum = amounts.reduce((all, one) => all + one, 0);
        if (Number.isFinite(sum)) expect(sum + gap).toBeCloseTo(made.total, 8);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test("puts everyone between its bounds at the same multiple of its weight, nobody of no weight above what it must", () => {
    fc.assert(
      fc.property(anyClip, (made) => {
        const { amounts, gap } = clip(made);
        if (gap !== 0) return;
        const rates = Array.from(amounts, (one, i) => ({ one, i, rate: one / made.weights[i] })).filter(
          ({ one, i }) => made.weights[i] > 0 && one > made.lower[i] + 1e-9 && one < made.upper[i] - 1e-9,
        );
        for (const { rate } of rates) expect(rate).toBeCloseTo(rates[0].rate, 8);
        amounts.forEach((one, i) => {
          if (made.weights[i] === 0)
            expect(one).toBe(Math.min(Math.max(0, made.lower[i]), made.upper[i]) || 0);
        });
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test("gives nobody less when there is more to share", () => {
    fc.assert(
      fc.property(anyClip, fc.integer({ min: 0, max: 20 }), (made, more) => {
        const before = clip(made).amounts;
        const after = clip({ ...made, total: made.total + more }).amounts;
        for (let i = 0; i < before.length; i++) expect(after[i]).toBeGreaterThanOrEqual(before[i] - 1e-9);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
