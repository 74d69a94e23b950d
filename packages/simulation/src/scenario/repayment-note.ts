import type { Fault } from "../lib/errors.ts";
import { mostLikely } from "../random/distributions.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Says with the results that members still repay set-up when the horizon ends, in the most likely settings: those
 * instalments count nowhere.
 */
export function repaymentNote({
  stages,
  members,
  parameters,
  horizon,
}: Pick<Scenario, "stages" | "members" | "parameters" | "horizon">): Fault[] {
  const delay = mostLikely(parameters.waveGap) * (1 + mostLikely(parameters.slip));
  const waves = members.flatMap(({ joins, wave }) => (joins ? [wave] : []));
  const beyond = stages.flatMap(({ from, operatingModel }) => {
    const years = Math.ceil(mostLikely(operatingModel.parameters.repaymentYears));
    const firsts = waves.map((wave) => from + Math.floor((wave - 1) * delay));
    return operatingModel.providerFunds
      ? firsts.filter((first) => first < horizon).map((first) => first + years - horizon)
      : [];
  });
  const most = beyond.reduce((longest, years) => Math.max(longest, years), 0);
  if (most === 0) return [];
  const expected = `at least ${horizon + most} years, in which members repay all of the set-up that the provider funds`;
  const message = `/horizon: expected ${expected}, got ${horizon}; instalments of the last ${most === 1 ? "year" : `${most} years`} are cut off and count nowhere`;
  return [{ code: "REPAID_BEYOND_HORIZON", path: "/horizon", expected, received: horizon, message }];
}
