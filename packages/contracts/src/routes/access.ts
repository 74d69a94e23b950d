import { operation, type Role } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** Who the API takes you for. */
export interface Identity {
  readonly workspace: string;
  /** Who acts: `local`, the id of a key, or the subject of a token. */
  readonly actor: string;
  readonly role: Role;
  /** By what: an open server, an API key, a membership, or the claims of an access token. */
  readonly via: "open" | "key" | "membership" | "claims";
}

/** A workspace in which you may do something. */
export interface WorkspaceRole {
  readonly workspace: string;
  readonly role: Role;
}

/** The workspaces in which you may do something. */
export interface WorkspaceList {
  readonly workspaces: readonly WorkspaceRole[];
}

/** A key for programs. The secret itself is shown once, when it is made. */
export interface ApiKey {
  /** `key_…` */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** A key to be. */
export interface ApiKeyDraft {
  readonly name: string;
  /** Not above your own. */
  readonly role: Role;
  /** 1 to 366; left out: 90. */
  readonly days?: number;
}

/** A new key with its secret: the only time that it is shown. */
export interface ApiKeyWithSecret extends ApiKey {
  readonly secret: string;
}

/** One line of the audit log; each carries the hash of the one before it. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly role: Role;
  /** Id of the operation. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly resource: string;
  /** SHA-256 of the resource before and after; null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly requestId: string;
  readonly previousHash: string;
  readonly hash: string;
}

export const getIdentity = operation<{ answer: Identity }>()({
  id: "access.me",
  method: "GET",
  path: "/v1/me",
  summary: "See who the API takes you for",
  tag: "access",
  success: [200],
  role: "viewer",
});

export const listWorkspaces = operation<{ answer: WorkspaceList }>()({
  id: "access.workspaces",
  method: "GET",
  path: "/v1/workspaces",
  summary: "List the workspaces in which you may do something",
  description: "The header Workspace says for each request in which of them it is.",
  tag: "access",
  success: [200],
  role: "viewer",
});

export const listApiKeys = operation<{ query: PageQuery; answer: Page<ApiKey> }>()({
  id: "apiKeys.list",
  method: "GET",
  path: "/v1/api-keys",
  summary: "List API keys of your workspace",
  tag: "access",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "administrator",
});

export const createApiKey = operation<{ body: ApiKeyDraft; answer: ApiKeyWithSecret }>()({
  id: "apiKeys.create",
  method: "POST",
  path: "/v1/api-keys",
  summary: "Create an API key",
  description:
    "Its secret is in this answer and nowhere else, so this is the one creating operation that takes no Idempotency-Key.",
  tag: "access",
  success: [201],
  takes: "application/json",
  role: "administrator",
});

export const revokeApiKey = operation<{ answer: ApiKey }>()({
  id: "apiKeys.revoke",
  method: "POST",
  path: "/v1/api-keys/{key}/revoke",
  summary: "Revoke an API key",
  description: "At once and for good. Doing it twice is the same as once.",
  tag: "access",
  success: [200],
  role: "administrator",
});

export const listAudit = operation<{ query: PageQuery; answer: Page<AuditEntry> }>()({
  id: "audit.list",
  method: "GET",
  path: "/v1/audit",
  summary: "Read the audit log, oldest first",
  tag: "access",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "administrator",
});
