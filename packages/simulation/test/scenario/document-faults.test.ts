import { describe, expect, it } from "vitest";
import { type Fault, isInputError, runScenario } from "../../src/index.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { Library } from "../../src/scenario/scenario.ts";
import { baselineOf, FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";
import { usualPriors } from "../simulation/usual-priors.ts";

const DOCUMENT = {
  schemaVersion: 1,
  name: "At the door",
  partnership: "small-world",
  evidence: { version: "of the test" },
  baseline: "of the test",
  operatingModel: "joint-organisation",
  draws: 100,
  gameDraws: 0,
};

const LIBRARY: Library = {
  baseline: FIVE,
  operatingModel: modelOf("joint-organisation"),
  standAlone: modelOf("stand-alone"),
  parameters: usualPriors,
  evidenceVersion: "of the test",
};

function faultsOf(document: unknown, library = LIBRARY): readonly Fault[] {
  try {
    resolveScenario(document as never, library);
    return [];
  } catch (error) {
    if (!isInputError(error)) throw error;
    return error.faults;
  }
}

function refusals(changes: object): string[] {
  return faultsOf({ ...DOCUMENT, ...changes }).map(({ code, path }) => `${code} ${path}`);
}

const RANGE = { low: 0.5, mode: 0.6, high: 0.7 };
const cyclic: Record<string, unknown> = {};
cyclic.seed = cyclic;

describe("a scenario document that did not come by wire", () => {
  it("is accepted when it is sound", () => {
    const services = { "people.payroll": { elasticity: RANGE, standard: RANGE, automatable: 0.3 } };
    const members = { RXA: { joins: false }, RXB: { wave: 2 } };
    expect(refusals({ overrides: { services }, members, sampler: "random", seed: " " })).toEqual([]);
  });

  it.each<[claim: string, changes: object, fault: string]>([
    ["an unknown field", { horizn: 5 }, "UNKNOWN_FIELD /horizn"],
    ["an unknown group of overrides", { overrides: { parametrs: {} } }, "UNKNOWN_FIELD /overrides/parametrs"],
    ["an unknown kind", { overrides: { scope: { spnd: 0.5 } } }, "UNKNOWN_FIELD /overrides/scope/spnd"],
    [
      "a service's benchmark",
      { overrides: { services: { "people.payroll": { bench: -5 } } } },
      "UNKNOWN_FIELD /overrides/services/people.payroll/bench",
    ],
    [
      "nothing for a service",
      { overrides: { services: { "people.payroll": null } } },
      "NOT_A_RECORD /overrides/services/people.payroll",
    ],
    [
      "a family in a range",
      { overrides: { services: { "people.payroll": { standard: { ...RANGE, dist: "fixed" } } } } },
      "UNKNOWN_FIELD /overrides/services/people.payroll/standard/dist",
    ],
    [
      "nothing for a parameter",
      { overrides: { parameters: { slip: null } } },
      "NOT_A_PRIOR /overrides/parameters/slip",
    ],
    ["a key of charges", { chargingKey: "foo" }, "UNKNOWN_WORD /chargingKey"],
    ["a way to draw", { sampler: "sobol" }, "UNKNOWN_WORD /sampler"],
    ["a word for yes or no", { members: { RXA: { joins: "no" } } }, "NOT_YES_OR_NO /members/RXA/joins"],
    ["nothing for a member", { members: { RXA: null } }, "NOT_A_RECORD /members/RXA"],
    ["half a wave", { members: { RXA: { wave: 1.5 } } }, "OUT_OF_RANGE /members/RXA/wave"],
    [
      "a text for a correlation",
      { correlations: { "slip~overrun": "0.5" } },
      "NOT_A_NUMBER /correlations/slip~0overrun",
    ],
    [
      "nothing for a correlation",
      { correlations: { "slip~overrun": null } },
      "NOT_A_NUMBER /correlations/slip~0overrun",
    ],
    [
      "three numbers for a pair",
      { correlations: { "slip~overrun~turnover": 0.5 } },
      "NOT_A_PAIR /correlations/slip~0overrun~0turnover",
    ],
    ["a number for a seed", { seed: 5 }, "NOT_A_TEXT /seed"],
    ["no letter in a seed", { seed: "" }, "NOT_A_TEXT /seed"],
    ["a record for a seed", { seed: {} }, "NOT_A_TEXT /seed"],
    ["what holds itself", cyclic, "NOT_A_TEXT /seed"],
    ["nothing for an agreement", { agreement: null }, "NOT_A_RECORD /agreement"],
    ["an agreement that the library lacks", { agreement: "handshake" }, "UNKNOWN_AGREEMENT /agreement"],
    ["a text for the horizon", { horizon: "10" }, "NOT_A_NUMBER /horizon"],
    ["too many draws", { draws: 1e6 }, "OUT_OF_RANGE /draws"],
  ])("is refused for %s, and for that alone", (_, changes, fault) => {
    expect(refusals(changes)).toEqual([fault]);
  });

  it("is refused for an agreement without anything in it", () => {
    expect(refusals({ agreement: {} })).toEqual([
      "NOT_A_TEXT /agreement/label",
      "UNKNOWN_WORD /agreement/basis",
      "NOT_A_LIST /agreement/clauses",
    ]);
  });

  it.each([null, "x", 5, [], undefined])("is refused where it is none: %j", (document) => {
    expect(faultsOf(document).map(({ code, path }) => `${code} ${path}`)).toEqual(["NOT_A_RECORD "]);
  });

  it("is refused with all its faults at once: what is sound in it is looked at, too", () => {
    expect(
      refusals({
        horizn: 5,
        members: { RXA: null, ZZZ: {} },
        overrides: { parameters: { slip: null, convergence: 12 }, services: { "x.y": {} } },
      }),
    ).toEqual([
      "UNKNOWN_FIELD /horizn",
      "NOT_A_RECORD /members/RXA",
      "NOT_A_PRIOR /overrides/parameters/slip",
      "UNKNOWN_TRUST /members/ZZZ",
      "OUT_OF_RANGE /overrides/parameters/convergence/value",
      "UNKNOWN_SERVICE /overrides/services/x.y",
    ]);
  });

  it("says of a fault what was got and what was wanted", () => {
    expect(faultsOf({ ...DOCUMENT, chargingKey: "foo" })).toMatchObject([
      {
        message: '/chargingKey: expected cost-share, unit-price, got "foo"',
        expected: "cost-share, unit-price",
        received: "foo",
      },
    ]);
  });

  it("is refused on an operating model that lacks a parameter", () => {
    const { margin: _, ...parameters } = LIBRARY.operatingModel.parameters;
    const operatingModel = { ...LIBRARY.operatingModel, parameters } as Library["operatingModel"];
    expect(faultsOf(DOCUMENT, { ...LIBRARY, operatingModel })[0].path).toBe(
      "/operatingModel/parameters/margin",
    );
  });
});

describe("what is never drawn", () => {
  const pert = { dist: "pert", low: 0.01, mode: 0.03, high: 0.1 };

  it.each(["estimateSpread", "priceSpread", "discountRate"])("%s is a single value", (id) => {
    expect(refusals({ overrides: { parameters: { [id]: 0.03 } } })).toEqual([]);
    expect(refusals({ overrides: { parameters: { [id]: { dist: "fixed", value: 0.03 } } } })).toEqual([]);
    const [fault] = faultsOf({ ...DOCUMENT, overrides: { parameters: { [id]: pert } } });
    expect(fault.code).toBe("NOT_A_SINGLE_VALUE");
    expect(fault.message).toMatch(/expected a single value, for .*, got pert$/);
  });

  it("may have a range in the register, of which the most likely value counts", () => {
    const parameters = { ...usualPriors, discountRate: pert } as Library["parameters"];
    expect(faultsOf(DOCUMENT, { ...LIBRARY, parameters })).toEqual([]);
  });

  it.each(["convergence~priceSpread", "discountRate~turnover", "readiness~slip", "slip~optimismBias"])(
    "is linked with nothing: %s",
    (pair) => {
      const path = `/correlations/${pair.replace("~", "~0")}`;
      expect(refusals({ correlations: { [pair]: 0.5 } })).toEqual([`UNKNOWN_PARAMETER ${path}`]);
    },
  );

  it("is warned of where every line states its own margin of error", () => {
    const document = { overrides: { parameters: { estimateSpread: 0.3 } } };
    const stated = baselineOf(
      [
        { size: 1, dear: 1 },
        { size: 2, dear: 1 },
      ],
      (_, at) => (at % 2 === 0 ? { spread: 0.24 } : { origin: "return" }),
    );
    const codes = (baseline: typeof FIVE, changes: object) =>
      scenarioOf(baseline, modelOf("group"), changes).warnings.map(({ code }) => code);
    expect(codes(stated, document)).toContain("NO_EFFECT");
    expect(codes(stated, {})).not.toContain("NO_EFFECT");
    expect(codes(FIVE, document)).not.toContain("NO_EFFECT");
  });
});

it("what a baseline asks about units goes with the results", () => {
  const baseline = baselineOf(
    [
      { size: 1, dear: 1 },
      { size: 2, dear: 1 },
    ],
    ({ nonPay }, at) => (at === 0 ? { nonPay: nonPay / 1000, replaced: { nonPay } } : {}),
  );
  expect(scenarioOf(baseline, modelOf("group")).warnings).toContainEqual(
    expect.objectContaining({ code: "UNITS", path: "/baseline/lines/0/nonPay" }),
  );
});

it("amounts as large as a baseline takes are simulated and settled", () => {
  const baseline = baselineOf(
    [
      { size: 1, dear: 1 },
      { size: 2, dear: 1 },
      { size: 0.5, dear: 1 },
    ],
    () => ({ nonPay: 1e12 }),
  );
  for (const model of ["joint-organisation", "joint-venture"]) {
    const { gainShare } = runScenario(scenarioOf(baseline, modelOf(model), { gameDraws: 100 }));
    expect(gainShare).not.toBeNull();
  }
});
