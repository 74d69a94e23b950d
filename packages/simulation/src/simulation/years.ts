import type { Columns } from "./columns.ts";
import type { Numbers, StageNumbers } from "./numbers.ts";
import type { Plan } from "./plan.ts";

/** What passes with the years whatever the service, in one future, by year; the rest of it is in the columns. */
export interface Years {
  /** Price of pay and of non-pay, base year 1. */
  readonly payPrice: Float64Array;
  readonly nonPayPrice: Float64Array;
  /** Share of automation that works by then, of the automatable share of a service, `[stage × year]`. */
  readonly automation: Float64Array;
  /** The same as a trust alone achieves it, piecemeal and as it delivers. */
  readonly ownAutomation: Float64Array;
  /** Part of cost left by redesign, `[stage × year]`: of what moved with a stage, from its beginning on. */
  readonly redesigned: Float64Array;
}

/** Computes {@link Years} for future after future into the same columns. */
export function yearsMaker(
  { horizon, stages, inForce }: Plan,
  columns: Columns,
): (numbers: Numbers, terms: readonly StageNumbers[]) => Years {
  const { payPrice, nonPayPrice, ownAutomation, volumeIndex, priceIndex } = columns;
  const { realisations, margins, vats, priceLeft } = columns;
  const years = {
    payPrice,
    nonPayPrice,
    ownAutomation,
    automation: new Float64Array(stages.length * horizon),
    redesigned: new Float64Array(stages.length * horizon),
  };

  return (numbers, terms) => {
    const works = numbers.automatableFactor * numbers.automationSaving * numbers.automationWorks;
    for (let y = 0; y < horizon; y++) {
      const automated = works * ramp(y, numbers.automationRampYears);
      years.payPrice[y] = y === 0 ? 1 : years.payPrice[y - 1] * (1 + numbers.payDrift);
      years.nonPayPrice[y] = y === 0 ? 1 : years.nonPayPrice[y - 1] * (1 + numbers.nonPayDrift);
      years.ownAutomation[y] = numbers.piecemeal * numbers.realisationAlone * automated;
      volumeIndex[y] = y === 0 ? 1 : volumeIndex[y - 1] * (1 + numbers.volumeGrowth);
      priceIndex[y] = y === 0 ? 1 : priceIndex[y - 1] * (1 + numbers.inflation);
      const { realisation, margin, irrecoverableVat, annualEfficiency } = terms[inForce[y]];
      realisations[y] = realisation;
      margins[y] = margin;
      vats[y] = irrecoverableVat;
      // The first two years of a contract are at the agreed price.
      const isNew = y - stages[inForce[y]].from < 2;
      priceLeft[y] = isNew ? 1 : priceLeft[y - 1] * (1 - annualEfficiency);
    }
    stages.forEach(({ from, operatingModel }, k) => {
      const fit = operatingModel.redesignFirst ? 1 : numbers.withoutRedesign;
      for (let y = 0; y < horizon; y++) {
        const at = k * horizon + y;
        years.automation[at] = fit * (works * ramp(y - from, numbers.automationRampYears));
        years.redesigned[at] = 1 - terms[k].redesignSaving * ramp(y - from, numbers.redesignYears);
      }
    });
    return years;
  };
}

/** Share reached by the middle of year y of something that grows in a straight line over n years from year 0 on. */
export function ramp(y: number, n: number): number {
  return Math.min(1, Math.max(0, (y + 0.5) / n));
}
