import type { Numbers } from "./numbers.ts";
import type { PlannedStage } from "./plan.ts";

/** Joint governance of a partnership of `n`, £ a member and year: it grows with the pairs that have to agree. */
export function governanceCost({ governanceCost, pairCost }: Numbers, n: number): number {
  return governanceCost * (1 + pairCost * (n - 1));
}

/**
 * The design phase of a partnership of `n` in the first year of a stage, £ in all: a sponsor for a day a week, a
 * manager full time, leads from every member for two days, for the weeks that each function takes; and specialists.
 * With nobody there, there is none.
 *
 * Source: NHS Improvement, Lessons learned: setting up for success (CG 69/18), June 2018, "Resources".
 */
export function designCost({ functions }: PlannedStage, numbers: Numbers, n: number): number {
  if (n === 0) return 0;
  const { designWeeks, sponsorDay, managerDay, leadDay, specialistDays, specialistDay } = numbers;
  const week = sponsorDay + 5 * managerDay + 2 * n * leadDay;
  return functions * (designWeeks * week + specialistDays * specialistDay);
}
