import { createHash } from "node:crypto";
import type { AuditEntry, Identity } from "@shared-services/contracts/routes";
import { desc, sql } from "drizzle-orm";
import type { Transaction } from "./database.ts";
import { auditEntries } from "./schema.ts";

/** Something that somebody did. */
export interface Deed {
  readonly identity: Identity;
  /** Id of the operation. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly resource: string;
  /** What was there before and is there now; only their hashes are kept. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly requestId: string;
  readonly at: Date;
}

/** What stands before the first entry of a workspace. */
const BEGINNING = "0".repeat(64);

/**
 * Adds a deed to the log of its workspace, in the transaction that does it: both happen or neither. Each entry's hash
 * covers the hash before it, so that nothing can be changed or taken out unseen.
 */
export async function recordDeed(transaction: Transaction, deed: Deed): Promise<void> {
  const { workspace, actor, role } = deed.identity;
  // One entry after the other within a workspace; the lock goes with the transaction.
  await transaction.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`audit ${workspace}`}, 0))`);
  const [last] = await transaction
    .select({ sequence: auditEntries.sequence, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1);
  const entry = {
    sequence: (last?.sequence ?? 0) + 1,
    at: deed.at.toISOString(),
    actor,
    role,
    action: deed.action,
    resource: deed.resource,
    before: hashOfState(deed.before),
    after: hashOfState(deed.after),
    requestId: deed.requestId,
    previousHash: last?.hash ?? BEGINNING,
  };
  await transaction
    .insert(auditEntries)
    .values({ ...entry, workspace, at: deed.at, hash: hashOfEntry(workspace, entry) });
}

/**
 * Finds the first entry that does not follow from the one before it; undefined where the log is whole.
 *
 * @param entries in order, from the first
 */
export function firstBroken(workspace: string, entries: readonly AuditEntry[]): AuditEntry | undefined {
  return entries.find(({ hash, ...entry }, i) => {
    const previousHash = i === 0 ? BEGINNING : entries[i - 1]!.hash;
    return (
      entry.sequence !== i + 1 ||
      entry.previousHash !== previousHash ||
      hash !== hashOfEntry(workspace, entry)
    );
  });
}

function hashOfEntry(workspace: string, entry: Omit<AuditEntry, "hash">): string {
  const { sequence, at, actor, role, action, resource, before, after, requestId, previousHash } = entry;
  const facts = [
    workspace,
    sequence,
    at,
    actor,
    role,
    action,
    resource,
    before,
    after,
    requestId,
    previousHash,
  ];
  return sha256(JSON.stringify(facts));
}

function hashOfState(state: unknown): string | null {
  return state === undefined ? null : sha256(JSON.stringify(state));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
