import type { ClauseKind } from "./clause.ts";

export interface Measure {
  readonly clause: "measure";
  /** `outturn`: the saving as it came out. `deemed`: agreed baseline times volumes, whatever was spent. */
  readonly of: "outturn" | "deemed";
  /** Whether each trust's own stranded cost, redundancy and dual running are shared as well. */
  readonly ownCosts: "kept" | "shared";
}

/** What is shared, and whose costs count. */
export const measure: ClauseKind<Measure> = {
  id: "measure",
  label: "Measure",
  help: "What counts as the saving. By default only the pool's saving is shared and each trust keeps its own stranded cost, redundancy and dual running, so that nobody pays for another's slowness.",
  required: true,
  fields: [
    { id: "of", label: "Saving counted", shape: "choice", choices: ["outturn", "deemed"] },
    { id: "ownCosts", label: "Own costs of the change", shape: "choice", choices: ["kept", "shared"] },
  ],
  example: { clause: "measure", of: "outturn", ownCosts: "kept" },
  reads: ({ of, ownCosts }) => [
    ...(of === "deemed" ? (["deemed"] as const) : []),
    ...(ownCosts === "shared" ? (["own"] as const) : []),
  ],
  reading: ({ of, ownCosts }) => ({ of, ownCosts }),
};
