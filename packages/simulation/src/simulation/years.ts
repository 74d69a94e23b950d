import { exp, log } from "../lib/kernels.ts";
import type { Draws } from "./draws.ts";
import { BLOCK, type Plan } from "./plan.ts";

/** What passes with the years whatever the service: columns by year, one entry a draw. */
export interface Years {
  /** Price of pay and of non-pay, base year 1. */
  readonly payPrice: readonly Float64Array[];
  readonly nonPayPrice: readonly Float64Array[];
  /** Share of automation that works by then, of the automatable share of a service. */
  readonly automation: readonly Float64Array[];
  /** The same as a trust alone achieves it, piecemeal and as it delivers. */
  readonly ownAutomation: readonly Float64Array[];
  /** Part of cost left by redesign. */
  readonly redesigned: readonly Float64Array[];
  /** Part of price left by contractual efficiency. */
  readonly efficiency: readonly Float64Array[];
}

/** Computes {@link Years} for block after block into the same columns. */
export function yearsMaker(plan: Plan): (draws: Draws) => Years {
  const byYear = () => Array.from({ length: plan.horizon }, () => new Float64Array(BLOCK));
  const years = {
    payPrice: byYear(),
    nonPayPrice: byYear(),
    automation: byYear(),
    ownAutomation: byYear(),
    redesigned: byYear(),
    efficiency: byYear(),
  };
  const { redesignFirst } = plan.scenario.operatingModel;

  return (draws) => {
    const { of, count } = draws;
    for (let y = 0; y < plan.horizon; y++) {
      for (let d = 0; d < count; d++) {
        years.payPrice[y][d] = y === 0 ? 1 : years.payPrice[y - 1][d] * (1 + of.payDrift[d]);
        years.nonPayPrice[y][d] = y === 0 ? 1 : years.nonPayPrice[y - 1][d] * (1 + of.nonPayDrift[d]);
        const works = of.automatableFactor[d] * of.automationSaving[d] * of.automationWorks[d];
        const automated = works * ramp(y, of.automationRampYears[d]);
        const fit = redesignFirst ? 1 : of.withoutRedesign[d];
        years.automation[y][d] = fit * automated;
        years.ownAutomation[y][d] = of.piecemeal[d] * of.realisationAlone[d] * automated;
        years.redesigned[y][d] = 1 - of.redesignSaving[d] * ramp(y, of.redesignYears[d]);
        // The first two years are at the agreed price.
        years.efficiency[y][d] = y < 2 ? 1 : years.efficiency[y - 1][d] * (1 - of.annualEfficiency[d]);
      }
    }
    return years;
  };
}

/** Share reached by the middle of year y of something that grows in a straight line over n years. */
export function ramp(y: number, n: number): number {
  return Math.min(1, (y + 0.5) / n);
}

/** Yearly growth of a service's cost, `(1 + volumeGrowth)^elasticity`; 1 for leadership. */
export function growthInto(out: Float64Array, draws: Draws, elasticity: Float64Array): void {
  for (let d = 0; d < draws.count; d++) out[d] = exp(elasticity[d] * log(1 + draws.of.volumeGrowth[d]));
}
