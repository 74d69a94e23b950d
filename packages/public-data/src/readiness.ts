import rows from "../data/readiness.json" with { type: "json" };

/** One line of the checklist by which a partnership sees whether it is ready to start. */
export interface ReadinessItem {
  readonly id: string;
  readonly kind: "question" | "must-have";
  readonly text: string;
  /** Its share of readiness is its weight over the sum of all weights. */
  readonly weight: number;
}

/** Where the checklist comes from; the words and the equal weights are ours. */
export const readinessSource =
  "NHS Improvement, Lessons learned: setting up for success, CG 69/18, June 2018, readiness checklist: ten questions and ten must-haves";

/** The ten questions and ten must-haves of the pathfinder projects. */
export const readinessChecklist = rows as readonly unknown[] as readonly ReadinessItem[];

/**
 * Share of the checklist that is ticked, by weight, from 0 to 1: the scenario's `readiness`.
 *
 * @example
 * readinessOf(["mandate", "governance"]); // 0.1
 */
export function readinessOf(ticked: readonly string[]): number {
  let all = 0;
  let done = 0;
  for (const item of readinessChecklist) {
    all += item.weight;
    if (ticked.includes(item.id)) done += item.weight;
  }
  return done / all;
}
