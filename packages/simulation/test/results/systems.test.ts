import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src/baseline/records.ts";
import { runScenario } from "../../src/index.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const NORTH = { code: "QNN", name: "North" };
const SOUTH = { code: "QSS", name: "South" };
const PLACES = [NORTH, SOUTH, NORTH, null, SOUTH];

/** Five trusts of two systems, one of them of none; they leave often and charge by the unit. */
const BASELINE: Baseline = {
  ...FIVE,
  trusts: FIVE.trusts.map((trust, t) => ({ ...trust, ics: PLACES[t] })),
};
const results = runScenario(
  scenarioOf(BASELINE, modelOf("joint-organisation"), {
    chargingKey: "unit-price",
    gameDraws: 100,
    overrides: { parameters: { weakExit: 0.2, strongExit: 0.1 } },
  }),
);
const { systems, outside } = results.systems;

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

describe("integrated care systems", () => {
  it("have every trust that joins once, those of no system together", () => {
    expect(systems.map(({ code, trusts }) => [code, trusts])).toEqual([
      ["QNN", ["RXA", "RXC"]],
      ["QSS", ["RXB", "RXE"]],
      [null, ["RXD"]],
    ]);
  });

  it("receive over their borders what sums to nought: what one gains another pays", () => {
    const means = systems.map(({ fromMembers }) => fromMembers.mean);
    expect(Math.max(...means)).toBeGreaterThan(1000);
    expect(Math.abs(sum(means))).toBeLessThan(1e-9 * Math.max(...means.map(Math.abs)));
    const central = systems.map(({ fromMembers }) => fromMembers.central);
    expect(Math.abs(sum(central))).toBeLessThan(1e-9 * Math.max(...central.map(Math.abs)));
  });

  it("receive under the agreement what sums to nought with the reserve and the commissioner", () => {
    const means = systems.map(({ underAgreement }) => underAgreement!.mean);
    expect(Math.max(...means.map(Math.abs))).toBeGreaterThan(1000);
    expect(outside!.mean).toBeGreaterThan(0);
    expect(Math.abs(sum(means) + outside!.mean)).toBeLessThan(1e-9 * Math.max(...means.map(Math.abs)));
  });

  it("have a control total that is what their trusts' accounts show", () => {
    const accounts = results.views.trusts.map(
      ({ views }) => views.find(({ view }) => view === "income-and-expenditure")!,
    );
    for (const { trusts, controlTotal } of systems) {
      const own = accounts.filter((_, t) => trusts.includes(results.trusts[t].ods));
      for (const [y, year] of controlTotal.years.entries()) {
        expect(year.mean).toBeCloseTo(sum(own.map(({ years }) => years[y].mean)), 3);
      }
      expect(controlTotal.total.mean).toBeCloseTo(sum(controlTotal.years.map(({ mean }) => mean)), 3);
    }
  });

  it("neither receive nor pay anything inside one system", () => {
    const one = { ...FIVE, trusts: FIVE.trusts.map((trust) => ({ ...trust, ics: NORTH })) };
    const { systems: all } = runScenario(
      scenarioOf(one, modelOf("joint-organisation"), { chargingKey: "unit-price" }),
    ).systems;
    expect(all).toHaveLength(1);
    expect(Math.abs(all[0].fromMembers.p95)).toBeLessThan(1e-3);
    expect(all[0].underAgreement).toBeNull();
  });
});
