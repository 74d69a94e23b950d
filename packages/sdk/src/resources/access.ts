import type {
  ApiKey,
  ApiKeyDraft,
  ApiKeyWithSecret,
  AuditEntry,
  Identity,
  PageQuery,
  WorkspaceList,
} from "@shared-services/contracts/routes";
import type { CallOptions } from "../call.ts";
import type { Caller } from "../caller.ts";
import type { Pages } from "../pages.ts";
import type { Reply } from "../reply.ts";

/** Who the server takes you for. */
export interface Access {
  me(options?: CallOptions): Reply<Identity>;
  /** Where else you may do something; `headers: { Workspace: … }` goes there. */
  workspaces(options?: CallOptions): Reply<WorkspaceList>;
}

/** Keys for programs. */
export interface ApiKeys {
  list(query?: PageQuery, options?: CallOptions): Pages<ApiKey>;
  /** The secret is in this answer and nowhere else, so that a lost answer is not asked for again. */
  create(draft: ApiKeyDraft, options?: CallOptions): Reply<ApiKeyWithSecret>;
  /** At once and for good. */
  revoke(key: string, options?: CallOptions): Reply<ApiKey>;
}

/** Who did what. */
export interface Audit {
  /** Oldest first. */
  list(query?: PageQuery, options?: CallOptions): Pages<AuditEntry>;
}

export function access({ call }: Caller): Access {
  return {
    me: (options) => call<"access.me">({ method: "GET", path: "/v1/me", options }),
    workspaces: (options) => call<"access.workspaces">({ method: "GET", path: "/v1/workspaces", options }),
  };
}

export function apiKeys({ call, list }: Caller): ApiKeys {
  return {
    list: (query, options) => list<"apiKeys.list">({ method: "GET", path: "/v1/api-keys", query, options }),
    create: (body, options) =>
      call<"apiKeys.create">({ method: "POST", path: "/v1/api-keys", body, options }),
    revoke: (key, options) =>
      call<"apiKeys.revoke">({
        method: "POST",
        path: "/v1/api-keys/{key}/revoke",
        params: { key },
        repeatable: true,
        options,
      }),
  };
}

export function audit({ list }: Caller): Audit {
  return {
    list: (query, options) => list<"audit.list">({ method: "GET", path: "/v1/audit", query, options }),
  };
}
