import type { Block } from "./block.ts";

/** What a member pays for governance in a year, £; nothing once it has left or the pool has ended. */
export function governanceOf({ plan, draws, adoption }: Block, m: number, y: number, d: number): number {
  const until = Math.min(adoption.exitYear[m][d], adoption.endYear[d]);
  return y < until ? governanceCost({ plan, draws }, plan.members.length, d) : 0;
}

/** Governance of a partnership of `n`, £ a member and year: it grows with the pairs that have to agree. */
export function governanceCost({ plan, draws }: Pick<Block, "plan" | "draws">, n: number, d: number): number {
  if (!plan.scenario.operatingModel.governed) return 0;
  return draws.of.governanceCost[d] * (1 + draws.of.pairCost[d] * (n - 1));
}

/**
 * The design phase of a partnership of `n` in year 0, £ in all: a sponsor for a day a week, a manager full
 * time, leads from every member for two days, for the weeks that each function takes; and specialists.
 *
 * Source: NHS Improvement, Lessons learned: setting up for success (CG 69/18), June 2018, "Resources".
 */
export function designCost({ plan, draws }: Pick<Block, "plan" | "draws">, n: number, d: number): number {
  const { designWeeks, sponsorDay, managerDay, leadDay, specialistDays, specialistDay } = draws.of;
  const week = sponsorDay[d] + 5 * managerDay[d] + 2 * n * leadDay[d];
  return plan.functions * (designWeeks[d] * week + specialistDays[d] * specialistDay[d]);
}
