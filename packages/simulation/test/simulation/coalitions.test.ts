import { describe, expect, test } from "vitest";
import { OPERATING_MODELS } from "../../src/operating-models/operating-models.ts";
import { runScenario } from "../../src/results/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { FIVE, modelOf, scenarioOf, worthsOf } from "./small-world.ts";

const TRUSTS = FIVE.trusts.length;
const EVERYONE = 2 ** TRUSTS - 1;
const WAVES = { RXB: { wave: 2 }, RXD: { wave: 3 } };
const LEAVING = { parameters: { weakExit: 0.2, strongExit: 0.1 } };
const COST = FIVE.lines.reduce((sum, { pay, nonPay }) => sum + pay + nonPay, 0);

describe.each(OPERATING_MODELS.map((model) => [model.id, model] as const))("%s", (_id, model) => {
  test.each(["cost-share", "unit-price"] as const)(
    "is worth to any coalition what it is worth when only they join, bit for bit, %s",
    (chargingKey) => {
      const document = { chargingKey, members: WAVES, overrides: LEAVING };
      const scenario = { ...scenarioOf(FIVE, model, document), draws: 6, gameDraws: 6 };
      const all = worthsOf(scenario);
      for (let S = 0; S <= EVERYONE; S++) {
        const worths = all.map((coalitions) => coalitions[S]);
        const alone = isPool(S) ? worthsOf(only(scenario, S)).map((coalitions) => coalitions.at(-1)) : [];
        expect(worths).toEqual(isPool(S) ? alone : worths.map(() => 0));
      }
    },
  );

  test("is worth to everyone what their positions come to", () => {
    const scenario = scenarioOf(FIVE, model, { members: WAVES, overrides: LEAVING });
    const [central, ...others] = worthsOf({ ...scenario, gameDraws: scenario.draws });
    const mean = others.reduce((sum, worths) => sum + worths[EVERYONE], 0) / others.length;
    const { trusts } = runScenario(scenario);
    const npv = (at: "central" | "mean") => trusts.reduce((sum, trust) => sum + trust.npv[at], 0);
    expect(Math.abs(central[EVERYONE] - npv("central"))).toBeLessThanOrEqual(1e-9 * COST);
    expect(Math.abs(mean - npv("mean"))).toBeLessThanOrEqual(1e-9 * COST);
  });
});

test.each(["cost-share", "unit-price"] as const)(
  "where operating models follow one another, a coalition is worth what it is worth when only they join, %s",
  (chargingKey) => {
    const stages = { 2: "joint-venture", 5: "merger" };
    const document = { chargingKey, stages, members: WAVES, overrides: LEAVING };
    const scenario = { ...scenarioOf(FIVE, modelOf("group"), document), draws: 6, gameDraws: 6 };
    const all = worthsOf(scenario);
    for (let S = 0; S <= EVERYONE; S++) {
      if (!isPool(S)) continue;
      const alone = worthsOf(only(scenario, S)).map((coalitions) => coalitions.at(-1));
      expect(all.map((coalitions) => coalitions[S])).toEqual(alone);
    }
  },
);

test("a booked saving that begins when nobody moves any more still reaches the pool", () => {
  const later = { ...FIVE, lines: FIVE.lines.map((line) => ({ ...line, bookedFrom: 7 })) };
  const scenario = scenarioOf(later, modelOf("merger"), { chargingKey: "unit-price" });
  const { trusts, bridge } = runScenario(scenario);
  const key = bridge.terms.findIndex(({ id }) => id === "charging-key");
  const moved = bridge.trusts.reduce((sum, { central }) => sum + central[key][7], 0);
  const npv = trusts.reduce((sum, trust) => sum + trust.npv.central, 0);
  const [central] = worthsOf({ ...scenario, gameDraws: 1 });
  expect(Math.abs(moved)).toBeLessThanOrEqual(1e-9 * COST);
  expect(Math.abs(central[EVERYONE] - npv)).toBeLessThanOrEqual(1e-9 * COST);
});

/** The same scenario when exactly the members of S join. */
function only(scenario: Scenario, S: number): Scenario {
  return {
    ...scenario,
    members: scenario.members.map((member, m) => ({ ...member, joins: ((S >> m) & 1) === 1 })),
  };
}

function isPool(S: number): boolean {
  return (S & (S - 1)) !== 0;
}
