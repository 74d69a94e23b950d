import { baselineFaults, canonicalJson, hashOf, isInputError } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import {
  estimateBaseline,
  functions,
  partnerships,
  publicTrusts,
  serviceFacts,
  services,
  upratingSteps,
} from "../../src/index.ts";

const national = estimateBaseline(publicTrusts.map((trust) => trust.ods));
const kindOf = new Map(services.map((service) => [service.id, service.kind]));
const corporate = national.lines.filter((line) => kindOf.get(line.service) !== "spend");
const turnover = total(publicTrusts.map((trust) => trust.operatingIncome));
const corporateCost = total(corporate.map((line) => line.pay + line.nonPay));
const [, to2425, to2526] = upratingSteps.turnover.map((step) => step.factor);

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Corporate cost per £100 of turnover of each trust. */
function shares(): Map<string, number> {
  const income = new Map(publicTrusts.map((trust) => [trust.ods, trust.operatingIncome]));
  const cost = new Map<string, number>();
  for (const line of corporate) cost.set(line.trust, (cost.get(line.trust) ?? 0) + line.pay + line.nonPay);
  return new Map([...cost].map(([ods, pounds]) => [ods, (100 * pounds) / income.get(ods)!]));
}

function within(value: number, published: number, share: number): void {
  expect(Math.abs(value / published - 1)).toBeLessThan(share);
}

describe("the national sums of the estimate", () => {
  test("turnover, taken back to 2023/24, is the £129.2bn of the trust accounts", () => {
    within(turnover / to2425 / to2526, 129.2e9, 0.001);
  });

  test("staff are the 1,080 wte per £100m of 2023/24 turnover of the workforce statistics, within half a per cent", () => {
    within(total(publicTrusts.map((trust) => trust.wte)), 1080 * 1292, 0.005);
  });

  test("corporate cost, taken back to 2023/24, is the £6.5bn that NHS England's £1.85bn or 40 % rise implies, within 5 %", () => {
    within(corporateCost / to2425 / to2526, 1.85e9 / 0.4 + 1.85e9, 0.05);
  });

  test("corporate cost is 5.0 % of turnover, as in 2016/17 and 2023/24, within a twentieth", () => {
    within(corporateCost / turnover, 0.05, 0.05);
  });

  test("each function costs its national ratio", () => {
    for (const { id, costPer100m } of functions) {
      const ids = new Set(serviceFacts.filter((one) => one.function === id).map((one) => one.id));
      const cost = total(
        corporate.filter((line) => ids.has(line.service)).map((line) => line.pay + line.nonPay),
      );
      within(cost / (turnover / 1e8), costPer100m.mode, 1e-5);
      expect(costPer100m.low).toBeLessThan(costPer100m.mode);
    }
  });

  test("corporate staff lie between the narrow count of 53,000 (HFMA, 2016) and central functions with managers, uprated", () => {
    const wte = total(corporate.map((line) => line.wte));
    expect(wte).toBeGreaterThan(53_000);
    expect(wte).toBeLessThan(104_900 * upratingSteps.staff[0].factor);
  });

  test("a payslip costs what HFMA found in 2015/16 (£2.80 to £9.50), at prices about 1.4 times as high", () => {
    for (const line of corporate.filter((one) => one.service === "people.payroll")) {
      const each = (line.pay + line.nonPay) / line.volume;
      expect(each).toBeGreaterThan(2.8 * 1.4);
      expect(each).toBeLessThan(9.5 * 1.4);
    }
  });

  test("most trusts lie between the deciles of the 2015/16 collection, £2.80 and £7.50 per £100", () => {
    const sorted = [...shares().values()].sort((a, b) => a - b);
    expect(sorted[Math.floor(229 * 0.1)]).toBeGreaterThan(2.8);
    expect(sorted[Math.floor(229 * 0.9)]).toBeLessThan(7.5);
  });

  test("trusts below £300m of 2018/19 income cost 1.1 to 1.6 times as much per pound as larger ones (1.38 in 2015/16)", () => {
    const index = upratingSteps.turnover.reduce((product, step) => product * step.factor, 1);
    const ratioOf = (small: boolean) => {
      const trusts = publicTrusts.filter((trust) => trust.operatingIncome < 300e6 * index === small);
      const codes = new Set(trusts.map((trust) => trust.ods));
      const cost = total(
        corporate.filter((line) => codes.has(line.trust)).map((line) => line.pay + line.nonPay),
      );
      return cost / total(trusts.map((trust) => trust.operatingIncome));
    };
    const uplift = ratioOf(true) / ratioOf(false);
    expect(uplift).toBeGreaterThan(1.1);
    expect(uplift).toBeLessThan(1.6);
  });

  test("what buying together can influence is 27 % of turnover", () => {
    const spend = national.lines.filter((line) => kindOf.get(line.service) === "spend");
    within(total(spend.map((line) => line.nonPay)) / turnover, 0.27, 0.001);
  });
});

describe("an estimated baseline", () => {
  test("is sound and has nothing odd in it, for all 229 trusts", () => {
    expect(baselineFaults(national)).toEqual({ faults: [], warnings: [] });
  });

  test("has the same bytes on every machine", () => {
    expect(hashOf(national)).toBe("f79ce35884624c382ea724447442602003e5b2f33938788abc2252dc266871f3");
  });

  test("has one line per trust and service, each an estimate with its own margin of error", () => {
    const { lines, trusts } = estimateBaseline(["RGP", "RM1"]);
    expect(trusts.map((trust) => trust.ods)).toEqual(["RGP", "RM1"]);
    expect(lines).toHaveLength(2 * services.length);
    for (const line of lines) {
      expect(line.origin).toBe("estimate");
      expect(line.spread).toBeGreaterThanOrEqual(0.2);
      expect(line.spread).toBeLessThan(0.4);
    }
  });

  test("of a trust does not depend on its partners", () => {
    const alone = estimateBaseline(["RM1"]).lines;
    const together = estimateBaseline(["RGP", "RM1", "RCX"]).lines.filter((line) => line.trust === "RM1");
    expect(canonicalJson(together)).toBe(canonicalJson(alone));
  });

  test("counts one organisation led, and no staff in spend", () => {
    for (const line of national.lines) {
      if (kindOf.get(line.service) === "leadership") expect(line.volume).toBe(1);
      if (kindOf.get(line.service) === "spend") expect([line.pay, line.wte]).toEqual([0, 0]);
    }
  });

  test("names every unknown and repeated code at once", () => {
    try {
      estimateBaseline(["RM1", "ZZZ", "RM1", "rgp"]);
      expect.unreachable();
    } catch (error) {
      expect(isInputError(error) && error.faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
        "UNKNOWN_TRUST /1",
        "TRUST_TWICE /2",
        "UNKNOWN_TRUST /3",
      ]);
    }
  });

  test("can be made for each of the eight partnerships", () => {
    expect(partnerships.map((one) => estimateBaseline(one.trusts).trusts.length)).toEqual([
      2, 2, 5, 9, 4, 2, 11, 13,
    ]);
  });
});

describe("size and unit cost", () => {
  test("like trusts of different size have the same size-adjusted unit cost, so that only cost levels differ", () => {
    const levels = new Map<string, number[]>();
    for (const service of services.filter((one) => one.kind !== "leadership" && one.kind !== "spend")) {
      for (const line of national.lines.filter((one) => one.service === service.id)) {
        const sizeAdjusted = (line.volume / service.refVolume) ** (1 - service.elasticity.mode);
        const unitCost = ((line.pay + line.nonPay) / line.volume) * sizeAdjusted;
        levels.set(line.trust, [...(levels.get(line.trust) ?? []), unitCost / service.bench]);
      }
    }
    for (const ratios of levels.values())
      expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.01);
  });

  test("a service costs less per unit in a larger trust, by its own elasticity", () => {
    const perUnit = (ods: string, service: string) => {
      const line = national.lines.find((one) => one.trust === ods && one.service === service)!;
      return { each: (line.pay + line.nonPay) / line.volume, volume: line.volume };
    };
    const [large, small] = [
      perUnit("RM1", "procurement.clinical-consumables"),
      perUnit("RCX", "procurement.clinical-consumables"),
    ];
    expect(large.each / small.each).toBeCloseTo((large.volume / small.volume) ** (0.985 - 1), 6);
  });
});
