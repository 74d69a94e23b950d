import { describe, expect, test } from "vitest";
import { partnerships, publicTrusts, trustFacts, upratingSteps } from "../../src/index.ts";

describe("the public trusts", () => {
  test("are 229, each once, in order of their codes", () => {
    const codes = trustFacts.map((facts) => facts.ods);
    expect(new Set(codes).size).toBe(229);
    expect(codes).toEqual([...codes].sort());
  });

  test("have the income of the 2018/19 accounts, £86.87bn, and 1,043,912 wte of June 2018", () => {
    expect(trustFacts.reduce((sum, facts) => sum + facts.operatingIncome, 0)).toBe(86_866_689_000);
    expect(trustFacts.reduce((sum, facts) => sum + facts.wte, 0)).toBeCloseTo(1_043_912.5, 1);
    expect(trustFacts.reduce((sum, facts) => sum + facts.centralFunctionsWte, 0)).toBeCloseTo(75_180.4, 1);
  });

  test("are uprated alike: income by every step of the turnover index, staff by that of staff", () => {
    const index = upratingSteps.turnover.reduce((product, step) => product * step.factor, 1);
    expect(index).toBeCloseTo(1.629, 3);
    publicTrusts.forEach((trust, at) => {
      expect(Math.abs(trust.operatingIncome - trustFacts[at].operatingIncome * index)).toBeLessThanOrEqual(
        500,
      );
      expect(Math.abs(trust.wte - trustFacts[at].wte * upratingSteps.staff[0].factor)).toBeLessThanOrEqual(
        0.051,
      );
    });
  });

  test("have frontline staff who are neither in central functions nor managers outside them", () => {
    for (const [at, trust] of publicTrusts.entries()) {
      const { wte, centralFunctionsWte, managersWte, seniorManagersWte } = trustFacts[at];
      const corporate = centralFunctionsWte + 0.75 * (managersWte + seniorManagersWte);
      expect(trust.frontlineWte / trust.wte).toBeCloseTo(1 - corporate / wte, 3);
      expect(trust.frontlineWte).toBeGreaterThan(0);
    }
  });

  test("have steps of uprating that follow each other to the price year, each with a source", () => {
    for (const steps of Object.values(upratingSteps)) {
      expect(steps[0].from).toBe("2018/19");
      expect(steps.at(-1)?.to).toBe("2025/26");
      steps.slice(1).forEach((step, at) => {
        expect(step.from).toBe(steps[at].to);
      });
      for (const step of steps) expect(step.source.length).toBeGreaterThan(20);
    }
  });
});

describe("the partnerships", () => {
  test("are eight, of two to thirteen real trusts", () => {
    const known = new Set(publicTrusts.map((trust) => trust.ods));
    expect(partnerships.map((one) => one.trusts.length)).toEqual([2, 2, 5, 9, 4, 2, 11, 13]);
    for (const { trusts } of partnerships) {
      expect(new Set(trusts).size).toBe(trusts.length);
      for (const ods of trusts) expect(known.has(ods)).toBe(true);
    }
  });

  test("each say in one sentence what they are, and in which document that stands", () => {
    for (const { id, name, summary, source } of partnerships) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name.length).toBeGreaterThan(10);
      expect(summary).toMatch(/^[A-Z][^.]*(\d\.\d[^.]*)*\.$/);
      expect(source).toMatch(/20\d\d/);
    }
  });
});
