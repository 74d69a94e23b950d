import { describe, expect, test } from "vitest";
import { defaultParameters, estimateBaseline, publicTrusts, services } from "../../src/index.ts";

const national = estimateBaseline(publicTrusts.map((trust) => trust.ods));

function unitCosts(id: string): number[] {
  const { refVolume, elasticity } = services.find((service) => service.id === id)!;
  return national.lines
    .filter((line) => line.service === id)
    .map(
      (line) => ((line.pay + line.nonPay) / line.volume) * (line.volume / refVolume) ** (1 - elasticity.mode),
    )
    .sort((a, b) => a - b);
}

describe("the benchmark of a service", () => {
  test.each(
    services.filter((service) => service.kind !== "spend").map((service) => [service.id, service.bench]),
  )("%s: a quarter of all trusts reach it", (id, bench) => {
    const sorted = unitCosts(id);
    expect(sorted).toHaveLength(229);
    // position 0.25 · 228 = 57, exactly the 58th smallest.
    expect(Math.abs(bench - sorted[57])).toBeLessThanOrEqual(0.00005 + 1e-9 * bench);
  });

  test.each(
    services.filter((service) => service.kind === "spend").map((service) => [service.id, service.bench]),
  )("%s: the lower quartile of log-normal prices around the typical one", (id, bench) => {
    const { priceSpread } = defaultParameters();
    const spread = priceSpread.dist === "fixed" ? priceSpread.value : Number.NaN;
    expect(bench).toBeCloseTo(unitCosts(id)[114] * Math.exp(-0.674 * spread), 3);
    expect(bench).toBeGreaterThan(0.95);
    expect(bench).toBeLessThan(1);
  });

  test("operating services of the typical trust stand about a tenth above it, no more than estimates can tell", () => {
    for (const { id, kind, bench } of services) {
      if (kind === "spend" || kind === "leadership") continue;
      const gap = unitCosts(id)[114] / bench - 1;
      expect(gap).toBeGreaterThan(0.05);
      expect(gap).toBeLessThan(0.2);
    }
  });
});
