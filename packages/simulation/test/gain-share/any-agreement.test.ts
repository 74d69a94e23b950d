import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Agreement,
  type AgreementColumns,
  type Clause,
  settle,
  underAgreement,
} from "../../src/gain-share/index.ts";
import { anyAgreement } from "./any-agreement.ts";
import { near } from "./arbitrary.ts";
import { column, partyRow, TRUSTS } from "./three-trusts.ts";

const PARTNERS = { trusts: TRUSTS };
const ANY = anyAgreement(PARTNERS);

/** Three trusts, two to four years, with everything that a clause can read. */
const anyColumns: fc.Arbitrary<AgreementColumns> = fc.integer({ min: 2, max: 4 }).chain((years) => {
  const cells = (min: number, max: number) =>
    fc
      .array(fc.integer({ min, max }), { minLength: 3 * years, maxLength: 3 * years })
      .map((numbers) => Float64Array.from(numbers));
  const untilOrFrom = (value: (year: number, at: number) => boolean) =>
    fc
      .array(fc.integer({ min: 0, max: years }), { minLength: 3, maxLength: 3 })
      .map((at) =>
        Float64Array.from({ length: 3 * years }, (_, k) =>
          value(k % years, at[Math.floor(k / years)]) ? 1 : 0,
        ),
      );
  return fc.record({
    years: fc.constant(years),
    shared: cells(-40, 90),
    own: cells(-20, 3),
    baselineCost: cells(100, 900),
    deemed: cells(-10, 60),
    investment: cells(0, 15),
    hostCosts: cells(0, 9),
    member: untilOrFrom((year, at) => year < at + 1),
    live: untilOrFrom((year, at) => year >= at - 1),
    delivered: cells(0, 4).map((quarters) => quarters.map((one) => one / 4)),
    discount: fc.constant(Float64Array.from({ length: years }, (_, y) => 1 / (1 + 0.035 * y))),
  });
});

/** Columns that are money. */
const MONEY = ["shared", "own", "baselineCost", "deemed", "investment", "hostCosts"] as const;

function changed(
  columns: AgreementColumns,
  ids: readonly (typeof MONEY)[number][],
  value: (amount: number) => number,
): AgreementColumns {
  return { ...columns, ...Object.fromEntries(ids.map((id) => [id, columns[id]?.map(value)])) };
}

/** The clauses of a kind with other parts, where there are such. */
function withParts(agreement: Agreement, kind: Clause["clause"], parts: object): Agreement {
  const clauses = agreement.clauses.map((one) =>
    one.clause === kind ? ({ ...one, ...parts } as Clause) : one,
  );
  return { ...agreement, clauses };
}

describe("any agreement that may be signed, whatever happens,", () => {
  test("moves money and makes none, to the pound and to the penny", () => {
    fc.assert(
      fc.property(ANY, anyColumns, (agreement, columns) => {
        const ledger = underAgreement(agreement, PARTNERS)(columns);
        const { entitled, held, final } = ledger;
        for (let y = 0; y < columns.years; y++) {
          expect(column(entitled, y, columns.years)).toBeCloseTo(column(held, y, columns.years), 6);
        }
        for (let k = 0; k < final.length; k++) {
          const position = columns.shared[k] + (columns.own?.[k] ?? 0);
          expect(final[k]).toBeCloseTo(position + entitled[k] - held[k], 6);
        }
        for (const { transfers } of settle(ledger, { of: "" }).years) {
          expect(transfers.reduce((sum, pence) => sum + pence, 0n)).toBe(0n);
        }
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  test("moves twice as much where all money is twice as much", () => {
    fc.assert(
      fc.property(ANY, anyColumns, (agreement, columns) => {
        const [host] = agreement.clauses.flatMap((one) => (one.clause === "host" ? [one] : []));
        const double = withParts(agreement, "host", {
          fee: 2 * (host?.fee ?? 0),
          claims: 2 * (host?.claims ?? 0),
        });
        const once = underAgreement(agreement, PARTNERS)(columns).entitled;
        const twice = underAgreement(double, PARTNERS)(changed(columns, MONEY, (x) => 2 * x)).entitled;
        expect(
          near(
            twice,
            once.map((x) => 2 * x),
            1e-6,
          ),
        ).toBe(true);
      }),
      { seed: 22, numRuns: 200 },
    );
  });

  test("does not care in which order trusts are named", () => {
    fc.assert(
      fc.property(ANY, anyColumns, fc.constantFrom([1, 2, 0], [2, 1, 0]), (agreement, columns, order) => {
        const { years, discount } = columns;
        const turned = Object.fromEntries(
          Object.entries(columns).map(([id, one]) => [
            id,
            typeof one === "number" || one === discount
              ? one
              : Float64Array.from(order.flatMap((i) => [...one.subarray(i * years, (i + 1) * years)])),
          ]),
        ) as unknown as AgreementColumns;
        const here = underAgreement(agreement, PARTNERS)(columns).final;
        const there = underAgreement(agreement, { trusts: order.map((i) => TRUSTS[i]) })(turned).final;
        expect(
          near(
            order.flatMap((i) => partyRow(here, i, years)),
            there,
            1e-6,
          ),
        ).toBe(true);
      }),
      { seed: 23, numRuns: 200 },
    );
  });

  test("moves nothing where nothing is gained, borne or promised", () => {
    fc.assert(
      fc.property(ANY, anyColumns, (agreement, columns) => {
        const bare = withParts(withParts(agreement, "host", { fee: 0, claims: null }), "floor", { level: 0 });
        const none = {
          ...changed(columns, ["shared", "own", "deemed", "hostCosts"], () => 0),
          member: undefined,
        };
        expect(underAgreement(bare, PARTNERS)(none).entitled.every((amount) => amount === 0)).toBe(true);
      }),
      { seed: 24, numRuns: 200 },
    );
  });

  test("leaves nobody worse off in the year where there is more to share, under keys that look at size, but for thresholds", () => {
    const bySize = ANY.map((agreement) => {
      const parts = [
        { key: "baseline-cost", share: 0.75 },
        { key: "equal", share: 0.25 },
      ];
      const clauses = agreement.clauses.filter(({ clause }) => clause !== "threshold");
      return withParts(withParts({ ...agreement, basis: "year", clauses }, "split", { parts }), "loss", {
        parts,
      });
    });
    fc.assert(
      fc.property(
        bySize,
        anyColumns,
        fc.nat(11),
        fc.integer({ min: 1, max: 90 }),
        (agreement, columns, at, more) => {
          const cell = at % columns.shared.length;
          const year = cell % columns.years;
          const richer = { ...columns, shared: columns.shared.map((x, k) => (k === cell ? x + more : x)) };
          const [before, after] = [columns, richer].map(
            (one) => underAgreement(agreement, PARTNERS)(one).final,
          );
          for (let i = 0; i < TRUSTS.length; i++) {
            const k = i * columns.years + year;
            expect(after[k]).toBeGreaterThanOrEqual(before[k] - 1e-6);
          }
        },
      ),
      { seed: 25, numRuns: 300 },
    );
  });
});
