import { describe, expect, test } from "vitest";
import { isInputError } from "../../src/lib/errors.ts";
import type { OperatingModel } from "../../src/operating-models/operating-model.ts";
import { runScenario } from "../../src/results/run.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import type { Library } from "../../src/scenario/scenario.ts";
import { stageFaults } from "../../src/scenario/stage-faults.ts";
import { FIVE, modelOf, scenarioOf } from "./small-world.ts";

const GROUP = modelOf("group");
const JOINT = modelOf("joint-organisation");
const WAVES = { RXB: { wave: 2 }, RXD: { wave: 3 } };
const LEAVING = { parameters: { weakExit: 0.2, strongExit: 0.1 } };

function run(model: typeof GROUP, document: Partial<ScenarioDocument> = {}) {
  return runScenario(scenarioOf(FIVE, model, { members: WAVES, ...document }));
}

/** Sum over the trusts of a term by year, in the most likely settings, £. */
function central({ bridge }: ReturnType<typeof run>, term: string): number[] {
  const at = bridge.terms.findIndex(({ id }) => id === term);
  return bridge.trusts[0].central[at].map((_, y) =>
    bridge.trusts.reduce((sum, trust) => sum + trust.central[at][y], 0),
  );
}

test("an operating model that follows itself changes nothing", () => {
  const { record: _, ...once } = run(JOINT, { overrides: LEAVING });
  const { record: __, ...twice } = run(JOINT, {
    overrides: LEAVING,
    stages: { 3: "joint-organisation", 6: "joint-organisation" },
  });
  expect(twice).toEqual(once);
});

test("nothing of a stage is seen before it begins", () => {
  const alone = run(GROUP, { overrides: LEAVING });
  const staged = run(GROUP, { overrides: LEAVING, stages: { 3: "joint-organisation", 6: "merger" } });
  const before = (results: typeof alone) => results.trusts.map(({ years }) => years.slice(0, 3));
  expect(before(staged)).toEqual(before(alone));
  expect(staged.years[3].position).not.toEqual(alone.years[3].position);
});

test("each stage has its design phase and its set-up in its own years", () => {
  const staged = run(GROUP, { stages: { 4: "joint-organisation" } });
  const design = central(staged, "design").map((amount) => amount < 0);
  expect(design).toEqual([true, false, false, false, true, false, false, false]);
  const alone = central(run(GROUP), "set-up");
  const setUp = central(staged, "set-up");
  expect(setUp.slice(0, 4)).toEqual(alone.slice(0, 4));
  expect(setUp[4]).toBeLessThan(alone[4]);
});

test("work that has moved stays in the pool when a model with less in scope follows", () => {
  const moved = (results: ReturnType<typeof run>) =>
    results.services.map(({ service, moved: { central: share } }) => [service, share]);
  const merger = modelOf("merger");
  expect(moved(run(merger, { stages: { 5: "group" } }))).toEqual(moved(run(merger)));
});

test("a later model brings in what it has more in scope than those before it, and no more", () => {
  const last = (results: ReturnType<typeof run>) =>
    new Map(results.services.map(({ service, moved }) => [service, moved.central]));
  const [alone, staged] = [last(run(JOINT)), last(run(GROUP, { stages: { 2: "joint-organisation" } }))];
  const group = last(run(GROUP));
  for (const [service, share] of staged) {
    expect(share).toBeCloseTo(Math.max(alone.get(service) ?? 0, group.get(service) ?? 0), 9);
  }
});

test("in a merger nobody pays for joint governance any more, and nobody leaves", () => {
  const overrides = { parameters: { weakExit: 0.9, strongExit: 0.9 } };
  const staged = run(JOINT, { stages: { 1: "merger" }, overrides });
  expect(central(staged, "governance").map((amount) => amount < 0)).toEqual([true, ...Array(7).fill(false)]);
  expect(staged.trusts.map(({ chanceLeaves }) => chanceLeaves.count)).toEqual([0, 0, 0, 0, 0]);
});

test("a contract that follows another starts at its agreed price again", () => {
  const overrides = { parameters: { annualEfficiency: 0.05, margin: 0.1 } };
  const cheaper = central(run(JOINT, { stages: { 4: "joint-venture" }, overrides }), "efficiency");
  expect(cheaper.map((amount) => amount > 0)).toEqual([false, false, true, true, false, false, true, true]);
});

describe("a stage is refused", () => {
  test.each([
    ["in a year that is not simulated", { 8: "merger" }, "/stages/8", "OUT_OF_RANGE"],
    ["in the first year, which has a model", { 0: "merger" }, "/stages/0", "OUT_OF_RANGE"],
    ["in half a year", { "2.5": "merger" }, "/stages/2.5", "OUT_OF_RANGE"],
    ["whose model nobody knows", { 3: "commune" }, "/stages/3", "UNKNOWN_OPERATING_MODEL"],
    ["that goes back to standing alone", { 3: "stand-alone" }, "/stages/3", "NOTHING_POOLED"],
  ])("%s", (_, stages, path, code) => {
    expect(faultsOf(stages)).toMatchObject([{ path, code }]);
  });

  test.each(["constructor", "toString", "__proto__"])(
    "whose model is called %s, which nobody knows",
    (id) => {
      expect(faultsOf({ 2: id })).toMatchObject([{ path: "/stages/2", code: "UNKNOWN_OPERATING_MODEL" }]);
    },
  );

  test("whose model lacks its scope, and says so", () => {
    const { scope: _, ...merger } = modelOf("merger");
    const faults = stageFaults({ stages: { 3: "merger" } } as unknown as ScenarioDocument, {
      ...({} as Library),
      laterModels: { merger: merger as OperatingModel },
    });
    expect(faults).toMatchObject([{ path: "/stages/3/scope" }]);
  });

  test("with every other one that is wrong, at once", () => {
    const paths = faultsOf({ 9: "merger", 3: "commune" }).map(({ path }) => path);
    expect(paths).toEqual(["/stages/3", "/stages/9"]);
  });
});

function faultsOf(stages: Readonly<Record<string, string>>) {
  try {
    scenarioOf(FIVE, GROUP, { stages });
    return [];
  } catch (error) {
    if (isInputError(error)) return error.faults;
    throw error;
  }
}
