import { describe, expect, test } from "vitest";
import { type Clause, settle } from "../../src/gain-share/index.ts";
import { near } from "./arbitrary.ts";
import { BY_COST, EQUAL, LOSS, MEASURE, partyRow, rounded, run, table, year } from "./three-trusts.ts";

describe("clauses, one at a time", () => {
  const costs = [500, 300, 200];

  test("measure: what the pool saves is shared, own costs stay where they fall", () => {
    const { final } = year([BY_COST], { shared: [60, 30, 10], own: [-5, -20, 0] });
    expect(rounded(final)).toEqual([45, 10, 20]);
  });

  test("measure: own costs are shared as well where the partners want it", () => {
    const { final } = year(
      [BY_COST],
      { shared: [60, 30, 10], own: [-5, -20, 0] },
      { ...MEASURE, ownCosts: "shared" },
    );
    expect(rounded(final)).toEqual([37.5, 22.5, 15]);
  });

  test("measure: a deemed saving is shared whatever came out", () => {
    const { entitled, final } = year(
      [EQUAL],
      { shared: [0, 60, 0], deemed: [30, 0, 0] },
      { ...MEASURE, of: "deemed" },
    );
    expect(rounded(entitled)).toEqual([10, 10, 10, 0, 0]);
    expect(rounded(final)).toEqual([-20, 70, 10]);
  });

  test("threshold: below it each keeps what fell to it, once reached all is shared", () => {
    const clause: Clause = { clause: "threshold", share: 0.02, above: "cliff", losses: false };
    expect(rounded(year([clause, EQUAL], { shared: [19, 0, 0], costs }).final)).toEqual([19, 0, 0]);
    expect(rounded(year([clause, EQUAL], { shared: [21, 0, 0], costs }).final)).toEqual([7, 7, 7]);
    expect(rounded(year([clause, EQUAL], { shared: [-9, 0, 0], costs }).final)).toEqual([-3, -3, -3]);
  });

  test("threshold: as a deductible only what is above is shared; small losses may stay, too", () => {
    const clause: Clause = { clause: "threshold", share: 0.02, above: "deductible", losses: true };
    expect(rounded(year([clause, EQUAL], { shared: [50, 0, 0], costs }).final)).toEqual([30, 10, 10]);
    expect(rounded(year([clause, EQUAL], { shared: [-9, 0, 0], costs }).final)).toEqual([-9, 0, 0]);
    expect(rounded(year([clause, EQUAL], { shared: [-50, 0, 0], costs }).final)).toEqual([-30, -10, -10]);
  });

  test("clawback: the commissioner takes its share of a gain and none of a loss", () => {
    const clause: Clause = { clause: "clawback", share: 0.1 };
    expect(rounded(year([clause, EQUAL], { shared: [30, 0, 0] }).entitled)).toEqual([9, 9, 9, 3, 0]);
    expect(rounded(year([clause, EQUAL], { shared: [-30, 0, 0] }).entitled)).toEqual([-10, -10, -10, 0, 0]);
  });

  test("repay: set-up money comes back first, tier by tier, then in proportion to what is outstanding", () => {
    const given = { shared: [0, 0, 30], investment: [20, 10, 20] };
    expect(rounded(year([{ clause: "repay", tiers: null }, EQUAL], given).entitled)).toEqual([
      12, 6, 12, 0, 0,
    ]);
    const tiers = [["RB2"], ["RA1", "RC3"]];
    expect(rounded(year([{ clause: "repay", tiers }, EQUAL], given).entitled)).toEqual([10, 10, 10, 0, 0]);
    expect(rounded(year([{ clause: "repay", tiers: [["RB2"]] }, EQUAL], given).entitled)).toEqual([
      6.666666667, 16.666666667, 6.666666667, 0, 0,
    ]);
  });

  test("repay: what is not paid back in one year stays outstanding in the next", () => {
    const columns = {
      years: 3,
      ...table({
        shared: [
          [30, 30, 30],
          [0, 0, 0],
          [0, 0, 0],
        ],
        investment: [
          [0, 0, 0],
          [50, 0, 0],
          [0, 0, 0],
        ],
      }),
    };
    const { entitled } = run([{ clause: "repay", tiers: null }, EQUAL], columns);
    expect(partyRow(entitled, 1, 3)).toEqual([30, 23.333333333, 10]);
  });

  test("host: the fee and the indemnity come first, also out of a loss", () => {
    const clause: Clause = { clause: "host", trust: "RB2", fee: 6, indemnity: 0.5 };
    const given = { shared: [0, 0, 30], hostCosts: [0, 12, 0] };
    expect(rounded(year([clause, EQUAL], given).entitled)).toEqual([6, 18, 6, 0, 0]);
    expect(rounded(year([clause, EQUAL], { ...given, shared: [0, 0, 0] }).entitled)).toEqual([
      -4, 8, -4, 0, 0,
    ]);
  });

  test("host: claims that partners expect go out of the partnership, and are borne like redundancies", () => {
    const clause: Clause = { clause: "host", trust: "RB2", fee: 6, indemnity: 0.5, claims: 8 };
    const given = { shared: [0, 0, 30], hostCosts: [0, 12, 0] };
    const { entitled, final, lines } = year([clause, EQUAL], given);
    // The host bears half of 12 + 8 itself and has its 12 back; 30 − 6 − 10 are left to share by three.
    expect(rounded(entitled)).toEqual([4.666666667, 12.666666667, 4.666666667, 0, 0, 8]);
    expect(rounded(final)).toEqual([4.666666667, 12.666666667, 4.666666667]);
    expect(lines[0].why()).toMatch(/50 % of £20, of which £8 are claims that it is expected to pay$/);
  });

  test.each(["year", "cumulative", "npv"] as const)(
    "host: claims are paid every year, to the penny, counted over %s",
    (basis) => {
      const clause: Clause = { clause: "host", trust: "RB2", fee: 0, indemnity: 1, claims: 10 };
      const columns = {
        years: 2,
        ...table({
          shared: [
            [30, 9],
            [0, 0],
            [0, 0],
          ],
          hostCosts: [
            [0, 0],
            [0, 0],
            [0, 0],
          ],
        }),
        discount: Float64Array.of(1, 0.9),
      };
      const ledger = run([clause, EQUAL], columns, basis);
      expect(partyRow(ledger.entitled, 5, 2)).toEqual([10, 10]);
      const { years } = settle(ledger, { of: "" });
      for (const { transfers, payments, log } of years) {
        expect(transfers[5]).toBe(1000n);
        expect(transfers.reduce((sum, pence) => sum + pence, 0n)).toBe(0n);
        expect(payments.filter(({ to }) => to === "claimants").length).toBeGreaterThan(0);
        expect(log.filter(({ party }) => party === "claimants").map(({ clause: by }) => by)).toContain(
          "host",
        );
      }
    },
  );

  test("host: where no claims are named nobody outside has any, and reasons do not speak of them", () => {
    for (const claims of [undefined, null, 0]) {
      const clause: Clause = { clause: "host", trust: "RB2", fee: 6, indemnity: 0.5, claims };
      const { entitled, lines } = year([clause, EQUAL], { shared: [0, 0, 30], hostCosts: [0, 12, 0] });
      expect(rounded(entitled)).toEqual([6, 18, 6, 0, 0]);
      expect(lines[0].why()).toMatch(/50 % of £12$/);
    }
  });

  test("reserve: a share of a gain is put aside", () => {
    const clause: Clause = { clause: "reserve", share: 0.2, purpose: "the next wave" };
    expect(rounded(year([clause, EQUAL], { shared: [30, 0, 0] }).entitled)).toEqual([8, 8, 8, 0, 6]);
  });

  test("floor: who would be worse off than alone gets what it lacks first, at the others' cost", () => {
    const clause: Clause = { clause: "floor", years: 3, level: 0, paidBy: [] };
    const { final, unmet } = year([clause, EQUAL], { shared: [30, 0, 0], own: [0, -16, 0] });
    expect(rounded(final)).toEqual([7, 0, 7]);
    expect(rounded(unmet)).toEqual([0]);
  });

  test("floor: what the gain does not cover, the gainers make up, then it is unmet", () => {
    const clause: Clause = { clause: "floor", years: 3, level: 0, paidBy: ["gainers"] };
    const short = year([clause, EQUAL], { shared: [6, 0, 0], own: [12, -15, 4] });
    expect(near(short.final, [12 * (1 - 9 / 16), 0, 4 * (1 - 9 / 16)])).toBe(true);
    const none = year([clause, EQUAL], { shared: [6, 0, 0], own: [2, -15, 4] });
    expect(rounded(none.final)).toEqual([0, -3, 0]);
    expect(rounded(none.unmet)).toEqual([3]);
    expect([
      ...year([{ ...clause, paidBy: [] }, EQUAL], { shared: [6, 0, 0], own: [2, -15, 4] }).unmet,
    ]).toEqual([9]);
  });

  test("floor: the reserve of earlier years and the payer of last resort make it up where they are named", () => {
    const reserve: Clause = { clause: "reserve", share: 0.5, purpose: "bad years" };
    const floor: Clause = { clause: "floor", years: 3, level: 0, paidBy: ["reserve", "payer"] };
    const payer: Clause = { ...LOSS, payer: "RC3" } as Clause;
    const columns = {
      years: 2,
      ...table({
        shared: [
          [12, 0],
          [0, 0],
          [0, 0],
        ],
        own: [
          [0, 0],
          [0, -10],
          [0, 0],
        ],
      }),
    };
    const { final, entitled } = run([reserve, floor, EQUAL, payer], columns);
    expect(partyRow(final, 1, 2)).toEqual([2, 0]);
    expect(partyRow(final, 2, 2)).toEqual([2, -4]);
    expect(partyRow(entitled, 4, 2)).toEqual([6, -6]);
  });

  test("floor: holds for its years only, and can ask for more than no worse off", () => {
    const clause: Clause = { clause: "floor", years: 1, level: 0.01, paidBy: [] };
    const columns = {
      years: 2,
      ...table({
        shared: [
          [30, 30],
          [0, 0],
          [0, 0],
        ],
        own: [
          [0, 0],
          [-16, -16],
          [0, 0],
        ],
      }),
    };
    const { final } = run([clause, EQUAL], { ...columns, baselineCost: new Float64Array(6).fill(100) });
    expect(partyRow(final, 1, 2)).toEqual([1, -6]);
  });

  test("split: keys and rules of the game mix, by the amounts that were agreed", () => {
    const parts = [
      { key: "shapley", share: 0.5 },
      { key: "equal", share: 0.5 },
    ];
    const agreed = { shapley: [3, 1, 0] };
    expect(
      rounded(year([{ clause: "split", parts }], { shared: [24, 0, 0] }, MEASURE, { agreed }).final),
    ).toEqual([13, 7, 4]);
  });

  test("split: a contribution below nought counts as nought, all of them nought falls back", () => {
    const parts = [
      { key: "contribution", share: 1, negatives: "nought" as const, fallback: "baseline-cost" },
    ];
    expect(rounded(year([{ clause: "split", parts }], { shared: [30, 20, -10], costs }).final)).toEqual([
      24, 16, 0,
    ]);
    const loss: Clause = { clause: "loss", parts, cap: null, payer: null };
    expect(rounded(year([EQUAL, loss], { shared: [-10, 0, 0], costs }).final)).toEqual([-5, -3, -2]);
  });

  test("cap: what is above goes to the others; above all caps it goes where the clause says", () => {
    const cap: Clause = { clause: "cap", share: 0.02, of: "baseline", over: "reserve" };
    expect(
      rounded(year([BY_COST, { ...cap, share: 0.4, of: "gain" }], { shared: [60, 0, 0], costs }).final),
    ).toEqual([24, 21.6, 14.4]);
    expect(rounded(year([EQUAL, cap], { shared: [26, 0, 0], costs }).entitled)).toEqual([10, 6, 4, 0, 6]);
    expect(rounded(year([EQUAL, { ...cap, over: "lift" }], { shared: [26, 0, 0], costs }).entitled)).toEqual([
      12, 8, 6, 0, 0,
    ]);
  });

  test("loss: up to each trust's cap, then the payer of last resort, or all alike", () => {
    const loss: Clause = { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: 0.02, payer: "RC3" };
    expect(rounded(year([EQUAL, loss], { shared: [-12, 0, 0], costs }).final)).toEqual([-4, -4, -4]);
    expect(rounded(year([EQUAL, loss], { shared: [-26, 0, 0], costs }).final)).toEqual([-10, -6, -10]);
    expect(rounded(year([EQUAL, { ...loss, payer: null }], { shared: [-26, 0, 0], costs }).final)).toEqual([
      -12, -8, -6,
    ]);
  });

  test("loss: a trust can have a cap of its own", () => {
    const capped: Clause = { ...LOSS, cap: 0.02, ownCaps: { RA1: 0.001, RC3: 1 } } as Clause;
    expect(rounded(year([EQUAL, capped], { shared: [-30, 0, 0], costs }).final)).toEqual([-0.5, -6, -23.5]);
  });
});
