import { exp, log } from "@shared-services/simulation";
import estimator from "../../data/estimator.json" with { type: "json" };
import { type TrustFacts, trustFacts } from "../trusts/trust-facts.ts";

const { staffingFit, staffingWeight } = estimator;

/**
 * How dear a trust's corporate services look beside trusts of the same income and staff: 1 is as expected.
 *
 * The trust's central-functions staff of June 2018 over what the cross-section expects, of which half is
 * believed (`staffingWeight`), and no more than two standard deviations either way.
 */
export function costLevel(ods: string): number {
  return LEVELS.get(ods) ?? 1;
}

const LEVELS: ReadonlyMap<string, number> = new Map(trustFacts.map((facts) => [facts.ods, levelOf(facts)]));

function levelOf(facts: TrustFacts): number {
  if (facts.note !== null) return 1;
  const limit = 2 * staffingFit.residualSd;
  const surprise = log(facts.centralFunctionsWte) - expectedLog(facts);
  return exp(staffingWeight.value * Math.max(-limit, Math.min(limit, surprise)));
}

function expectedLog(facts: TrustFacts): number {
  const { intercept, turnover, staff } = staffingFit;
  return intercept + turnover * log(facts.operatingIncome) + staff * log(facts.wte);
}
