import type { ApiKey, AuditEntry } from "@shared-services/contracts/routes";
import { asc, eq, gt } from "drizzle-orm";
import { createKey } from "../access/api-keys.ts";
import { keepAdministrator, lockMembers, memberOf, workspacesOf } from "../access/memberships.ts";
import type { Handlers } from "../http/handler.ts";
import { pageOf } from "../http/paging.ts";
import { refusal } from "../http/refusal.ts";
import { apiKeys, auditEntries } from "../storage/schema.ts";

const USUAL_DAYS = 90;

/** Who may do what, and who has done what. */
export const accessHandlers: Handlers<
  "access.me" | "access.workspaces" | "apiKeys.list" | "apiKeys.create" | "apiKeys.revoke" | "audit.list"
> = {
  "access.me": (_, { identity }) => ({ body: identity }),

  async "access.workspaces"(_, { identity, parts }) {
    const { workspace, actor, role, via } = identity;
    const others = via === "membership" || via === "claims" ? await workspacesOf(parts.database, actor) : [];
    const here = { workspace, role };
    return { body: { workspaces: [here, ...others.filter((one) => one.workspace !== workspace)] } };
  },

  async "apiKeys.list"({ query }, context) {
    const source = async (after = "", limit: number) => {
      const rows = await context.transaction
        .select()
        .from(apiKeys)
        .where(gt(apiKeys.id, after))
        .orderBy(asc(apiKeys.id))
        .limit(limit);
      return rows.map(resource);
    };
    return {
      body: await pageOf({ operation: "apiKeys.list", query, source, keyOf: (key) => key.id }, context),
    };
  },

  async "apiKeys.create"({ body }, context) {
    const { identity, now, transaction } = context;
    const { name, role, days = USUAL_DAYS } = body;
    const made = await createKey(transaction, { workspace: identity.workspace, name, role, days, now });
    const { secret: _, ...shown } = made;
    await context.record({ resource: made.id, after: shown });
    return { body: made, location: `/v1/api-keys/${made.id}` };
  },

  async "apiKeys.revoke"({ path }, context) {
    const { transaction, now } = context;
    const [before] = await transaction.select().from(apiKeys).where(eq(apiKeys.id, path.key)).for("update");
    if (!before) throw refusal("NOT_FOUND", { detail: `There is no key ${path.key} here.` });
    if (before.revokedAt) return { body: resource(before) };
    await lockMembers(transaction);
    const member = await memberOf(path.key, context);
    if (member) await keepAdministrator(member, context.identity, context);
    const [row] = await transaction
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(eq(apiKeys.id, path.key))
      .returning();
    const after = resource(row!);
    await context.record({ resource: after.id, before: resource(before), after });
    return { body: after };
  },

  async "audit.list"({ query }, context) {
    const source = async (after = "0", limit: number) => {
      const rows = await context.transaction
        .select()
        .from(auditEntries)
        .where(gt(auditEntries.sequence, Number(after)))
        .orderBy(asc(auditEntries.sequence))
        .limit(limit);
      return rows.map(({ workspace: _, at, ...entry }): AuditEntry => ({ ...entry, at: at.toISOString() }));
    };
    const page = await pageOf(
      { operation: "audit.list", query, source, keyOf: (entry) => String(entry.sequence) },
      context,
    );
    return { body: page };
  },
};

function resource({
  id,
  name,
  role,
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
}: typeof apiKeys.$inferSelect): ApiKey {
  return {
    id,
    name,
    role,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
