import { describe, expect, it } from "vitest";
import { isInputError, runScenario, TERMS } from "../../src/index.ts";
import type { Results } from "../../src/results/document.ts";
import { scenarioHash } from "../../src/results/run.ts";
import type { ScenarioDocument } from "../../src/scenario/document.ts";
import { FIVE, modelOf, scenarioOf, worthsOf } from "../simulation/small-world.ts";

function run(model: string, document: Partial<ScenarioDocument>): Results {
  return runScenario(scenarioOf(FIVE, modelOf(model), document));
}

/** A term of the partnership by year. */
function term({ bridge }: Results, id: string, which: "mean" | "central" = "mean"): number[] {
  const at = TERMS.findIndex((one) => one.id === id);
  return bridge.trusts[0][which][at].map((_, y) =>
    bridge.trusts.reduce((sum, trust) => sum + trust[which][at][y], 0),
  );
}

function refusalOf(document: Partial<ScenarioDocument>): string[] {
  try {
    scenarioOf(FIVE, modelOf("joint-organisation"), document);
    return [];
  } catch (error) {
    if (!isInputError(error)) throw error;
    return error.faults.map(({ code, path }) => `${code} ${path}`);
  }
}

const AT_PLAN = { overrides: { parameters: { overrun: 1 } } };

describe("optimism bias", () => {
  it.each([
    ["joint-organisation", "set-up"],
    ["joint-venture", "annuity"],
  ])("of a %s is a step of its own beside the planned %s, which no longer overruns", (model, planned) => {
    const plan = run(model, AT_PLAN);
    const biased = run(model, { optimismBias: 0.4 });
    const amounts = term(plan, planned);
    expect(Math.min(...amounts)).toBeLessThan(0);
    expect(term(biased, planned)).toEqual(amounts);
    for (const [y, amount] of term(biased, "optimism-bias").entries()) {
      expect(amount).toBeCloseTo(0.4 * amounts[y], 4);
    }
    const change = biased.summary.npv.mean - plan.summary.npv.mean;
    const discounted = amounts.reduce((sum, amount, y) => sum + (0.4 * amount) / 1.035 ** y, 0);
    expect(change).toBeCloseTo(discounted, 2);
    expect(term(plan, "optimism-bias").every((amount) => Math.abs(amount) === 0)).toBe(true);
  });

  it("is the same in every future: the mean of set-up is as certain as the plan", () => {
    const biased = run("joint-organisation", { optimismBias: 2 });
    const ratio = (which: "mean" | "central") =>
      term(biased, "optimism-bias", which)[0] / term(biased, "set-up", which)[0];
    expect(ratio("mean")).toBeCloseTo(2, 9);
    expect(ratio("central")).toBeCloseTo(2, 9);
  });

  it("counts in one-off cost, in what becomes an asset, and in what every coalition is worth", () => {
    const [plan, biased] = [AT_PLAN, { optimismBias: 0.5 }].map((document) =>
      run("joint-organisation", document),
    );
    const setUp = -term(plan, "set-up", "central").reduce((sum, amount) => sum + amount, 0);
    expect(biased.summary.oneOff.central - plan.summary.oneOff.central).toBeCloseTo(0.5 * setUp, 3);
    const bought = ({ views }: Results) =>
      views.partnership.central[2].reduce((sum, amount) => sum + amount, 0);
    expect(bought(biased)).toBeCloseTo(1.5 * bought(plan), 3);
    for (const model of ["joint-organisation", "joint-venture"]) {
      const scenario = scenarioOf(FIVE, modelOf(model), { optimismBias: 0.5, gameDraws: 100 });
      const { npv } = runScenario(scenario).summary;
      expect(worthsOf(scenario)[0].at(-1)).toBeCloseTo(npv.central, 3);
    }
  });

  it("never counts beside an overrun for the same risk", () => {
    expect(refusalOf({ optimismBias: 0.4, overrides: { parameters: { overrun: 1.2 } } })).toEqual([
      "COUNTED_TWICE /overrides/parameters/overrun",
    ]);
    const overrun = { dist: "pert", low: 1, mode: 1, high: 2 } as const;
    expect(refusalOf({ optimismBias: 0.4, overrides: { parameters: { overrun } } })).toHaveLength(1);
    expect(refusalOf({ optimismBias: 0.4, ...AT_PLAN })).toEqual([]);
    expect(refusalOf({ optimismBias: 0, overrides: { parameters: { overrun: 1.2 } } })).toEqual([]);
    expect(refusalOf({ optimismBias: -0.1 })).toEqual(["OUT_OF_RANGE /optimismBias"]);
    expect(refusalOf({ optimismBias: 5.1 })).toEqual(["OUT_OF_RANGE /optimismBias"]);
  });

  it("is said with the results, and makes another run", () => {
    const codes = ({ warnings }: Results) => warnings.map(({ code }) => code);
    expect(codes(run("group", { optimismBias: 0.24 }))).toContain("OVERRUN_OFF");
    expect(codes(run("group", {}))).not.toContain("OVERRUN_OFF");
    const hash = (document: Partial<ScenarioDocument>) =>
      scenarioHash(scenarioOf(FIVE, modelOf("group"), document));
    expect(hash({ optimismBias: 0.24 })).not.toBe(hash({ optimismBias: 0.51 }));
    expect(hash({ optimismBias: 0.24 })).not.toBe(hash(AT_PLAN));
    expect(hash({ optimismBias: 0 })).toBe(hash({}));
  });
});
