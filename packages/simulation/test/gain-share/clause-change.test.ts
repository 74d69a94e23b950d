import { describe, expect, test } from "vitest";
import type { Clause } from "../../src/gain-share/index.ts";
import { BY_COST, CHANGE, EQUAL, partyRow, rounded, run, table, year } from "./three-trusts.ts";

describe("the clause on change", () => {
  test("a trust that leaves has no share, pays its charge to those that stay, and is no longer repaid", () => {
    const change: Clause = { ...CHANGE, exitCharge: 0.1, noticeYears: 2, leaverIsRepaid: false };
    const columns = {
      years: 2,
      ...table({
        shared: [
          [0, 40],
          [0, 20],
          [0, 0],
        ],
        member: [
          [1, 1],
          [1, 1],
          [1, 0],
        ],
        investment: [
          [0, 0],
          [0, 0],
          [15, 0],
        ],
      }),
      baselineCost: Float64Array.of(30, 30, 30, 30, 10, 10),
    };
    const { final } = run([{ clause: "repay", tiers: null }, EQUAL, change], columns);
    expect([0, 1, 2].map((i) => partyRow(final, i, 2)[1])).toEqual([31, 31, -2]);
  });

  test("the exit charge goes to the reserve where that is agreed, or nobody is left to get it", () => {
    const change: Clause = { ...CHANGE, exitCharge: 0.1, exitChargeTo: "reserve" };
    const leaves = {
      years: 2,
      ...table({
        member: [
          [1, 1],
          [1, 1],
          [1, 0],
        ],
      }),
    };
    expect(partyRow(run([EQUAL, change], leaves).entitled, 4, 2)).toEqual([0, 10]);
    expect(partyRow(run([EQUAL, change], leaves).entitled, 2, 2)).toEqual([0, -10]);
    const all = {
      years: 2,
      ...table({
        member: [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
      }),
    };
    const { entitled } = run([EQUAL, { ...change, exitChargeTo: "stayers" }], all);
    expect([0, 1, 2, 3, 4].map((p) => partyRow(entitled, p, 2)[1])).toEqual([-10, -10, -10, 0, 30]);
  });

  test("who did not deliver weighs less, in proportion", () => {
    const change: Clause = { ...CHANGE, nonDelivery: 0.5 };
    const { final } = year([EQUAL, change], { shared: [25, 0, 0], delivered: [1, 1, 0] });
    expect(rounded(final)).toEqual([10, 10, 5]);
  });

  test("shares of the baseline follow the year or the first year; after the term all stays where it falls", () => {
    const columns = {
      years: 3,
      ...table({
        shared: [
          [30, 30, 30],
          [0, 0, 0],
          [0, 0, 0],
        ],
      }),
      baselineCost: Float64Array.of(1, 2, 1, 1, 1, 1, 1, 1, 1),
    };
    expect(partyRow(run([BY_COST, { ...CHANGE, term: 2 }], columns).final, 0, 3)).toEqual([10, 15, 30]);
    expect(partyRow(run([BY_COST, { ...CHANGE, baseline: "first year" }], columns).final, 0, 3)).toEqual([
      10, 10, 10,
    ]);
  });

  test("a later wave shares from the signing on, or from the year in which its work is in the pool", () => {
    const columns = {
      years: 3,
      ...table({
        shared: [
          [30, 30, 30],
          [0, 0, 0],
          [0, 0, 0],
        ],
        own: [
          [0, 0, 0],
          [0, 0, 0],
          [-6, 0, 0],
        ],
        live: [
          [1, 1, 1],
          [1, 1, 1],
          [0, 0, 1],
        ],
      }),
    };
    const floor: Clause = { clause: "floor", years: 9, level: 0, paidBy: ["gainers"] };
    const waits: Clause = { ...CHANGE, entry: "on going live" };
    expect(partyRow(run([EQUAL, CHANGE, floor], columns).final, 2, 3)).toEqual([4, 10, 10]);
    for (const basis of ["year", "cumulative"] as const) {
      const { final } = run([EQUAL, waits, floor], columns, basis);
      expect([0, 1, 2].map((i) => partyRow(final, i, 3))).toEqual([
        [15, 15, 10],
        [15, 15, 10],
        [-6, 0, 10],
      ]);
    }
  });

  test("what a later wave put in before it enters is repaid from then on, and not before", () => {
    const columns = {
      years: 2,
      ...table({
        shared: [
          [30, 60],
          [0, 0],
          [0, 0],
        ],
        investment: [
          [0, 0],
          [0, 0],
          [12, 0],
        ],
        live: [
          [1, 1],
          [1, 1],
          [0, 1],
        ],
      }),
    };
    const { entitled } = run(
      [{ clause: "repay", tiers: null }, EQUAL, { ...CHANGE, entry: "on going live", leaverIsRepaid: false }],
      columns,
    );
    expect([0, 1, 2].map((i) => partyRow(entitled, i, 2))).toEqual([
      [15, 16],
      [15, 16],
      [0, 28],
    ]);
  });

  test("at reviews the baseline is brought up to date, and stands until the next", () => {
    const columns = {
      years: 4,
      ...table({
        shared: [
          [30, 30, 30, 30],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
        ],
      }),
      baselineCost: Float64Array.of(1, 4, 2, 9, 1, 1, 1, 1, 1, 1, 1, 1),
    };
    const reviewed: Clause = { ...CHANGE, baseline: "last review", reviewYears: 2 };
    expect(partyRow(run([BY_COST, reviewed], columns).final, 0, 4)).toEqual([10, 10, 15, 15]);
  });

  test("a leaver owes at once its part of the set-up money that others have not had back", () => {
    const columns = {
      years: 3,
      ...table({
        shared: [
          [10, 0, 50],
          [0, 0, 0],
          [0, 0, 0],
        ],
        member: [
          [1, 1, 1],
          [1, 1, 1],
          [1, 0, 0],
        ],
        investment: [
          [30, 0, 0],
          [10, 0, 0],
          [0, 0, 0],
        ],
      }),
      baselineCost: Float64Array.of(100, 100, 100, 100, 100, 100, 100, 100, 100),
    };
    const clauses: Clause[] = [
      { clause: "repay", tiers: null },
      EQUAL,
      { ...CHANGE, leaverIsRepaid: false, setUpFallsDue: true },
    ];
    // 30 of 40 are outstanding when the third trust leaves: a third of that is 10, to the others as 3 to 1.
    for (const basis of ["year", "cumulative"] as const) {
      const { entitled } = run(clauses, columns, basis);
      expect([0, 1, 2].map((i) => partyRow(entitled, i, 3))).toEqual([
        [7.5, 7.5, 30],
        [2.5, 2.5, 20],
        [0, -10, 0],
      ]);
    }
    const { entitled } = run([...clauses.slice(0, 2), CHANGE], columns);
    expect(partyRow(entitled, 2, 3)).toEqual([0, 0, 0]);
  });
});
