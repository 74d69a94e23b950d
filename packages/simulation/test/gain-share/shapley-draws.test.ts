import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addCoalitions,
  dividendsOf,
  finishShapley,
  shapleyAllDraws,
  sizeOf,
  startShapley,
} from "../../src/gain-share/index.ts";
import { near } from "./arbitrary.ts";

describe("Shapley values of all draws", () => {
  test("are each player's equal part of every dividend", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        (n, draws, seed) => {
          const worths = tables(n, draws, seed);
          const out = new Float64Array(n * draws);
          shapleyAllDraws({ worths, n, draws, out });
          for (let d = 0; d < draws; d++) {
            const dividends = dividendsOf(
              Float64Array.from({ length: 2 ** n }, (_, S) => worths[S * draws + d]),
            );
            const wanted = Array.from({ length: n }, (_, i) =>
              dividends.reduce((sum, dividend, S) => ((S >>> i) & 1 ? sum + dividend / sizeOf(S) : sum), 0),
            );
            const ours = wanted.map((_, i) => out[i * draws + d]);
            expect(near(ours, wanted, 1e-9)).toBe(true);
          }
        },
      ),
      { seed: 7, numRuns: 30 },
    );
  });

  test("are the same bits however the table is cut and in whatever order its parts come", () => {
    const [n, draws] = [8, 3];
    const worths = tables(n, draws, 5);
    const whole = new Float64Array(n * draws);
    shapleyAllDraws({ worths, n, draws, out: whole });
    const sums = startShapley(n, draws);
    for (let first = 0; first < 256; first += 128) {
      addCoalitions(sums, first, worths.subarray(first * draws, (first + 128) * draws));
    }
    const parts = new Float64Array(n * draws);
    finishShapley(sums, parts);
    expect(parts).toEqual(whole);
  });

  test("of a draw do not depend on the draws beside it", () => {
    const [n, draws] = [7, 4];
    const worths = tables(n, draws, 11);
    const together = new Float64Array(n * draws);
    shapleyAllDraws({ worths, n, draws, out: together });
    const alone = new Float64Array(n);
    const third = Float64Array.from({ length: 2 ** n }, (_, S) => worths[S * draws + 2]);
    shapleyAllDraws({ worths: third, n, draws: 1, out: alone });
    expect([...alone]).toEqual(Array.from({ length: n }, (_, i) => together[i * draws + 2]));
  });

  test("are refused on a part of a batch", () => {
    expect(() => addCoalitions(startShapley(8, 2), 0, new Float64Array(100))).toThrow("whole batches of 64");
    expect(() => addCoalitions(startShapley(8, 2), 32, new Float64Array(128))).toThrow("whole batches of 64");
  });
});

/** Worths that look random: whole numbers from −50 to 50, 0 for nobody. */
function tables(n: number, draws: number, seed: number): Float64Array {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 8) % 101) - 50;
  };
  return Float64Array.from({ length: 2 ** n * draws }, (_, k) => (k < draws ? 0 : next()));
}
