import type { Run } from "@shared-services/contracts/routes";

/** A run as the service would answer it. */
export function aRun(changes: Partial<Run> = {}): Run {
  return {
    id: "run_01890a5d-ac96-774b-bcce-b302099a8057",
    status: "queued",
    scenario: null,
    document: {
      schemaVersion: 1,
      name: "Joint",
      partnership: "norfolk-and-waveney",
      evidence: { version: "2026.1" },
      baseline: "public",
      operatingModel: "joint-organisation",
    },
    scenarioHash: "0".repeat(64),
    modelVersion: "0.1.0",
    progress: { done: 0, total: 4 },
    createdAt: "2026-10-01T12:00:00Z",
    startedAt: null,
    finishedAt: null,
    resultsHash: null,
    failure: null,
    ...changes,
  };
}
