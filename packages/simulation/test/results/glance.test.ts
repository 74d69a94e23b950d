import { expect, test } from "vitest";
import { OPERATING_MODELS } from "../../src/operating-models/operating-models.ts";
import { glanceOf, isCancelled, runScenario } from "../../src/results/run.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { baselineOf, FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const JOINT = modelOf("joint-organisation");
const SIZE = { draws: 150, gameDraws: 0 };

/** The parts of a run's results that a glance has. */
function ofRun(scenario: Scenario) {
  const { record, summary, trusts, years, warnings } = runScenario(scenario);
  return { record, summary, trusts, years, warnings };
}

test.each(OPERATING_MODELS.map(({ id }) => id))("%s at a glance is what a run of it says", (id) => {
  const scenario = scenarioOf(FIVE, modelOf(id), SIZE);
  expect(glanceOf(scenario)).toStrictEqual(ofRun(scenario));
});

const LEAVING = { parameters: { weakExit: 0.2, strongExit: 0.1 } };
const KINDS: Readonly<Record<string, Partial<ScenarioDocument>>> = {
  "models that follow one another": { stages: { 3: "joint-organisation", 6: "merger" }, overrides: LEAVING },
  "trusts that leave": { overrides: LEAVING },
  "waves, and a trust that stays out": { members: { RXA: { joins: false }, RXC: { wave: 3 } } },
  "a price by the unit": { chargingKey: "unit-price" },
  "another horizon": { horizon: 3 },
  "optimism of plans": { optimismBias: 0.3 },
  "draws without sets": { sampler: "random" },
  "a game": { gameDraws: 70 },
};

test.each(Object.entries(KINDS))("a glance is the same with %s", (_, document) => {
  const scenario = scenarioOf(FIVE, JOINT, { ...SIZE, ...document });
  expect(glanceOf(scenario)).toStrictEqual(ofRun(scenario));
});

test("a glance is the same for two trusts and for forty", () => {
  for (const trusts of [2, 40]) {
    const sorts = Array.from({ length: trusts }, (_, t) => ({ size: 0.5 + t / 20, dear: 1 + (t % 7) / 20 }));
    const scenario = scenarioOf(baselineOf(sorts), JOINT, SIZE);
    expect(glanceOf(scenario)).toStrictEqual(ofRun(scenario));
  }
});

test("a glance can be stopped between blocks", () => {
  let caught: unknown;
  try {
    glanceOf(scenarioOf(FIVE, JOINT, SIZE), { cancelled: () => true });
  } catch (error) {
    caught = error;
  }
  expect(isCancelled(caught)).toBe(true);
});
