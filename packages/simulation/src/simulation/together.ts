import type { Numbers } from "./numbers.ts";
import type { Plan } from "./plan.ts";

/** Governance of a partnership of `n`, £ a member and year: it grows with the pairs that have to agree. */
export function governanceCost({ scenario }: Plan, { governanceCost, pairCost }: Numbers, n: number): number {
  return scenario.operatingModel.governed ? governanceCost * (1 + pairCost * (n - 1)) : 0;
}

/**
 * The design phase of a partnership of `n` in year 0, £ in all: a sponsor for a day a week, a manager full
 * time, leads from every member for two days, for the weeks that each function takes; and specialists.
 *
 * Source: NHS Improvement, Lessons learned: setting up for success (CG 69/18), June 2018, "Resources".
 */
export function designCost({ functions }: Plan, numbers: Numbers, n: number): number {
  const { designWeeks, sponsorDay, managerDay, leadDay, specialistDays, specialistDay } = numbers;
  const week = sponsorDay + 5 * managerDay + 2 * n * leadDay;
  return functions * (designWeeks * week + specialistDays * specialistDay);
}
