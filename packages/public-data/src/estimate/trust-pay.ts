import costs from "../../data/pay-costs.json" with { type: "json" };

const { pension, nationalInsurance, apprenticeshipLevy } = costs;

/** Employer pension that a trust pays itself, share of basic pay; the rest of the contribution is paid centrally. */
export const trustPension = pension.rate - pension.paidCentrally;

/**
 * What somebody on this basic pay (£ a year) costs the trust, £ a year: pay, employer pension as the trust itself
 * pays it, National Insurance and apprenticeship levy. All pay in the model is on this basis. For pay above the
 * threshold of National Insurance.
 *
 * @example
 * costToTrust(43_200); // 55_358.16
 */
export function costToTrust(basicPay: number): number {
  const insurance = nationalInsurance.rate * (basicPay - nationalInsurance.above);
  return basicPay * (1 + trustPension + apprenticeshipLevy.rate) + insurance;
}
