import type { Trust } from "@shared-services/simulation";
import estimator from "../../data/estimator.json" with { type: "json" };
import { type TrustFacts, trustFacts } from "./trust-facts.ts";
import { staffIndex, turnoverIndex } from "./uprating.ts";

/**
 * The 229 English provider trusts of 2018/19 with income and staff brought to the price year: each trust
 * grows as the sector grew. Income in whole £1,000, staff to a tenth of a whole-time equivalent.
 *
 * @example
 * publicTrusts.find((trust) => trust.ods === "RM1")?.name; // "Norfolk and Norwich University Hospitals NHS Foundation Trust"
 */
export const publicTrusts: readonly Trust[] = trustFacts.map(uprated);

function uprated(facts: TrustFacts): Trust {
  return {
    ods: facts.ods,
    name: facts.name,
    type: facts.type,
    region: facts.region,
    ics: facts.ics,
    operatingIncome: Math.round((facts.operatingIncome * turnoverIndex) / 1000) * 1000,
    wte: tenths(facts.wte * staffIndex),
    frontlineWte: tenths((facts.wte - corporateWte(facts)) * staffIndex),
  };
}

/** Central functions, and the managers among them. */
function corporateWte(facts: TrustFacts): number {
  const managers = facts.managersWte + facts.seniorManagersWte;
  return facts.centralFunctionsWte + managers * (1 - estimator.managersOutsideCentral.value);
}

function tenths(wte: number): number {
  return Math.round(wte * 10) / 10;
}
