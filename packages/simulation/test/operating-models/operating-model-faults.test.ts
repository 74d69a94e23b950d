import { describe, expect, it } from "vitest";
import { OPERATING_MODELS, operatingModelFaults } from "../../src/index.ts";

const model = OPERATING_MODELS[3];

describe("an operating model as a document", () => {
  it.each(OPERATING_MODELS.map((built) => [built.id, built] as const))("%s has no faults", (_, built) => {
    expect(operatingModelFaults(built)).toEqual([]);
  });

  it("is refused with all its faults at once, each with its path", () => {
    const faults = operatingModelFaults({
      ...model,
      scope: { ...model.scope, expert: { dist: "fixed", value: 12 } },
      parameters: { ...model.parameters, margin: { dist: "pert", low: 0.3, mode: 0.1, high: 0.2 } },
      provenance: {
        ...Object.fromEntries(Object.entries(model.provenance).filter(([id]) => id !== "realisation")),
        margin: { source: "Our contract of 2024", class: "published", date: "2024" },
      },
      peopleCostShare: -1,
    });
    expect(faults.map(({ path }) => path)).toEqual([
      "/scope/expert/value",
      "/parameters/margin/mode",
      "/peopleCostShare",
      "/provenance/margin/where",
      "/provenance/realisation",
    ]);
    expect(faults[0].message).toContain("did you mean 0.12 (12 %)?");
  });

  function without(part: "scope" | "parameters" | "provenance", id: string): unknown {
    return {
      ...model,
      [part]: Object.fromEntries(Object.entries(model[part]).filter(([one]) => one !== id)),
    };
  }

  it.each<[claim: string, document: unknown, fault: string]>([
    ["a missing parameter", without("parameters", "margin"), "UNKNOWN_DISTRIBUTION /parameters/margin"],
    ["a missing scope", without("scope", "spend"), "UNKNOWN_DISTRIBUTION /scope/spend"],
    ["a missing source", without("provenance", "scope.spend"), "NO_PROVENANCE /provenance/scope.spend"],
    ["no parameters at all", { ...model, parameters: undefined }, "NOT_A_RECORD /parameters"],
    [
      "a parameter that no model has",
      { ...model, parameters: { ...model.parameters, margn: { dist: "fixed", value: 0 } } },
      "UNKNOWN_FIELD /parameters/margn",
    ],
    [
      "a source of nothing",
      { ...model, provenance: { ...model.provenance, margin: null } },
      "NO_PROVENANCE /provenance/margin",
    ],
    ["a word for a way out that means nothing", { ...model, exit: "sometimes" }, "UNKNOWN_WORD /exit"],
    ["a number for the employer", { ...model, employer: 5 }, "UNKNOWN_WORD /employer"],
    ["a word for yes or no", { ...model, governed: "no" }, "NOT_YES_OR_NO /governed"],
    ["a word for who pays", { ...model, providerFunds: "no" }, "NOT_YES_OR_NO /providerFunds"],
    ["a share as text", { ...model, peopleCostShare: "1" }, "NOT_A_NUMBER /peopleCostShare"],
    ["nothing", null, "NOT_A_RECORD "],
    ["a text", "merger", "NOT_A_RECORD "],
  ])("%s is refused, and alone", (_, document, fault) => {
    expect(operatingModelFaults(document).map(({ code, path }) => `${code} ${path}`)).toEqual([fault]);
  });
});
