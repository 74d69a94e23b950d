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
});
