import { operation } from "./operation.ts";

/** Whether the process is alive. */
export interface Liveness {
  readonly status: "alive";
}

/** Whether the service can do its work. */
export interface Readiness {
  readonly status: "ready" | "not-ready";
  readonly checks: { readonly database: boolean; readonly queue: boolean; readonly engine: boolean };
}

/** What answers: for support, and for those who want to make the same figures again. */
export interface Version {
  readonly api: string;
  readonly model: string;
  readonly evidence: string;
  readonly build: string;
}

export const getLiveness = operation<{ answer: Liveness }>()({
  id: "service.alive",
  method: "GET",
  path: "/livez",
  summary: "See whether the process is alive",
  tag: "service",
  success: [200],
  role: "anyone",
});

export const getReadiness = operation<{ answer: Readiness }>()({
  id: "service.ready",
  method: "GET",
  path: "/readyz",
  summary: "See whether database, queue and engine are ready",
  description: "503 as a problem with the same checks where they are not.",
  tag: "service",
  success: [200],
  role: "anyone",
});

export const getVersion = operation<{ answer: Version }>()({
  id: "service.version",
  method: "GET",
  path: "/version",
  summary: "See which version answers",
  tag: "service",
  success: [200],
  role: "anyone",
});

export const getOpenApi = operation<{ answer: Readonly<Record<string, unknown>> }>()({
  id: "service.openapi",
  method: "GET",
  path: "/openapi.json",
  summary: "Get this description of the API",
  tag: "service",
  success: [200],
  role: "anyone",
});
