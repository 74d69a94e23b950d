import type { Run } from "@shared-services/contracts/routes";
import { runs } from "../storage/schema.ts";

/** What is read of a run to show it: all but its input. */
export const RUN_COLUMNS = {
  id: runs.id,
  status: runs.status,
  scenario: runs.scenario,
  document: runs.document,
  scenarioHash: runs.scenarioHash,
  modelVersion: runs.modelVersion,
  bounds: runs.bounds,
  done: runs.done,
  createdAt: runs.createdAt,
  startedAt: runs.startedAt,
  finishedAt: runs.finishedAt,
  resultsHash: runs.resultsHash,
  failure: runs.failure,
};

/** A row of {@link RUN_COLUMNS}. */
export type RunRow = Pick<typeof runs.$inferSelect, keyof typeof RUN_COLUMNS>;

/** A run as the API shows it. */
export function runResource({ bounds, done, createdAt, startedAt, finishedAt, ...row }: RunRow): Run {
  return {
    id: row.id,
    status: row.status,
    scenario: row.scenario,
    document: row.document,
    scenarioHash: row.scenarioHash,
    modelVersion: row.modelVersion,
    progress: { done, total: bounds.length - 1 },
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    resultsHash: row.resultsHash,
    failure: row.failure,
  };
}

/** True where nothing more will happen to a run by itself. */
export function isFinal({ status }: Pick<RunRow, "status">): boolean {
  return status === "succeeded" || status === "failed" || status === "cancelled";
}
