import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AgreementColumns,
  defaultAgreement,
  fewestPayments,
  nearestPenny,
  poundsAndPence,
  roundToPence,
  type Settlement,
  sentenceOf,
  settle,
  underAgreement,
  yearOnAccount,
} from "../../src/gain-share/index.ts";

const NAMES = ["RA1", "RB2", "RC3", "RD4", "RE5", "RF6", "RG7"];
const pounds = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 7 });

describe("rounding to pence", () => {
  test("gives the pennies that are left to the largest remainders, ties by name", () => {
    expect(roundToPence({ amounts: [0.335, 0.335, 0.33], names: ["RM1", "RCX", "RGP"] })).toEqual({
      pence: [33n, 34n, 33n],
      oddPennies: ["RCX"],
    });
    expect(roundToPence({ amounts: [10 / 3, 10 / 3, 10 / 3], names: ["RC", "RB", "RA"] })).toEqual({
      pence: [333n, 333n, 334n],
      oddPennies: ["RA"],
    });
  });

  test("rounds a debt as it would the same credit", () => {
    fc.assert(
      fc.property(pounds, (amounts) => {
        const names = NAMES.slice(0, amounts.length);
        const total = nearestPenny(amounts.reduce((a, b) => a + b, 0));
        if (total === 0n) return;
        const debt = roundToPence({ amounts: amounts.map((one) => -one), names, total: -total });
        expect(debt.pence.map((one) => -one)).toEqual(roundToPence({ amounts, names, total }).pence);
      }),
      { seed: 1 },
    );
  });

  test("adds up exactly and moves nobody by a penny or more", () => {
    fc.assert(
      fc.property(pounds, (amounts) => {
        const { pence } = roundToPence({ amounts, names: NAMES.slice(0, amounts.length) });
        expect(total(pence)).toBe(nearestPenny(amounts.reduce((a, b) => a + b, 0)));
        pence.forEach((one, i) => {
          expect(Math.abs(Number(one) - amounts[i] * 100)).toBeLessThan(1);
        });
      }),
      { seed: 2 },
    );
  });

  test("leaves whole pence alone, takes no binary rounding for a remainder, and gives noughts for nought", () => {
    expect(roundToPence({ amounts: [0.1 + 0.2, 0.29 * 100], names: ["RA", "RB"] }).pence).toEqual([
      30n,
      2900n,
    ]);
    expect(roundToPence({ amounts: [0, 0], names: ["RA", "RB"] })).toEqual({
      pence: [0n, 0n],
      oddPennies: [],
    });
  });

  test("adds up exactly where amounts are too large for a number to hold their pence", () => {
    const huge = fc.array(fc.double({ min: -1e17, max: 1e17, noNaN: true }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(huge, (amounts) => {
        const whole = nearestPenny(amounts.reduce((a, b) => a + b, 0));
        const { pence } = roundToPence({ amounts, names: NAMES.slice(0, amounts.length), total: whole });
        expect(total(pence)).toBe(whole);
        const most = Math.max(...amounts.map(Math.abs));
        pence.forEach((one, i) => {
          expect(Math.abs(Number(one) - amounts[i] * 100)).toBeLessThan(1 + 1e-12 * 100 * most);
        });
      }),
      { seed: 3 },
    );
  });

  test("refuses amounts that do not add up to the total", () => {
    expect(() => roundToPence({ amounts: [1, 2], names: ["RA", "RB"], total: 500n })).toThrow(
      "add up to £3.00, not to £5.00",
    );
  });

  test("is written as pounds and pence", () => {
    expect([123_456_789n, -5n, 0n].map(poundsAndPence)).toEqual(["£1,234,567.89", "−£0.05", "£0.00"]);
    expect([nearestPenny(1.005), nearestPenny(-2.675)]).toEqual([101n, -268n]);
  });
});

describe("payments", () => {
  test("settle every balance", () => {
    fc.assert(
      fc.property(balances(7), (owed) => {
        const left = new Map(owed.map((pence, i) => [NAMES[i], pence]));
        for (const { from, to, pence } of fewestPayments(owed, NAMES)) {
          expect(pence > 0n).toBe(true);
          left.set(from, (left.get(from) ?? 0n) + pence);
          left.set(to, (left.get(to) ?? 0n) - pence);
        }
        expect([...left.values()].every((pence) => pence === 0n)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  test("are the fewest there can be: parties with a balance, less the most groups that settle among themselves", () => {
    fc.assert(
      fc.property(balances(6), (owed) => {
        const open = owed.filter((pence) => pence !== 0n);
        expect(fewestPayments(owed, NAMES)).toHaveLength(open.length - mostGroups(open));
      }),
      { seed: 4, numRuns: 60 },
    );
    expect(fewestPayments([5n, 3n, -3n, -5n], NAMES)).toEqual([
      { from: "RD4", to: "RA1", pence: 5n },
      { from: "RC3", to: "RB2", pence: 3n },
    ]);
  });

  test("do not depend on the order in which the parties come", () => {
    const owed = [5n, 1n, -2n, -4n, 3n, -3n];
    const back = fewestPayments([...owed].reverse(), NAMES.slice(0, 6).reverse());
    expect(back).toEqual(fewestPayments(owed, NAMES));
  });

  test("between many parties are fewer than the parties, exact opposites paired", () => {
    const owed = Array.from({ length: 60 }, (_, i) => BigInt(i % 2 === 0 ? i + 1 : -i));
    const names = owed.map((_, i) => `T${i}`);
    expect(fewestPayments(owed, names)).toHaveLength(30);
    const odd = Array.from({ length: 229 }, (_, i) => BigInt(i === 228 ? -(228 * 229) / 2 : i + 1));
    expect(
      fewestPayments(
        odd,
        odd.map((_, i) => `T${i}`),
      ),
    ).toHaveLength(228);
  });
});

describe("a settlement", () => {
  const trusts = ["RA1", "RB2", "RC3"];
  const years = 4;
  const columns: AgreementColumns = {
    years,
    shared: Float64Array.of(
      0,
      310.331,
      620.117,
      799.999,
      5,
      101.003,
      -20.2,
      300.77,
      -2,
      50.123,
      90.111,
      150.456,
    ),
    own: Float64Array.of(-10, -5.5, -2, 0, -100.01, -120.77, -3, -1, -4, -3, -2, 0),
    baselineCost: Float64Array.of(5e3, 5e3, 5e3, 5e3, 2e3, 2e3, 2e3, 2e3, 1e3, 1e3, 1e3, 1e3),
    investment: Float64Array.of(20, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0),
  };
  const ledger = underAgreement(defaultAgreement, { trusts })(columns);
  const settlement = settle(ledger, { of: "an example", priceIndex: [1, 1.02, 1.0404, 1.061208] });

  test("moves money between the parties and makes none", () => {
    for (const { transfers, held, entitled } of settlement.years) {
      expect(total(transfers)).toBe(0n);
      expect(total(held)).toBe(total(entitled));
    }
  });

  test("explains every penny: the log's lines add up to what each party gets", () => {
    for (const { log, entitled } of settlement.years) {
      settlement.parties.forEach((party, p) => {
        const lines = log.filter((line) => line.party === party && line.clause !== "held");
        expect(total(lines.map(({ pence }) => pence))).toBe(entitled[p]);
        for (const line of lines) expect(line.why.length).toBeGreaterThan(10);
      });
    }
  });

  test("keeps cumulative amounts within a penny a clause, so that pennies do not drift", () => {
    const clauses = new Set(ledger.lines.map(({ clause }) => clause)).size;
    settlement.parties.forEach((_, p) => {
      let exact = 0;
      let paid = 0n;
      settlement.years.forEach(({ entitled, year }) => {
        exact += [1, 1.02, 1.0404, 1.061208][year] * ledger.entitled[p * years + year];
        paid += entitled[p];
        expect(Math.abs(Number(paid) - exact * 100)).toBeLessThanOrEqual(clauses);
      });
    });
  });

  test("leaves nobody below its floor by rounding", () => {
    settlement.years.forEach(({ entitled, year }) => {
      trusts.forEach((_, i) => {
        const least = [1, 1.02, 1.0404, 1.061208][year] * ledger.least[i * years + year] * 100;
        if (Number.isFinite(least)) expect(Number(entitled[i])).toBeGreaterThanOrEqual(least - 1e-3);
      });
    });
  });

  test("moves a penny to whoever rounding has put below its floor, from the one furthest above", () => {
    const third = Float64Array.of(10 / 3, 10 / 3, 10 / 3, 0, 0);
    const rounded = settle(
      {
        ...ledger,
        years: 1,
        held: Float64Array.of(10, 0, 0, 0, 0),
        entitled: third,
        least: Float64Array.of(3.3, Number.NEGATIVE_INFINITY, 3.3333),
        lines: [{ year: 0, clause: "split", amounts: third, why: () => "a third each" }],
      },
      { of: "thirds" },
    ).years[0];
    expect(rounded.entitled).toEqual([333n, 333n, 334n, 0n, 0n]);
    expect(rounded.transfers).toEqual([-667n, 333n, 334n, 0n, 0n]);
    expect(rounded.log.slice(-2).map(({ party, pence }) => `${party} ${pence}`)).toEqual(["RA1 -1", "RC3 1"]);
  });

  test("reads as sentences", () => {
    const line = settlement.years[1].log.find(({ clause, party }) => clause === "repay" && party === "RA1");
    expect(line && sentenceOf(line)).toBe("RA1, repay: £20.40 (£30 of set-up money is repaid)");
  });
});

describe("payments on account", () => {
  const PARTIES = ["RA1", "RB2", "RC3"];
  const year = (transfers: readonly bigint[]) =>
    ({ of: "", parties: PARTIES, years: [{ year: 0, transfers }] }) as unknown as Settlement;

  test("are even parts of the estimate, trued up on what came out with the last", () => {
    const paid = yearOnAccount(
      { estimate: year([-800n, 800n, 0n]), actual: year([-600n, 600n, 0n]), count: 4 },
      0,
    );
    expect(paid).toEqual([
      { party: "RA1", instalments: [-200n, -200n, -200n, 0n], trueUp: 200n },
      { party: "RB2", instalments: [200n, 200n, 200n, 0n], trueUp: -200n },
      { party: "RC3", instalments: [0n, 0n, 0n, 0n], trueUp: 0n },
    ]);
  });

  test("sum to nought in every instalment, and to what came out over the year, a penny off even at most", () => {
    const pence = fc.bigInt({ min: -10_000n, max: 10_000n });
    const transfers = fc.tuple(pence, pence).map(([a, b]) => [a, b, -a - b]);
    fc.assert(
      fc.property(transfers, transfers, fc.integer({ min: 1, max: 12 }), (estimate, actual, count) => {
        const paid = yearOnAccount({ estimate: year(estimate), actual: year(actual), count }, 0);
        for (let k = 0; k < count; k++) expect(total(paid.map((one) => one.instalments[k]))).toBe(0n);
        paid.forEach(({ instalments, trueUp }, p) => {
          expect(total(instalments)).toBe(actual[p]);
          expect(trueUp).toBe(actual[p] - estimate[p]);
          for (const part of instalments.slice(0, -1)) {
            expect(Math.abs(Number(part) - Number(estimate[p]) / count)).toBeLessThan(2);
          }
        });
      }),
      { seed: 6 },
    );
  });

  test("are refused where there would be none", () => {
    const none = year([0n, 0n, 0n]);
    for (const count of [0, -1, 2.5]) {
      expect(() => yearOnAccount({ estimate: none, actual: none, count }, 0)).toThrow("at least 1");
    }
  });
});

/** Whole pence that add up to nought, small enough for chance opposites. */
function balances(most: number): fc.Arbitrary<bigint[]> {
  return fc
    .array(fc.bigInt({ min: -4n, max: 4n }), { minLength: 1, maxLength: most - 1 })
    .map((owed) => [...owed, -total(owed)]);
}

/** The most groups that add up to nought, by trying every partition. */
function mostGroups(open: readonly bigint[]): number {
  if (open.length === 0) return 0;
  const [first, ...rest] = open;
  let most = 0;
  for (let S = 0; S < 2 ** rest.length; S++) {
    const group = [first, ...rest.filter((_, i) => (S >>> i) & 1)];
    if (total(group) !== 0n) continue;
    most = Math.max(most, 1 + mostGroups(rest.filter((_, i) => ((S >>> i) & 1) === 0)));
  }
  return most;
}

function total(pence: readonly bigint[]): bigint {
  return pence.reduce((all, one) => all + one, 0n);
}
