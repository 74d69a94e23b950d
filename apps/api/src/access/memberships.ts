import type { Identity, Membership, Role, WorkspaceRole } from "@shared-services/contracts/routes";
import { and, asc, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { refusal } from "../http/refusal.ts";
import { type Database, inWorkspace, type Transaction } from "../storage/database.ts";
import { apiKeys, members, memberships, workspaces } from "../storage/schema.ts";

/** A moment in the life of a workspace, as one transaction sees it. */
export interface Moment {
  readonly transaction: Transaction;
  readonly now: Date;
}

/** The members of a workspace after an id, in the order of their ids. Keys that have expired are none. */
export async function membersAfter(after: string, limit: number, moment: Moment): Promise<Membership[]> {
  const rows = await moment.transaction
    .select()
    .from(members)
    .where(and(gt(members.id, after), isGood(moment.now)))
    .orderBy(asc(members.id))
    .limit(limit);
  return rows.map(membership);
}

/** One member; undefined where there is none with this id. */
export async function memberOf(id: string, { transaction, now }: Moment): Promise<Membership | undefined> {
  const [row] = await transaction
    .select()
    .from(members)
    .where(and(eq(members.id, id), isGood(now)));
  return row && membership(row);
}

/** Gives a person or a key another role. */
export async function setRole({ id, kind }: Membership, role: Role, { transaction }: Moment): Promise<void> {
  const table = kind === "key" ? apiKeys : memberships;
  await transaction.update(table).set({ role }).where(eq(table.id, id));
}

/** Takes a person out of the workspace; revokes a key. */
export async function takeOut({ id, kind }: Membership, { transaction, now }: Moment): Promise<void> {
  if (kind === "key") await transaction.update(apiKeys).set({ revokedAt: now }).where(eq(apiKeys.id, id));
  else await transaction.delete(memberships).where(eq(memberships.id, id));
}

/** Lets changes of who may do what happen one after the other in a workspace, until the transaction ends. */
export async function lockMembers(transaction: Transaction): Promise<void> {
  await transaction.select().from(workspaces).for("no key update");
}

/**
 * Refuses to take the role from the last administrator. Whoever is one by the server being open, or by the claims of a
 * token, is one still; the members must be locked.
 *
 * @throws LAST_ADMINISTRATOR
 */
export async function keepAdministrator(
  member: Membership,
  { via }: Identity,
  { transaction, now }: Moment,
): Promise<void> {
  if (member.role !== "administrator" || via === "open" || via === "claims") return;
  const [other] = await transaction
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.role, "administrator"), ne(members.id, member.id), isGood(now)))
    .limit(1);
  if (!other) throw refusal("LAST_ADMINISTRATOR");
}

/** Where somebody of the identity provider is a member, whatever the workspace. */
export function workspacesOf(database: Database, subject: string): Promise<WorkspaceRole[]> {
  return inWorkspace(database, "", async (transaction) => {
    await transaction.execute(sql`SELECT set_config('simulator.subject', ${subject}, true)`);
    return transaction
      .select({ workspace: memberships.workspace, role: memberships.role })
      .from(memberships)
      .where(eq(memberships.subject, subject))
      .orderBy(asc(memberships.workspace))
      .limit(1_000);
  });
}

function isGood(now: Date) {
  return or(isNull(members.expiresAt), gt(members.expiresAt, now));
}

function membership(row: typeof members.$inferSelect): Membership {
  const { id, kind, name, subject, role, createdAt, expiresAt } = row;
  return {
    ...{ id, kind, name, subject, role },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
