import type { ScenarioDocument } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** A scenario as the API keeps it; its ETag changes with every change. */
export interface Scenario {
  /** `sc_…` */
  readonly id: string;
  /** Pinned: with the version of the evidence and of the baseline filled in. */
  readonly document: ScenarioDocument;
  readonly revision: number;
  readonly forkedFrom: string | null;
  readonly archived: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A scenario document in which what is pinned may be left out: the current evidence and the public estimate. */
export type ScenarioDraft = Omit<ScenarioDocument, "schemaVersion" | "evidence" | "baseline"> &
  Partial<Pick<ScenarioDocument, "schemaVersion" | "evidence" | "baseline">>;

/** JSON merge patch (RFC 7396) of a scenario document: `null` returns to the default. */
export type ScenarioPatch = MergePatch<ScenarioDocument>;

/** What a fork changes at once. */
export interface ScenarioFork {
  readonly patch?: ScenarioPatch;
}

/** One place in which two scenario documents differ. */
export interface ScenarioChange {
  /** JSON pointer into the documents. */
  readonly pointer: string;
  /** Null where it is at its default. */
  readonly from: unknown;
  readonly to: unknown;
}

/** How to get from one scenario to another. */
export interface ScenarioDiff {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly ScenarioChange[];
}

/** Which scenarios to list. */
export interface ScenarioQuery extends PageQuery {
  readonly partnership?: string;
  /** Left out: only those not archived. */
  readonly archived?: boolean;
}

type MergePatch<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? string extends keyof T
      ? { readonly [K in keyof T]: MergePatch<T[K]> | null }
      : { readonly [K in keyof T]?: MergePatch<T[K]> | null }
    : T;

export const listScenarios = operation<{ query: ScenarioQuery; answer: Page<Scenario> }>()({
  id: "scenarios.list",
  method: "GET",
  path: "/v1/scenarios",
  summary: "List scenarios",
  tag: "scenarios",
  query: ["partnership", "archived", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});

export const getScenario = operation<{ answer: Scenario }>()({
  id: "scenarios.get",
  method: "GET",
  path: "/v1/scenarios/{scenario}",
  summary: "Get a scenario",
  tag: "scenarios",
  success: [200],
  role: "viewer",
});

export const createScenario = operation<{ body: ScenarioDraft; answer: Scenario }>()({
  id: "scenarios.create",
  method: "POST",
  path: "/v1/scenarios",
  summary: "Create a scenario",
  description:
    "Only what differs from the evidence and the operating model is written down; versions are pinned now.",
  tag: "scenarios",
  success: [201],
  takes: "application/json",
  keyed: true,
  role: "analyst",
});

export const patchScenario = operation<{ body: ScenarioPatch; answer: Scenario }>()({
  id: "scenarios.patch",
  method: "PATCH",
  path: "/v1/scenarios/{scenario}",
  summary: "Change a scenario",
  description: "A JSON merge patch of its document: null returns to the default.",
  tag: "scenarios",
  success: [200],
  takes: "application/merge-patch+json",
  versioned: true,
  role: "analyst",
});

export const forkScenario = operation<{ body: ScenarioFork; answer: Scenario }>()({
  id: "scenarios.fork",
  method: "POST",
  path: "/v1/scenarios/{scenario}/fork",
  summary: "Copy a scenario, with changes if you like",
  tag: "scenarios",
  success: [201],
  takes: "application/json",
  keyed: true,
  role: "analyst",
});

export const diffScenario = operation<{ query: { readonly against: string }; answer: ScenarioDiff }>()({
  id: "scenarios.diff",
  method: "GET",
  path: "/v1/scenarios/{scenario}/diff",
  summary: "See how a scenario differs from another",
  description: "What changes when you go from `against` to this one.",
  tag: "scenarios",
  query: ["against"],
  success: [200],
  role: "viewer",
});

export const archiveScenario = operation<{ answer: Scenario }>()({
  id: "scenarios.archive",
  method: "POST",
  path: "/v1/scenarios/{scenario}/archive",
  summary: "Put a scenario away",
  description: "It leaves the list and keeps its runs. Doing it twice is the same as once.",
  tag: "scenarios",
  success: [200],
  role: "analyst",
});

export const restoreScenario = operation<{ answer: Scenario }>()({
  id: "scenarios.restore",
  method: "POST",
  path: "/v1/scenarios/{scenario}/restore",
  summary: "Bring an archived scenario back",
  tag: "scenarios",
  success: [200],
  role: "analyst",
});
