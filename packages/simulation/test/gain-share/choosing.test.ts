import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Agreement,
  calmestMix,
  defaultAgreement,
  leastCore,
  priceOfFloor,
  rules,
  safestMix,
  sideBySide,
  worstObjections,
} from "../../src/gain-share/index.ts";
import { anyGame, FIXED, tableGame } from "./arbitrary.ts";

describe("rules side by side", () => {
  const game = tableGame([0, 0, 0, 4, 0, 4, 4, 12]);

  test("say for each rule who gets what, how stable it is and how often it leaves somebody worse off", () => {
    const rows = sideBySide({
      game,
      rules: rules.filter(({ id }) => ["equal", "shapley", "staff"].includes(id)),
      futures: { totals: Float64Array.of(12, -3, 6, 9) },
    });
    expect(rows.map(({ rule }) => rule)).toEqual(["equal", "staff", "shapley"]);
    expect(rows[0]).toMatchObject({
      inCore: true,
      individuallyRational: true,
      worstObjection: { excess: -4, count: 6 },
    });
    expect(rows[0]).toMatchObject({ worseOff: { any: { count: 1, draws: 4 } } });
    expect(rows[1]).toMatchObject({ refused: [{ code: "MISSING_INPUT" }] });
  });

  test("without futures say nothing of chances", () => {
    expect(sideBySide({ game, rules: rules.slice(0, 1) })[0]).toMatchObject({ worseOff: null });
  });
});

describe("the calmest mix", () => {
  test("has a smaller largest objection than any other mix of the same splits", () => {
    fc.assert(
      fc.property(anyGame(3, 4), fc.integer({ min: 0, max: 10 }), (game, part) => {
        const total = game.worth[game.worth.length - 1];
        const n = game.players.length;
        const first = game.players.map((_, i) => (i === 0 ? total : 0));
        const even = game.players.map(() => total / n);
        const last = game.players.map((_, i) => (i === n - 1 ? total : 0));
        const { shares, amounts, excess } = calmestMix(game, [first, even, last]);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(worstObjections(game, amounts, { top: 1 })[0].excess).toBeCloseTo(excess, 7);
        const other = first.map((one, i) => (part / 10) * one + (1 - part / 10) * even[i]);
        expect(worstObjections(game, other, { top: 1 })[0].excess).toBeGreaterThanOrEqual(excess - 1e-7);
      }),
      FIXED,
    );
  });

  test("of splits that can give anything to anyone reaches the least core", () => {
    fc.assert(
      fc.property(anyGame(3, 3), (game) => {
        const total = game.worth[7];
        const corners = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? total + 200 : -100)));
        expect(calmestMix(game, corners).excess).toBeCloseTo(leastCore(game).excess, 7);
      }),
      FIXED,
    );
  });
});

describe("the safest mix", () => {
  const pool = Float64Array.of(10, 20, -5, 40, 10, 30, 10, 20, 15, 5);
  const own = Float64Array.from({ length: 20 }, (_, k) => (k < 10 ? 0 : -4));

  test("shifts the pool to the trust that needs it to gain", () => {
    const { percent, smallest, gains } = safestMix(
      [
        [1, 0],
        [0, 1],
      ],
      { trusts: 2, pool, own },
    );
    expect(percent[0] + percent[1]).toBe(100);
    expect(gains.map(({ count }) => count)).toEqual([9, 9]);
    expect(smallest.count).toBe(9);
    expect(percent[1]).toBeGreaterThan(80);
  });

  test("is at least as good as every mix in tenths", () => {
    const futures = fc.record({
      trusts: fc.constant(2),
      pool: fc
        .array(fc.integer({ min: -20, max: 40 }), { minLength: 12, maxLength: 12 })
        .map((a) => Float64Array.from(a)),
      own: fc
        .array(fc.integer({ min: -9, max: 3 }), { minLength: 24, maxLength: 24 })
        .map((a) => Float64Array.from(a)),
    });
    const count = (share: number, i: number, { pool, own }: { pool: Float64Array; own: Float64Array }) =>
      pool.reduce((gains, one, d) => gains + (own[i * 12 + d] + share * one > 0 ? 1 : 0), 0);
    fc.assert(
      fc.property(futures, fc.integer({ min: 0, max: 10 }), (made, tenth) => {
        const { smallest, percent } = safestMix(
          [
            [0.9, 0.1],
            [0.3, 0.7],
            [0.1, 0.9],
          ],
          made,
        );
        expect(percent.reduce((a, b) => a + b, 0)).toBe(100);
        const share = 0.1 + 0.08 * tenth;
        const other = Math.min(count(share, 0, made), count(1 - share, 1, made));
        return smallest.count >= other - 1;
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("the price of a floor", () => {
  const trusts = ["RA1", "RB2", "RC3"];
  const agreement: Agreement = {
    ...defaultAgreement,
    clauses: [
      { clause: "measure", of: "outturn", ownCosts: "kept" },
      { clause: "floor", years: 1, level: 0, paidBy: [] },
      { clause: "split", parts: [{ key: "equal", share: 1 }] },
      { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null },
    ],
  };
  const future = (own: readonly number[]) => ({
    years: 1,
    shared: Float64Array.of(30, 0, 0),
    own: Float64Array.from(own),
    baselineCost: Float64Array.of(1, 1, 1),
  });

  test("is what the others give up, on average over the futures", () => {
    const { pays, outside, unmet } = priceOfFloor(agreement, { trusts }, [
      future([0, -16, 0]),
      future([0, 0, 0]),
    ]);
    expect([...pays]).toEqual([1.5, -3, 1.5]);
    expect([outside, unmet]).toEqual([0, 0]);
  });

  test("tells what nobody makes up", () => {
    expect(priceOfFloor(agreement, { trusts }, [future([0, -36, 0])]).unmet).toBeCloseTo(6, 9);
  });

  // Year 0 puts 10 of 20 aside; in year 1 the reserve makes good RB2's loss of 8, worth half of that.
  test("falls on the reserve where that makes it up, and counts what it pays at its present value", () => {
    const clauses = [
      { clause: "measure", of: "outturn", ownCosts: "kept" },
      { clause: "reserve", share: 0.5, purpose: "rainy days" },
      { clause: "floor", years: 2, level: 0, paidBy: ["reserve"] },
      { clause: "split", parts: [{ key: "equal", share: 1 }] },
      { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null },
    ] as const;
    const columns = {
      years: 2,
      shared: Float64Array.of(20, 0, 0, 0, 0, 0),
      own: Float64Array.of(0, 0, 0, -8, 0, 0),
      baselineCost: new Float64Array(6).fill(1),
      discount: Float64Array.of(1, 0.5),
    };
    const { pays, outside } = priceOfFloor({ ...agreement, clauses }, { trusts }, [columns]);
    expect([...pays]).toEqual([0, -4, 0]);
    expect(outside).toBe(4);
  });

  test("is nothing without a floor", () => {
    const clauses = agreement.clauses.filter(({ clause }) => clause !== "floor");
    const { pays, outside, unmet } = priceOfFloor({ ...agreement, clauses }, { trusts }, [
      future([0, -16, 0]),
    ]);
    expect([...pays, outside, unmet]).toEqual([0, 0, 0, 0, 0]);
  });
});
