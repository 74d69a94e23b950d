import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AgreementColumns,
  agreementFaults,
  type Clause,
  defaultAgreement,
  underAgreement,
  underAgreementAllDraws,
} from "../../src/gain-share/index.ts";
import { near } from "./arbitrary.ts";
import {
  BY_COST,
  CHANGE,
  column,
  EQUAL,
  LOSS,
  MEASURE,
  partyRow,
  run,
  TRUSTS,
  table,
} from "./three-trusts.ts";

describe("an agreement", () => {
  test("moves money and makes none, whatever happens", () => {
    fc.assert(
      fc.property(anyColumns, fc.constantFrom("year", "cumulative", "npv"), (columns, basis) => {
        const discount = Float64Array.from({ length: columns.years }, (_, y) => 1 / (1 + 0.035 * y));
        const { entitled, held, final } = underAgreement(
          { ...defaultAgreement, basis },
          { trusts: TRUSTS },
        )({ ...columns, discount });
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

  test.each(["constructor", "toString", "__proto__"])(
    "is refused for a clause or key that is called %s",
    (name) => {
      const key = { clause: "split", parts: [{ key: name, share: 1 }] } as const;
      expect(faultsOf([MEASURE, { clause: name } as unknown as Clause, key, LOSS])).toEqual([
        "UNKNOWN_CLAUSE /clauses/1/clause",
        "UNKNOWN_KEY /clauses/2/parts/0/key",
      ]);
    },
  );

  test("is refused for weights that leave a trust out, whatever that is called", () => {
    const clauses = [MEASURE, { clause: "split", parts: [{ key: "weights", share: 1 }] }, LOSS] as const;
    const given = { weights: { RA1: 1 } };
    const faults = agreementFaults(
      { label: "", basis: "year", clauses, given },
      { trusts: ["RA1", "constructor"] },
    );
    expect(faults.map(({ path }) => path)).toEqual(["/clauses/1/parts/0/key", "/given/weights"]);
  });

  test("is refused for agreed amounts that are all nought, unless something else counts then", () => {
    const signed = (part: object) => ({
      label: "",
      basis: "year" as const,
      clauses: [MEASURE, { clause: "split", parts: [{ key: "shapley", share: 1, ...part }] } as Clause, LOSS],
    });
    const partners = { trusts: TRUSTS, agreed: { shapley: [0, 0, 0] } };
    expect(agreementFaults(signed({}), partners).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "NO_WEIGHT /clauses/1/parts/0/key",
    ]);
    expect(agreementFaults(signed({ fallback: "equal" }), partners)).toEqual([]);
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
    const agree = underAgreement({ ...defaultAgreement, basis: "npv" }, { trusts: TRUSTS });
    const bad = { years: 1, shared: Float64Array.of(1, 2), baselineCost: Float64Array.of(Number.NaN, 2, 3) };
    expect(() => agree(bad)).toThrow(
      /discount: expected a column.*\n.*shared: expected 3 numbers, got 2\n.*baselineCost\/0: expected a number, got NaN/,
    );
  });
});

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

function faultsOf(clauses: readonly Clause[]): string[] {
  return agreementFaults({ label: "", basis: "year", clauses }, { trusts: TRUSTS }).map(
    ({ code, path }) => `${code} ${path}`,
  );
}
