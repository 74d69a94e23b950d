import type {
  Scenario,
  ScenarioDiff,
  ScenarioDraft,
  ScenarioFork,
  ScenarioPatch,
  ScenarioQuery,
} from "@shared-services/contracts/routes";
import type { CallOptions, ChangeOptions, CreateOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** Scenarios that are kept: a partnership, an operating model, and the assumptions that differ. */
export interface Scenarios {
  list(query?: ScenarioQuery, options?: CallOptions): Pages<Scenario>;
  get(scenario: string, options?: CallOptions): Reply<Scenario>;
  /** Pins the versions of evidence and baseline that are current now. */
  create(draft: ScenarioDraft, options?: CreateOptions): Reply<Scenario>;
  /** JSON merge patch of the document; `null` returns to the default. Needs the ETag of what you read. */
  patch(scenario: string, patch: ScenarioPatch, options: ChangeOptions): Reply<Scenario>;
  /** A copy, with changes if you like. */
  fork(scenario: string, fork?: ScenarioFork, options?: CreateOptions): Reply<Scenario>;
  /** What changes on the way from `against` to this one. */
  diff(scenario: string, against: string, options?: CallOptions): Reply<ScenarioDiff>;
  /** Takes it off the list; its runs stay. */
  archive(scenario: string, options?: CallOptions): Reply<Scenario>;
  restore(scenario: string, options?: CallOptions): Reply<Scenario>;
}

const PATH = "/v1/scenarios";
const ONE = `${PATH}/{scenario}` as const;

export function scenarios({ call, list }: Caller): Scenarios {
  return {
    list: (query, options) => list<"scenarios.list">({ method: "GET", path: PATH, query, options }),
    get: (scenario, options) =>
      call<"scenarios.get">({ method: "GET", path: ONE, params: { scenario }, options }),
    create: (body, options) =>
      call<"scenarios.create">({ method: "POST", path: PATH, keyed: true, body, options }),
    patch: (scenario, body, { ifMatch, ...options }) =>
      call<"scenarios.patch">({
        method: "PATCH",
        path: ONE,
        params: { scenario },
        takes: "application/merge-patch+json",
        headers: { "If-Match": ifMatch },
        body,
        options,
      }),
    fork: (scenario, body = {}, options) =>
      call<"scenarios.fork">({
        method: "POST",
        path: `${ONE}/fork`,
        params: { scenario },
        keyed: true,
        body,
        options,
      }),
    diff: (scenario, against, options) =>
      call<"scenarios.diff">({
        method: "GET",
        path: `${ONE}/diff`,
        params: { scenario },
        query: { against },
        options,
      }),
    archive: (scenario, options) =>
      call<"scenarios.archive">({
        method: "POST",
        path: `${ONE}/archive`,
        params: { scenario },
        repeatable: true,
        options,
      }),
    restore: (scenario, options) =>
      call<"scenarios.restore">({
        method: "POST",
        path: `${ONE}/restore`,
        params: { scenario },
        repeatable: true,
        options,
      }),
  };
}
