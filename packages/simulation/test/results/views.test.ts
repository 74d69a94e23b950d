import { describe, expect, it } from "vitest";
import { discountFactors, runScenario, TERMS, VIEWS } from "../../src/index.ts";
import type { Results, ViewedMoney } from "../../src/results/document.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

/** Members leave often, the price has margin and VAT, work is charged by the unit: every term is there. */
const EVERYTHING: Partial<ScenarioDocument> = {
  chargingKey: "unit-price",
  members: { RXB: { wave: 2 } },
  overrides: {
    parameters: { weakExit: 0.2, strongExit: 0.1, margin: 0.05, irrecoverableVat: 0.1 },
  },
};

const results = runScenario(scenarioOf(FIVE, modelOf("joint-organisation"), EVERYTHING));
const { views, bridge, record, summary } = results;
const years = Array.from({ length: record.horizon }, (_, y) => y);
const WHICH = ["central", "mean"] as const;

/** What the bridge's terms and the adjustments of a view come to in a year. */
function madeOf(view: string, t: number, which: "central" | "mean", y: number): number {
  const { leavesOut, adjustments } = views.views.find(({ id }) => id === view)!;
  const terms = TERMS.reduce(
    (sum, { id }, term) => (leavesOut.includes(id) ? sum : sum + bridge.trusts[t][which][term][y]),
    0,
  );
  return views.adjustments.reduce(
    (sum, { id }, a) => (adjustments.includes(id) ? sum + views.trusts[t][which][a][y] : sum),
    terms,
  );
}

function amountsOf(money: ViewedMoney, view: string) {
  return money.views.find((viewed) => viewed.view === view)!;
}

/** An adjustment by year, for the partnership. */
function adjustmentOf({ views: all }: Results, id: string, which: "central" | "mean" = "mean") {
  return all.partnership[which][all.adjustments.findIndex((adjustment) => adjustment.id === id)];
}

/** A term by year, for the partnership. */
function termOf({ bridge: { trusts } }: Results, id: string, which: "central" | "mean" = "mean"): number[] {
  const at = TERMS.findIndex((term) => term.id === id);
  return trusts[0][which][at].map((_, y) => trusts.reduce((sum, trust) => sum + trust[which][at][y], 0));
}

/** A built-in joint venture whose price falls by contract; `irrecoverableVat` is the tax on its price that is not refunded. */
function jointVenture(irrecoverableVat: number): Results {
  return runScenario(
    scenarioOf(FIVE, modelOf("joint-venture"), {
      overrides: { parameters: { irrecoverableVat, annualEfficiency: 0.03, weakExit: 0, strongExit: 0 } },
    }),
  );
}

it("VAT, a transfer, is nothing to the country: value to the public does not depend on it", () => {
  const [none, some] = [jointVenture(0), jointVenture(0.15)];
  const worthOf = (run: Results) => amountsOf(run.views.partnership, "green-book").presentValue;
  expect(some.summary.npv.mean).toBeLessThan(none.summary.npv.mean);
  expect(worthOf(some).mean / worthOf(none).mean).toBeCloseTo(1, 12);
  expect(worthOf(some).p10 / worthOf(none).p10).toBeCloseTo(1, 12);
});

describe("three views of the same terms", () => {
  it.each(VIEWS.map(({ id }) => id))(
    "%s is its terms and its adjustments to a billionth, by trust and year, in draw 0 and in the mean",
    (view) => {
      for (const [t, money] of views.trusts.entries()) {
        const amounts = amountsOf(money, view).years;
        for (const which of WHICH) {
          const size = Math.max(...amounts.map((amount) => Math.abs(amount[which])));
          for (const y of years) {
            expect(Math.abs(madeOf(view, t, which, y) - amounts[y][which])).toBeLessThan(1e-9 * size);
          }
        }
      }
    },
  );

  it("has trusts that add up to the partnership, by year, in total and as present value", () => {
    for (const { view, years: amounts, total, presentValue } of views.partnership.views) {
      const trusts = views.trusts.map((money) => amountsOf(money, view));
      const sum = (of: (trust: (typeof trusts)[number]) => number) =>
        trusts.reduce((all, trust) => all + of(trust), 0);
      expect(presentValue.mean).toBeCloseTo(
        sum((trust) => trust.presentValue.mean),
        3,
      );
      expect(total.mean).toBeCloseTo(
        sum((trust) => trust.total.mean),
        3,
      );
      for (const y of years) {
        expect(amounts[y].central).toBeCloseTo(
          sum((trust) => trust.years[y].central),
          3,
        );
      }
    }
  });

  it("has trust finances worth what positions are: inflation raises money and the rate alike", () => {
    const finances = amountsOf(views.partnership, "trust-finances");
    expect(finances.presentValue.mean).toBeCloseTo(summary.npv.mean, 3);
    expect(finances.presentValue.p5).toBeCloseTo(summary.npv.p5, 3);
    const inflation = 1.02;
    for (const y of years) {
      expect(finances.years[y].central).toBeCloseTo(results.years[y].position.central * inflation ** y, 3);
    }
  });

  it("leaves out of the Green Book what only changes hands: VAT, redundancy, exit charges, the charging key", () => {
    const { leavesOut } = views.views.find(({ id }) => id === "green-book")!;
    expect(leavesOut).toEqual(["vat", "charging-key", "redundancy", "leaving"]);
    const book = amountsOf(views.partnership, "green-book");
    for (const y of years) {
      const left = ["vat", "redundancy"].reduce((sum, id) => sum + termOf(results, id)[y], 0);
      const pension = adjustmentOf(results, "central-pension")[y];
      expect(book.years[y].mean + left - pension).toBeCloseTo(results.years[y].position.mean, 3);
    }
    expect(termOf(results, "vat").every((amount) => amount <= 0)).toBe(true);
    expect(Math.min(...termOf(results, "vat"))).toBeLessThan(0);
  });

  it("counts more pension than trusts pay where pay is saved, and less where joining only adds to it", () => {
    const pension = adjustmentOf(results, "central-pension", "central");
    expect(pension[0]).toBeLessThan(0);
    expect(pension.at(-1)).toBeGreaterThan(0);
  });

  it("charges set-up over the life of what it buys, and a dividend on what is left", () => {
    const fixed = { capitalisedShare: 0.4, assetLife: 3, dividendRate: 0.035, inflation: 0.02 };
    const run = runScenario(
      scenarioOf(FIVE, modelOf("joint-organisation"), { overrides: { parameters: fixed } }),
    );
    const bought = termOf(run, "set-up", "central").map((amount, y) => -0.4 * amount * 1.02 ** y);
    const charged = bought.map(
      (_, y) => bought.slice(Math.max(0, y - 3), y).reduce((sum, part) => sum + part, 0) / 3,
    );
    let book = 0;
    for (const y of years) {
      const closing = book + bought[y] - charged[y];
      expect(adjustmentOf(run, "capitalised", "central")[y]).toBeCloseTo(bought[y], 4);
      expect(adjustmentOf(run, "depreciation", "central")[y]).toBeCloseTo(-charged[y], 4);
      expect(adjustmentOf(run, "dividend", "central")[y]).toBeCloseTo((-0.035 * (book + closing)) / 2, 4);
      book = closing;
    }
    expect(book).toBeCloseTo(0, 4);
    expect(Math.max(...bought)).toBeGreaterThan(0);
  });

  it("has nothing to capitalise where the provider pays for set-up", () => {
    const run = runScenario(scenarioOf(FIVE, modelOf("joint-venture")));
    for (const id of ["capitalised", "depreciation", "dividend"]) {
      expect(adjustmentOf(run, id).every((amount) => amount === 0)).toBe(true);
    }
  });

  it("has the present value of its years, deflated where they are in prices of the year", () => {
    const discount = discountFactors(record.horizon, 0.035);
    for (const { id, prices } of VIEWS) {
      const { years: amounts, presentValue } = amountsOf(views.partnership, id);
      const expected = amounts.reduce(
        (sum, { central }, y) => sum + (discount[y] * central) / (prices === "nominal" ? 1.02 ** y : 1),
        0,
      );
      expect(presentValue.central).toBeCloseTo(expected, 3);
    }
  });

  it("has a ratio of benefits to costs above 1 just where the present value is above nought", () => {
    for (const { presentValue, benefitCostRatio } of views.trusts.flatMap((trust) => trust.views)) {
      if (benefitCostRatio.central === 0) continue;
      expect(benefitCostRatio.central > 1).toBe(presentValue.central > 0);
    }
  });
});
