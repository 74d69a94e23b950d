import type { ScenarioDocument } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";
import type { ScenarioDraft } from "./scenarios.ts";

/** Where a run stands. The last three are final. */
export type RunStatus = "queued" | "running" | "succeeded" | "failed" | "cancelled";

/** A simulation of one scenario. The same scenario, seed and model version is one run in a workspace. */
export interface Run {
  /** `run_…` */
  readonly id: string;
  readonly status: RunStatus;
  /** The scenario it was started from; null for a document sent along. */
  readonly scenario: string | null;
  /** The pinned document that is simulated. */
  readonly document: ScenarioDocument;
  /** SHA-256 over resolved inputs, seed, draws and model version: what makes it this run. */
  readonly scenarioHash: string;
  readonly modelVersion: string;
  readonly progress: Progress;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** SHA-256 of the results as JSON; null until it has succeeded. */
  readonly resultsHash: string | null;
  /** What went wrong, in a sentence; null unless it failed. */
  readonly failure: string | null;
}

/** How many chunks of a run are done. It never goes back. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What to simulate: a scenario that is kept, or a document sent along. */
export type RunRequest = { readonly scenario: string } | { readonly document: ScenarioDraft };

/** What `/v1/runs/{run}/events` sends; ids count up and can be resumed from with `Last-Event-ID`. */
export type RunEvent =
  | { readonly id: number; readonly event: "progress"; readonly data: Progress }
  | { readonly id: number; readonly event: "done"; readonly data: Run };

/** Which runs to list. */
export interface RunQuery extends PageQuery {
  readonly scenario?: string;
  readonly status?: RunStatus;
}

export const createRun = operation<{ body: RunRequest; answer: Run }>()({
  id: "runs.create",
  method: "POST",
  path: "/v1/runs",
  summary: "Simulate a scenario",
  description:
    "Answers 202 with Location and Retry-After while the run is under way, 200 where the same run is already done. With `Prefer: wait=10` it waits for up to so many seconds (30 at most) before it answers. A run that failed or was cancelled starts again.",
  tag: "runs",
  success: [202, 200],
  takes: "application/json",
  keyed: true,
  role: "analyst",
});

export const listRuns = operation<{ query: RunQuery; answer: Page<Run> }>()({
  id: "runs.list",
  method: "GET",
  path: "/v1/runs",
  summary: "List runs, newest first",
  tag: "runs",
  query: ["scenario", "status", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});

export const getRun = operation<{ answer: Run }>()({
  id: "runs.get",
  method: "GET",
  path: "/v1/runs/{run}",
  summary: "Get a run and how far it is",
  tag: "runs",
  success: [200],
  role: "viewer",
});

export const cancelRun = operation<{ answer: Run }>()({
  id: "runs.cancel",
  method: "POST",
  path: "/v1/runs/{run}/cancel",
  summary: "Cancel a run",
  description:
    "Frees its processors within a second. A run that has ended stays as it is; doing it twice is the same as once.",
  tag: "runs",
  success: [200],
  role: "analyst",
});

export const watchRun = operation<{ answer: RunEvent }>()({
  id: "runs.events",
  method: "GET",
  path: "/v1/runs/{run}/events",
  summary: "Watch a run",
  description:
    "Server-sent events: one `progress` per chunk done, with ids that count up by one, then `done` with the run, and the stream ends. `Last-Event-ID` resumes after the event named.",
  tag: "runs",
  success: [200],
  gives: "text/event-stream",
  role: "viewer",
});
