import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Agreement,
  type AgreementColumns,
  agreementFaults,
  type Clause,
  defaultAgreement,
  type Ledger,
  type Partners,
  underAgreement,
  underAgreementAllDraws,
} from "../../src/gain-share/index.ts";
import { near } from "./arbitrary.ts";

const TRUSTS = ["RA1", "RB2", "RC3"];
const EQUAL: Clause = { clause: "split", parts: [{ key: "equal", share: 1 }] };
const BY_COST: Clause = { clause: "split", parts: [{ key: "baseline-cost", share: 1 }] };
const MEASURE: Clause = { clause: "measure", of: "outturn", ownCosts: "kept" };
const LOSS: Clause = { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: null, payer: null };

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

  test("change: a trust that leaves has no share, pays its charge to those that stay, and is no longer repaid", () => {
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

  test("change: who did not deliver weighs less, in proportion", () => {
    const change: Clause = { ...CHANGE, nonDelivery: 0.5 };
    const { final } = year([EQUAL, change], { shared: [25, 0, 0], delivered: [1, 1, 0] });
    expect(rounded(final)).toEqual([10, 10, 5]);
  });

  test("change: shares of the baseline follow the year or the first year; after the term all stays where it falls", () => {
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
});

describe("an agreement", () => {
  test("moves money and makes none, whatever happens", () => {
    fc.assert(
      fc.property(anyColumns, fc.constantFrom("year", "cumulative", "npv"), (columns, basis) => {
        const { entitled, held, final } = underAgreement(
          { ...defaultAgreement, basis },
          { trusts: TRUSTS },
        )(columns);
        for (let y = 0; y < columns.years; y++) {
          expect(column(entitled, y, columns.years)).toBeCloseTo(column(held, y, columns.years), 7);
        }
        for (let i = 0; i < TRUSTS.length; i++) {
          for (let y = 0; y < columns.years; y++) {
            const k = i * columns.years + y;
            const position = columns.shared[k] + (columns.own?.[k] ?? 0);
            expect(final[k]).toBeCloseTo(position + entitled[k] - held[k], 7);
          }
        }
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test("books every amount under a clause, with a reason", () => {
    fc.assert(
      fc.property(anyColumns, fc.constantFrom("year", "cumulative"), (columns, basis) => {
        const { entitled, lines, years } = underAgreement(
          { ...defaultAgreement, basis },
          { trusts: TRUSTS },
        )(columns);
        const booked = new Float64Array(entitled.length);
        for (const { amounts, year, why } of lines) {
          for (let p = 0; p < amounts.length; p++) booked[p * years + year] += amounts[p];
          expect(why().length).toBeGreaterThan(10);
        }
        expect(near(booked, entitled)).toBe(true);
      }),
      { seed: 12, numRuns: 50 },
    );
  });

  test("shares nothing when nothing is gained, and everything twice when all is doubled", () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const double = Object.fromEntries(
          Object.entries(columns).map(([id, one]) => [
            id,
            typeof one === "number" ? one : (one as Float64Array).map((x) => 2 * x),
          ]),
        ) as unknown as AgreementColumns;
        const agree = underAgreement(defaultAgreement, { trusts: TRUSTS });
        expect(
          near(
            agree(double).entitled,
            agree(columns).entitled.map((x) => 2 * x),
          ),
        ).toBe(true);
      }),
      { seed: 13, numRuns: 50 },
    );
    const none = { years: 1, shared: new Float64Array(3), baselineCost: Float64Array.of(5, 3, 2) };
    expect(
      underAgreement(defaultAgreement, { trusts: TRUSTS })(none).entitled.every((amount) => amount === 0),
    ).toBe(true);
  });

  test("does not care in which order trusts are named", () => {
    fc.assert(
      fc.property(anyColumns, fc.constantFrom([1, 2, 0], [2, 1, 0]), (columns, order) => {
        const { years } = columns;
        const turned = Object.fromEntries(
          Object.entries(columns).map(([id, one]) => [
            id,
            typeof one === "number"
              ? one
              : Float64Array.from(order.flatMap((i) => [...one.subarray(i * years, (i + 1) * years)])),
          ]),
        ) as unknown as AgreementColumns;
        const here = underAgreement(defaultAgreement, { trusts: TRUSTS })(columns).final;
        const there = underAgreement(defaultAgreement, { trusts: order.map((i) => TRUSTS[i]) })(turned).final;
        expect(
          near(
            order.flatMap((i) => partyRow(here, i, years)),
            there,
          ),
        ).toBe(true);
      }),
      { seed: 14, numRuns: 50 },
    );
  });

  test("with keys that look at size only makes nobody worse off when there is more to share", () => {
    const clauses: Clause[] = [
      { clause: "repay", tiers: null },
      { clause: "reserve", share: 0.2, purpose: "the next wave" },
      { clause: "floor", years: 9, level: 0, paidBy: ["gainers"] },
      BY_COST,
      { clause: "cap", share: 0.5, of: "gain", over: "lift" },
      { ...LOSS, cap: 0.02 } as Clause,
    ];
    fc.assert(
      fc.property(anyColumns, fc.nat(11), fc.integer({ min: 1, max: 90 }), (columns, cell, more) => {
        const one = {
          ...columns,
          shared: columns.shared.map((x, k) => (k === cell % columns.shared.length ? x + more : x)),
        };
        const [before, after] = [run(clauses, columns).final, run(clauses, one).final];
        const year = (cell % columns.shared.length) % columns.years;
        for (let i = 0; i < 3; i++) {
          const k = i * columns.years + year;
          expect(after[k]).toBeGreaterThanOrEqual(before[k] - 1e-7);
        }
      }),
      { seed: 15, numRuns: 100 },
    );
  });

  test("on a cumulative basis comes to what one long year would, and on net present value to what it is worth", () => {
    const clauses: Clause[] = [{ clause: "reserve", share: 0.2, purpose: "the next wave" }, BY_COST, LOSS];
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const { years } = columns;
        const discount = Float64Array.from({ length: years }, (_, y) => 1 / (1 + 0.035 * y));
        const worth = (factor: (y: number) => number, one: Float64Array) =>
          Float64Array.from(TRUSTS, (_, i) =>
            partyRow(one, i, years).reduce((sum, x, y) => sum + factor(y) * x, 0),
          );
        for (const [basis, factor] of [
          ["cumulative", () => 1],
          ["npv", (y: number) => discount[y]],
        ] as const) {
          const long = run(clauses, {
            years: 1,
            shared: worth(factor, columns.shared),
            baselineCost: worth(factor, columns.baselineCost),
          });
          const whole = run(clauses, { ...columns, discount }, basis);
          expect(near(worth(factor, whole.entitled), long.entitled.slice(0, 3))).toBe(true);
        }
      }),
      { seed: 16, numRuns: 50 },
    );
  });

  test("on a cumulative basis lets stand what was settled when a trust leaves, and counts anew", () => {
    const columns = {
      years: 4,
      ...table({
        shared: [
          [30, 30, 20, -20],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
        ],
        member: [
          [1, 1, 1, 1],
          [1, 1, 1, 1],
          [1, 1, 0, 0],
        ],
        investment: [
          [0, 0, 0, 0],
          [0, 0, 0, 0],
          [45, 0, 0, 0],
        ],
      }),
    };
    const change: Clause = { ...CHANGE, leaverIsRepaid: false };
    const { final } = run([{ clause: "repay", tiers: null }, EQUAL, change], columns, "cumulative");
    expect([0, 1, 2].map((i) => partyRow(final, i, 4))).toEqual([
      [0, 5, 10, -10],
      [0, 5, 10, -10],
      [30, 20, 0, 0],
    ]);
  });

  test("gives the same in every draw as by itself", () => {
    const draws = 3;
    const drawn = { shared: Float64Array.from({ length: 6 * draws }, (_, k) => 20 - ((k * 37) % 50)) };
    const same = { years: 2, baselineCost: Float64Array.of(500, 500, 300, 300, 200, 200) };
    const { final, unmet } = underAgreementAllDraws(
      defaultAgreement,
      { trusts: TRUSTS },
      { draws, drawn, same },
    );
    for (let d = 0; d < draws; d++) {
      const shared = Float64Array.from({ length: 6 }, (_, cell) => drawn.shared[cell * draws + d]);
      const alone = underAgreement(defaultAgreement, { trusts: TRUSTS })({ ...same, shared });
      expect(Array.from({ length: 6 }, (_, cell) => final[cell * draws + d])).toEqual([...alone.final]);
      expect(Array.from({ length: 2 }, (_, y) => unmet[y * draws + d])).toEqual([...alone.unmet]);
    }
  });
});

describe("a bad agreement", () => {
  test("is refused with all its faults at once", () => {
    const clauses: Clause[] = [
      MEASURE,
      {
        clause: "split",
        parts: [
          { key: "contribution", share: 0.4 },
          { key: "staff", share: 0.3 },
          { key: "charm", share: 0.1 },
        ],
      },
      { clause: "cap", share: 0.01, of: "baseline", over: "lift" },
      { clause: "floor", years: 2, level: 0.02, paidBy: ["payer"] },
      { clause: "loss", parts: [{ key: "equal", share: 1 }], cap: 1.5, payer: "RZ9" },
      { clause: "repay", tiers: [["RA1"], ["RA1", "RX0"]] },
      MEASURE,
    ];
    expect(faultsOf(clauses)).toEqual([
      "KEY_CAN_TURN_NEGATIVE /clauses/1/parts/0/key",
      "MISSING_INPUT /clauses/1/parts/1/key",
      "UNKNOWN_KEY /clauses/1/parts/2/key",
      "SHARES_DO_NOT_ADD_UP /clauses/1/parts",
      "CAP_BELOW_FLOOR /clauses/2/share",
      "OUT_OF_RANGE /clauses/4/cap",
      "NO_MEMBER /clauses/4/payer",
      "NO_MEMBER /clauses/5/tiers/1/1",
      "REPEATED /clauses/6",
    ]);
  });

  test("is refused when a promise has nobody to keep it", () => {
    const floor: Clause = { clause: "floor", years: 2, level: 0, paidBy: ["payer"] };
    expect(faultsOf([MEASURE, EQUAL, LOSS, floor])).toEqual(["NO_PAYER /clauses/3/paidBy"]);
    const cap: Clause = { clause: "cap", share: 0.3, of: "gain", over: "lift" };
    expect(faultsOf([MEASURE, EQUAL, LOSS, cap])).toEqual(["CAPS_TOO_LOW /clauses/3/share"]);
    const repay: Clause = { clause: "repay", tiers: [["RA1"], ["RA1"]] };
    expect(faultsOf([MEASURE, EQUAL, LOSS, repay])).toEqual(["REPEATED /clauses/3/tiers/1/0"]);
  });

  test("is refused for what it leaves open", () => {
    expect(faultsOf([])).toEqual([
      "MISSING_CLAUSE /clauses",
      "MISSING_CLAUSE /clauses",
      "MISSING_CLAUSE /clauses",
    ]);
    expect(() => underAgreement({ label: "", basis: "year", clauses: [] }, { trusts: TRUSTS })).toThrow(
      "a measure clause",
    );
  });

  test("and bad columns are refused, too", () => {
    const agree = underAgreement(defaultAgreement, { trusts: TRUSTS });
    const bad = { years: 1, shared: Float64Array.of(1, 2), baselineCost: Float64Array.of(Number.NaN, 2, 3) };
    expect(() => agree(bad)).toThrow(
      /shared: expected 3 numbers, got 2\n.*baselineCost\/0: expected a number, got NaN/,
    );
  });
});

const CHANGE = {
  clause: "change",
  baseline: "follows the year",
  exitCharge: 0,
  noticeYears: 1,
  exitChargeTo: "stayers",
  leaverIsRepaid: true,
  nonDelivery: 0,
  instalments: 4,
  term: 10,
} as const;

/** Three trusts, one to four years, gains and losses. */
const anyColumns: fc.Arbitrary<AgreementColumns> = fc.integer({ min: 1, max: 4 }).chain((years) => {
  const cells = (min: number, max: number) =>
    fc
      .array(fc.integer({ min, max }), { minLength: 3 * years, maxLength: 3 * years })
      .map((numbers) => Float64Array.from(numbers));
  return fc.record({
    years: fc.constant(years),
    shared: cells(-40, 90),
    own: cells(-20, 3),
    baselineCost: cells(100, 900),
    investment: cells(0, 15),
  });
});

function run(
  clauses: readonly Clause[],
  columns: Partial<AgreementColumns> & { years: number },
  basis: Agreement["basis"] = "year",
): Ledger {
  const given = clauses.some(({ clause }) => clause === "loss") ? [] : [LOSS];
  const baselineCost = columns.baselineCost ?? new Float64Array(3 * columns.years).fill(100);
  const shared = columns.shared ?? new Float64Array(3 * columns.years);
  return underAgreement(
    { label: "", basis, clauses: [MEASURE, ...clauses, ...given] },
    { trusts: TRUSTS },
  )({
    ...columns,
    shared,
    baselineCost,
  });
}

/** One year of three trusts. */
function year(
  clauses: readonly Clause[],
  { costs = [500, 300, 200], ...given }: Readonly<Record<string, readonly number[]>>,
  measure: Clause = MEASURE,
  partners: Partial<Partners> = {},
): Ledger {
  const columns = Object.fromEntries(Object.entries(given).map(([id, one]) => [id, Float64Array.from(one)]));
  const rest = clauses.some(({ clause }) => clause === "loss") ? [] : [LOSS];
  const agreement: Agreement = { label: "", basis: "year", clauses: [measure, ...clauses, ...rest] };
  return underAgreement(agreement, { trusts: TRUSTS, ...partners })({
    years: 1,
    baselineCost: Float64Array.from(costs),
    ...columns,
  } as AgreementColumns);
}

/** Without the last bits. */
function rounded(amounts: Float64Array): number[] {
  return Array.from(amounts, (amount) => Math.round(amount * 1e9) / 1e9 + 0);
}

function table(rows: Readonly<Record<string, readonly (readonly number[])[]>>): Partial<AgreementColumns> {
  return Object.fromEntries(Object.entries(rows).map(([id, one]) => [id, Float64Array.from(one.flat())]));
}

function partyRow(cells: Float64Array, p: number, years: number): number[] {
  return rounded(cells.subarray(p * years, (p + 1) * years));
}

function column(cells: Float64Array, y: number, years: number): number {
  return cells.reduce((sum, one, k) => (k % years === y ? sum + one : sum), 0);
}

function faultsOf(clauses: readonly Clause[]): string[] {
  return agreementFaults({ label: "", basis: "year", clauses }, { trusts: TRUSTS }).map(
    ({ code, path }) => `${code} ${path}`,
  );
}
