import { MEASURES, provenanceFaults } from "@shared-services/simulation";
import { describe, expect, test } from "vitest";
import { functions, serviceEvidence, serviceFacts, services } from "../../src/index.ts";

describe("the list of services", () => {
  test("has 62 services in seven functions, five to thirteen in each, with one leadership each", () => {
    expect(services).toHaveLength(62);
    expect(new Set(services.map((service) => service.id)).size).toBe(62);
    for (const { id } of functions) {
      const ofFunction = services.filter((service) => service.function === id);
      expect(ofFunction.length).toBeGreaterThanOrEqual(5);
      expect(ofFunction.filter((service) => service.kind === "leadership")).toHaveLength(1);
      for (const service of ofFunction) expect(service.id.startsWith(`${id}.`)).toBe(true);
    }
  });

  test("only spend is counted in pounds, has no pay, and follows turnover", () => {
    for (const { kind, driver, payShare, basis } of serviceFacts) {
      expect(driver.startsWith("£ of spend")).toBe(kind === "spend");
      expect(payShare === 0).toBe(kind === "spend");
      if (kind === "spend") expect(basis).toBe("turnover");
    }
  });

  test("leadership and spend are not automated", () => {
    for (const { kind, automatable } of services) {
      if (kind === "leadership" || kind === "spend") expect(automatable).toBe(0);
      expect(automatable).toBeLessThanOrEqual(0.6);
    }
  });

  test("economies of scale are strongest in leadership, weakest in spend, and never reversed", () => {
    const modes = (kind: string) =>
      services.filter((one) => one.kind === kind).map((one) => one.elasticity.mode);
    expect(Math.max(...modes("leadership"))).toBeLessThan(Math.min(...modes("transactional")));
    expect(Math.min(...modes("spend"))).toBeGreaterThan(Math.max(...modes("transactional")));
    for (const { elasticity } of services) {
      expect(elasticity.low).toBeLessThanOrEqual(elasticity.mode);
      expect(elasticity.mode).toBeLessThanOrEqual(elasticity.high);
      expect(elasticity.high).toBeLessThanOrEqual(1);
    }
  });

  test("the typical trust has £400m of turnover, and economies end at ten times its volume", () => {
    for (const { volumePer100m, refVolume, efficientScale, kind } of serviceFacts) {
      expect(refVolume).toBeCloseTo(volumePer100m === null ? 1 : 4 * volumePer100m, 9);
      expect(efficientScale).toBe(kind === "leadership" ? null : 10 * refVolume);
    }
  });

  test.each(services.map((service) => [service.id, service] as const))(
    "%s says what stays local and why in a sentence of its own",
    (_id, { boundary, label }) => {
      expect(boundary).toMatch(/^[A-Z].{40,}\.$/);
      expect(services.filter((other) => other.boundary === boundary)).toHaveLength(1);
      expect(services.filter((other) => other.label === label)).toHaveLength(1);
    },
  );

  test.each(serviceFacts.map((service) => [service.id, service] as const))(
    "%s says where its figures of quality come from, and claims no source for one that it has not",
    (id, { kpis = {} }) => {
      const sourced = MEASURES.filter((measure) => serviceEvidence[id][measure.id] !== undefined);
      expect(sourced.map((measure) => measure.id).sort()).toEqual(Object.keys(kpis).sort());
    },
  );

  test("doubling what is bought together lowers prices as far as its source says", () => {
    const bought = services.filter(({ kind }) => kind === "spend").map(({ elasticity }) => elasticity);
    const cheaper = (elasticity: number) => 100 * (1 - 2 ** (elasticity - 1));
    const modes = bought.map(({ mode }) => mode);
    const [least, most] = [Math.max(...modes), Math.min(...modes)].map(cheaper);
    const extreme = cheaper(Math.min(...bought.map(({ low }) => low)));
    const { source } = serviceEvidence["procurement.clinical-consumables"].elasticity;
    expect(source).toContain(
      `by about ${least.toFixed(1)} to ${most.toFixed(1)} %, at most ${extreme.toFixed(0)} %`,
    );
  });

  test.each(Object.entries(serviceEvidence))(
    "%s says for every figure where it comes from",
    (_id, sources) => {
      for (const provenance of Object.values(sources)) {
        const { source, class: ofClass } = provenance;
        expect(provenanceFaults(provenance, "")).toEqual([]);
        if (ofClass === "judgement") expect(source).toContain("Judgement");
      }
    },
  );
});
