import { expect, it } from "vitest";
import { runScenario, TERMS } from "../../src/index.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const YEARS = 5;
const AS_PLANNED = { parameters: { repaymentYears: YEARS, waveGap: 1, slip: 0.5 } };

/** How long a horizon all instalments ask for, where some are cut off. */
function asked(model: string, changes: Partial<ScenarioDocument>): unknown[] {
  const { warnings } = scenarioOf(FIVE, modelOf(model), { overrides: AS_PLANNED, ...changes });
  return warnings.filter(({ code }) => code === "REPAID_BEYOND_HORIZON").map(({ message }) => message);
}

it("a horizon that ends while members repay set-up says how many years are cut off", () => {
  expect(asked("joint-venture", { horizon: YEARS })).toEqual([]);
  expect(asked("joint-venture", { horizon: 3 })).toEqual([
    "/horizon: expected at least 5 years, in which members repay all of the set-up that the provider funds, got 3; instalments of the last 2 years are cut off and count nowhere",
  ]);
  expect(asked("joint-venture", { horizon: 4 })[0]).toContain("instalments of the last year are cut off");
});

it("later waves and later stages repay later; who joins after the horizon, or pays at once, does not count", () => {
  expect(asked("joint-venture", { horizon: 8, members: { RXA: { wave: 3 } } })).toEqual([]);
  expect(asked("joint-venture", { horizon: 7, members: { RXA: { wave: 3 } } })).toHaveLength(1);
  expect(asked("joint-venture", { horizon: 7, members: { RXA: { joins: false, wave: 3 } } })).toEqual([]);
  expect(asked("joint-venture", { horizon: 5, members: { RXA: { wave: 20 } } })).toEqual([]);
  expect(asked("joint-organisation", { horizon: 8, stages: { 4: "joint-venture" } })).toHaveLength(1);
  expect(asked("joint-organisation", { horizon: 3 })).toEqual([]);
});

it("what is cut off is in no figure: a short horizon has the first instalments, and no more", () => {
  const annuity = (horizon: number) => {
    const scenario = scenarioOf(FIVE, modelOf("joint-venture"), { horizon, overrides: AS_PLANNED });
    const at = TERMS.findIndex(({ id }) => id === "annuity");
    return runScenario(scenario).bridge.trusts[0].central[at];
  };
  const whole = annuity(YEARS + 1);
  expect(whole.map((amount) => amount < 0)).toEqual([true, true, true, true, true, false]);
  expect(annuity(3)).toEqual(whole.slice(0, 3));
});
