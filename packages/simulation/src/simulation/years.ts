import type { Columns } from "./columns.ts";
import type { Numbers, StageNumbers } from "./numbers.ts";
import type { Plan } from "./plan.ts";

/**
 * Writes down what passes with the years whatever the service, for future after future: see the columns of years and
 * stages.
 */
export function yearsMaker(
  { horizon, stages, inForce }: Plan,
  columns: Columns,
): (numbers: Numbers, terms: readonly StageNumbers[]) => void {
  const { payPrice, nonPayPrice, ownAutomation, volumeIndex, priceIndex } = columns;
  const { redesigns, automations } = columns;
  const { hostMultiples, realisations, margins, vats, priceLeft } = columns;

  return (numbers, terms) => {
    const works = numbers.automatableFactor * numbers.automationSaving * numbers.automationWorks;
    for (let y = 0; y < horizon; y++) {
      const automated = works * ramp(y, numbers.automationRampYears);
      payPrice[y] = y === 0 ? 1 : payPrice[y - 1] * (1 + numbers.payDrift);
      nonPayPrice[y] = y === 0 ? 1 : nonPayPrice[y - 1] * (1 + numbers.nonPayDrift);
      ownAutomation[y] = numbers.piecemeal * numbers.realisationAlone * automated;
      volumeIndex[y] = y === 0 ? 1 : volumeIndex[y - 1] * (1 + numbers.volumeGrowth);
      priceIndex[y] = y === 0 ? 1 : priceIndex[y - 1] * (1 + numbers.inflation);
      const inYear = terms[inForce[y]];
      hostMultiples[y] = inYear.hostMultiple;
      realisations[y] = inYear.realisation;
      margins[y] = inYear.margin;
      vats[y] = inYear.irrecoverableVat;
      // The first two years of a contract are at the agreed price.
      const isNew = y - stages[inForce[y]].from < 2;
      priceLeft[y] = isNew ? 1 : priceLeft[y - 1] * (1 - inYear.annualEfficiency);
    }
    for (let k = 0; k < stages.length; k++) {
      const { from, operatingModel } = stages[k];
      const fit = operatingModel.redesignFirst ? 1 : numbers.withoutRedesign;
      for (let y = 0; y < horizon; y++) {
        const at = k * horizon + y;
        automations[at] = fit * (works * ramp(y - from, numbers.automationRampYears));
        redesigns[at] = 1 - terms[k].redesignSaving * ramp(y - from, numbers.redesignYears);
      }
    }
  };
}

/** Share reached by the middle of year y of something that grows in a straight line over n years from year 0 on. */
export function ramp(y: number, n: number): number {
  return Math.min(1, Math.max(0, (y + 0.5) / n));
}
