import { type Provenance, provenanceFaults, refuse } from "@shared-services/simulation";
import uprating from "../../data/uprating.json" with { type: "json" };

/** One step of an index, from one financial year to a later one. */
export interface UpratingStep extends Provenance {
  readonly from: string;
  readonly to: string;
  readonly factor: number;
}

/** Financial year of every £ in an estimated baseline. */
export const priceYear: string = uprating.priceYear;

/** Financial year of the public totals from which trusts are estimated. */
export const structureYear: string = uprating.structureYear;

/** What a screen says wherever an estimate shows. */
export const structureNote = `Structure of ${structureYear}, uprated to ${priceYear}`;

/** The steps by which turnover and staff of 2018/19 are brought to the price year, with their sources. */
export const upratingSteps = {
  turnover: uprating.turnover as readonly UpratingStep[],
  staff: uprating.staff as readonly UpratingStep[],
};

/** Turnover of the price year over that of 2018/19. */
export const turnoverIndex = product(upratingSteps.turnover);

/** Staff of the price year over those of June 2018. */
export const staffIndex = product(upratingSteps.staff);

refuse(
  Object.entries(upratingSteps).flatMap(([index, steps]) =>
    steps.flatMap((step, at) => provenanceFaults(step, `/${index}/${at}`)),
  ),
);

function product(steps: readonly UpratingStep[]): number {
  return steps.reduce((index, step) => index * step.factor, 1);
}
