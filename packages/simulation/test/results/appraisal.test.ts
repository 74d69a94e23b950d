import { describe, expect, it } from "vitest";
import { runScenario, TERMS } from "../../src/index.ts";
import { FIVE, modelOf, scenarioOf } from "../simulation/small-world.ts";

const results = runScenario(scenarioOf(FIVE, modelOf("joint-venture")));
const { appraisal, summary, bridge } = results;

/** Discounted sum of the mean bridge terms of all trusts that are listed. */
function presentValueOf(ids: readonly string[]): number {
  const discount = (y: number) => 1 / (1 + appraisal.discountRate) ** y;
  return bridge.trusts.reduce(
    (total, { mean }) =>
      total +
      mean.reduce(
        (sum, row, term) =>
          ids.includes(TERMS[term].id)
            ? sum + row.reduce((part, amount, y) => part + amount * discount(y), 0)
            : sum,
        0,
      ),
    0,
  );
}

describe("the appraisal", () => {
  it("counts every term of the bridge once, as a benefit or as a cost", () => {
    const all = [...appraisal.benefits, ...appraisal.costs];
    expect([...all].sort()).toEqual(TERMS.map(({ id }) => id).sort());
  });

  it("has benefits and costs that are the discounted terms of the bridge", () => {
    const { benefits, costs } = appraisal.partnership;
    expect(benefits.mean).toBeCloseTo(presentValueOf(appraisal.benefits), 2);
    expect(costs.mean).toBeCloseTo(-presentValueOf(appraisal.costs), 2);
  });

  it("has a net present value that is benefits less costs, the same as the summary's", () => {
    const { benefits, costs, netPresentValue } = appraisal.partnership;
    expect(netPresentValue.mean).toBeCloseTo(benefits.mean - costs.mean, 4);
    expect(netPresentValue.p50).toBeCloseTo(summary.npv.p50, 4);
  });

  it("has a ratio above 1 in the futures that pay, and a return that is one less", () => {
    const { benefitCostRatio, returnOnInvestment } = appraisal.partnership;
    expect(returnOnInvestment.p50).toBeCloseTo(benefitCostRatio.p50 - 1, 9);
    expect(benefitCostRatio.central).toBeGreaterThan(0);
  });

  it("adds up: trusts' benefits and costs are the partnership's", () => {
    const sum = (name: "benefits" | "costs") =>
      appraisal.trusts.reduce((total, trust) => total + trust[name].mean, 0);
    expect(sum("benefits")).toBeCloseTo(appraisal.partnership.benefits.mean, 2);
    expect(sum("costs")).toBeCloseTo(appraisal.partnership.costs.mean, 2);
  });

  it("splits the last year's saving into what is new and what would have come anyway", () => {
    const { gross, booked, automated, netNew } = appraisal.partnership.runRateSaving;
    const last = results.record.horizon - 1;
    const term = (id: string) =>
      bridge.trusts.reduce(
        (sum, { mean }) => sum + mean[TERMS.findIndex((entry) => entry.id === id)][last],
        0,
      );
    expect(booked.mean).toBeCloseTo(-term("overlap"), 4);
    expect(automated.mean).toBeCloseTo(-term("own-automation"), 4);
    expect(gross.mean - booked.mean - automated.mean).toBeCloseTo(netNew.mean, 4);
    expect(netNew.mean).toBeCloseTo(
      appraisal.benefits.reduce((sum, id) => sum + term(id), 0),
      4,
    );
    expect(Math.min(booked.mean, automated.mean)).toBeGreaterThan(0);
  });

  it("says when each trust pays back and what it must find, and the same for all as the summary", () => {
    expect(appraisal.partnership.payback).toEqual(summary.payback);
    expect(appraisal.partnership.peakFunding).toEqual(summary.peakFunding);
    expect(appraisal.trusts.map(({ payback }) => payback)).toEqual(
      results.trusts.map(({ payback }) => payback),
    );
    const deepest = appraisal.trusts.reduce((sum, { peakFunding }) => sum + peakFunding.central, 0);
    expect(deepest).toBeLessThanOrEqual(summary.peakFunding.central);
  });
});
