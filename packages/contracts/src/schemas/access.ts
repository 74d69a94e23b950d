import { z } from "zod";
import { instant, madeId, name, sha256 } from "./fields.ts";
import { pageOf } from "./page.ts";

/** What somebody may do. */
export const role = z.enum(["viewer", "board-member", "analyst", "administrator"]);

/** Who the API takes you for. */
export const identity = z
  .object({
    workspace: z.string().max(100),
    actor: z.string().max(200),
    role,
    via: z.enum(["open", "key", "membership", "claims"]),
  })
  .meta({ id: "Identity" });

/** The workspaces in which somebody may do something. */
export const workspaceList = z
  .object({ workspaces: z.array(z.object({ workspace: z.string().max(100), role })).max(1_000) })
  .meta({ id: "WorkspaceList" });

/** Id of an API key. */
export const apiKeyId = madeId("key").meta({ id: "ApiKeyId" });

const apiKeyFields = {
  id: apiKeyId,
  name,
  role,
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
};

/** A key without its secret. */
export const apiKey = z.object(apiKeyFields).meta({ id: "ApiKey" });

/** A new key with its secret. */
export const apiKeyWithSecret = z
  .object({ ...apiKeyFields, secret: z.string().max(200) })
  .meta({ id: "ApiKeyWithSecret" });

/** A page of keys. */
export const apiKeyPage = pageOf(apiKey).meta({ id: "ApiKeyPage" });

/** A key to be. */
export const apiKeyDraft = z
  .strictObject({ name, role, days: z.int().min(1).max(366).optional() })
  .meta({ id: "ApiKeyDraft", examples: [{ name: "Nightly report", role: "viewer", days: 90 }] });

/** A page of the audit log. */
export const auditPage = pageOf(
  z
    .object({
      sequence: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
      at: instant,
      actor: z.string().max(200),
      role,
      action: z.string().max(100),
      resource: z.string().max(100),
      before: sha256.nullable(),
      after: sha256.nullable(),
      requestId: z.string().max(100),
      previousHash: sha256,
      hash: sha256,
    })
    .meta({ id: "AuditEntry" }),
).meta({ id: "AuditPage" });
