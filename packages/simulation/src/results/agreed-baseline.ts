import { pow } from "../lib/kernels.ts";
import type { Plan } from "../simulation/plan.ts";
import { operatingLines } from "./key-columns.ts";

/** Real growth in one future, each a share a year. */
export interface Growth {
  readonly volumes: number;
  readonly pay: number;
  readonly nonPay: number;
}

/**
 * The baseline that partners agree on, carried forward as a future turns out, `[member × year]`, £ real: the operating
 * services' pay with pay awards, their other cost with prices, and both with volumes at each service's most likely
 * elasticity. It is what was written down: errors of the estimate are not in it.
 *
 * @example
 * agreedBaseline(plan)({ volumes: 0.02, pay: 0.01, nonPay: 0 })[0]; // the first member's, in year 0
 */
export function agreedBaseline(plan: Plan): (growth: Growth) => Float64Array {
  const { horizon, members, scenario } = plan;
  const { services } = scenario.baseline;
  const elasticity = new Map(services.map((service) => [service.id, service.elasticity.mode]));
  const lines = operatingLines(plan);
  const kinds = [...new Set(lines.map(({ service }) => elasticity.get(service) ?? 1))];
  const sums = kinds.map((kind) =>
    members.map(({ ods }) => {
      const own = lines.filter(
        ({ trust, service }) => trust === ods && (elasticity.get(service) ?? 1) === kind,
      );
      return {
        pay: own.reduce((sum, line) => sum + line.pay, 0),
        nonPay: own.reduce((sum, line) => sum + line.nonPay, 0),
      };
    }),
  );

  return ({ volumes, pay, nonPay }) => {
    const baseline = new Float64Array(members.length * horizon);
    kinds.forEach((kind, k) => {
      const growth = pow(1 + volumes, kind);
      let payFactor = 1;
      let nonPayFactor = 1;
      for (let y = 0; y < horizon; y++) {
        for (let m = 0; m < members.length; m++) {
          baseline[m * horizon + y] += payFactor * sums[k][m].pay + nonPayFactor * sums[k][m].nonPay;
        }
        payFactor *= growth * (1 + pay);
        nonPayFactor *= growth * (1 + nonPay);
      }
    });
    return baseline;
  };
}
