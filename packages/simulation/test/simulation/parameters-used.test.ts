import { expect, test } from "vitest";
import type { OperatingModel } from "../../src/operating-models/operating-model.ts";
import { PARAMETERS } from "../../src/parameters/definitions.ts";
import { runScenario } from "../../src/results/run.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import { FIVE, measuredBaseline, modelOf, scenarioOf } from "./small-world.ts";

/** Everything that a parameter can act on: a price with extras, automation before redesign, set-up on credit or not. */
const ON_CREDIT: OperatingModel = { ...modelOf("joint-venture"), redesignFirst: false };
const BASELINE = measuredBaseline(FIVE, {
  errorRate: 0.05,
  paidIn30Days: 0.8,
  timeToHire: 90,
  solvedFirstTime: 0.5,
});
const MODELS = [ON_CREDIT, { ...ON_CREDIT, providerFunds: false }];
const BEFORE = outcome({});

function outcome(document: Partial<ScenarioDocument>): string {
  const parameters = { weakExit: 0.4, ...document.overrides?.parameters };
  const outcomes = MODELS.map((model) => {
    const scenario = scenarioOf(BASELINE, model, {
      members: { RXB: { wave: 2 } },
      ...document,
      overrides: { parameters },
    });
    const { record: _, ...results } = runScenario({ ...scenario, draws: 10 });
    return results;
  });
  return JSON.stringify(outcomes);
}

test("every parameter moves the results", {
  timeout: 60_000,
}, () => {
  const unmoved = PARAMETERS.filter(({ id, level, domain: [, high] }) => {
    if (level === "scenario") return false;
    return outcome({ overrides: { parameters: { [id]: high } } }) === BEFORE;
  });
  expect(unmoved.map(({ id }) => id)).toEqual([]);
});

test("readiness moves the results of a voluntary model", () => {
  expect(outcome({ readiness: 0.1 })).not.toBe(BEFORE);
});
