import { exp, quantiles, sizeFactor } from "@shared-services/simulation";
import { priceSpread } from "../evidence/price-spread.ts";
import type { ServiceFacts } from "../services/service-facts.ts";
import { publicTrusts } from "../trusts/public-trusts.ts";
import { estimatedCost, estimatedVolume } from "./estimate-line.ts";

/**
 * Unit cost that the better quarter of trusts reaches, £ per unit at `refVolume`: the lower quartile (R-7)
 * of the size-adjusted unit costs of all public trusts' estimated lines.
 *
 * For spend, whose prices no public source tells, it is where the lower quartile would lie if log prices
 * were normal with `priceSpread` around the typical estimated price.
 */
export function benchmark(service: ServiceFacts): number {
  const unitCosts = Float64Array.from(publicTrusts, (trust) => {
    const volume = estimatedVolume(trust, service);
    return (estimatedCost(trust, service) / volume) * sizeFactor(service, volume);
  });
  const [quartile, median] = quantiles(unitCosts, [0.25, 0.5]);
  const bench = service.kind === "spend" ? median * exp(-QUARTILE_OF_NORMAL * priceSpread) : quartile;
  return Math.round(bench * 10_000) / 10_000;
}

const QUARTILE_OF_NORMAL = 0.674;
