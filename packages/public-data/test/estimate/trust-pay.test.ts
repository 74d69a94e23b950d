import { mostLikely, type Provenance, provenanceFaults } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import estimator from "../../data/estimator.json" with { type: "json" };
import costs from "../../data/pay-costs.json" with { type: "json" };
import { estimateLine, loadedCost } from "../../src/estimate/estimate-line.ts";
import { costToTrust, trustPension } from "../../src/estimate/trust-pay.ts";
import { evidence, publicTrusts, serviceFacts } from "../../src/index.ts";

const DAYS = 208;
const HOURS = 1560;
const corporatePay = estimator.basicPay.expert;

function entryOf(id: string) {
  return evidence.find((entry) => entry.id === id)!;
}

function standing(id: string): number {
  return mostLikely(entryOf(id).prior);
}

describe("all pay is what the trust itself pays: one pension share, written once", () => {
  test("the trust pays 14.38 % of the 23.78 %", () => {
    expect(trustPension).toBeCloseTo(0.1438, 10);
  });

  test("a post costs the trust what its basic pay and on-costs come to", () => {
    expect(costToTrust(43_200)).toBeCloseTo(43_200 * (1 + 0.1438 + 0.005) + 0.15 * (43_200 - 5_000), 6);
    expect([loadedCost("transactional"), loadedCost("expert"), loadedCost("leadership")]).toEqual([
      44_300, 55_400, 117_400,
    ]);
  });

  test("estimated staff are estimated pay over that cost", () => {
    for (const service of serviceFacts) {
      const { pay, wte } = estimateLine(publicTrusts[0], service);
      if (service.kind !== "spend") expect(wte).toBeCloseTo(pay / loadedCost(service.kind), 1);
    }
  });

  test("what is paid centrally comes on top of it, and both make the full cost", () => {
    const central = costs.pension.paidCentrally * corporatePay;
    expect(trustPension + costs.pension.paidCentrally).toBeCloseTo(costs.pension.rate, 10);
    expect(standing("centralPension")).toBe(Number((central / costToTrust(corporatePay)).toFixed(3)));
  });

  test.each([
    ["sponsorDay", 134_900],
    ["managerDay", 72_200],
    ["leadDay", 63_600],
  ])("%s is what £%i of basic pay costs the trust, to the nearest £10 a day", (id, basicPay) => {
    expect(standing(id)).toBe(Math.round(costToTrust(basicPay) / DAYS / 10) * 10);
    expect(entryOf(id).source).toContain(`£${basicPay.toLocaleString("en-GB")}`);
  });

  test("frontline hours are what bands 5, 6 and 7 cost the trust", () => {
    const [low, mode, high] = [33_487, 40_823, 50_273].map((pay) => Math.round(costToTrust(pay) / HOURS));
    expect(entryOf("frontlineHour").prior).toEqual({ dist: "pert", low, mode, high });
  });

  test("each on-cost says where it stands", () => {
    const sourced = Object.values(costs as unknown as Readonly<Record<string, Provenance>>);
    expect(sourced.flatMap((cost, at) => provenanceFaults(cost, `/${at}`))).toEqual([]);
  });

  test("sources that price people say so", () => {
    const priced = ["sponsorDay", "managerDay", "leadDay", "frontlineHour", "centralPension"];
    for (const { source } of [...priced.map(entryOf), estimator.basicPay]) {
      expect(source).toContain(`${(100 * trustPension).toFixed(2)} %`);
      expect(source).not.toContain("23.78 %");
    }
  });
});
