import type { Columns } from "./columns.ts";
import type { Numbers } from "./numbers.ts";
import type { Plan } from "./plan.ts";

/** What passes with the years whatever the service, in one future, by year. */
export interface Years {
  /** Price of pay and of non-pay, base year 1. */
  readonly payPrice: Float64Array;
  readonly nonPayPrice: Float64Array;
  /** Share of automation that works by then, of the automatable share of a service. */
  readonly automation: Float64Array;
  /** The same as a trust alone achieves it, piecemeal and as it delivers. */
  readonly ownAutomation: Float64Array;
  /** Part of cost left by redesign. */
  readonly redesigned: Float64Array;
  /** Part of price left by contractual efficiency. */
  readonly efficiency: Float64Array;
}

/** Computes {@link Years} for future after future into the same columns. */
export function yearsMaker(
  { horizon, scenario }: Plan,
  { payPrice, nonPayPrice, ownAutomation }: Columns,
): (numbers: Numbers) => Years {
  const byYear = () => new Float64Array(horizon);
  const years = {
    payPrice,
    nonPayPrice,
    ownAutomation,
    automation: byYear(),
    redesigned: byYear(),
    efficiency: byYear(),
  };
  const { redesignFirst } = scenario.operatingModel;

  return (numbers) => {
    const works = numbers.automatableFactor * numbers.automationSaving * numbers.automationWorks;
    const fit = redesignFirst ? 1 : numbers.withoutRedesign;
    for (let y = 0; y < horizon; y++) {
      const automated = works * ramp(y, numbers.automationRampYears);
      years.payPrice[y] = y === 0 ? 1 : years.payPrice[y - 1] * (1 + numbers.payDrift);
      years.nonPayPrice[y] = y === 0 ? 1 : years.nonPayPrice[y - 1] * (1 + numbers.nonPayDrift);
      years.automation[y] = fit * automated;
      years.ownAutomation[y] = numbers.piecemeal * numbers.realisationAlone * automated;
      years.redesigned[y] = 1 - numbers.redesignSaving * ramp(y, numbers.redesignYears);
      // The first two years are at the agreed price.
      years.efficiency[y] = y < 2 ? 1 : years.efficiency[y - 1] * (1 - numbers.annualEfficiency);
    }
    return years;
  };
}

/** Share reached by the middle of year y of something that grows in a straight line over n years. */
export function ramp(y: number, n: number): number {
  return Math.min(1, (y + 0.5) / n);
}
