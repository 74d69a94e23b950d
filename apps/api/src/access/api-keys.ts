import { createHash, randomBytes } from "node:crypto";
import type { ApiKeyWithSecret, Role } from "@shared-services/contracts/routes";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type Database, inWorkspace, type Transaction } from "../storage/database.ts";
import { apiKeys } from "../storage/schema.ts";
import { keepWorkspace } from "../storage/workspaces.ts";

/** By this a secret is known wherever it turns up: `sss_live_` and 43 characters of base64url. */
export const SECRET = /^sss_live_[A-Za-z0-9_-]{43}$/;

/** What a key is made from. */
export interface KeyPlan {
  readonly workspace: string;
  readonly name: string;
  readonly role: Role;
  /** How long it is good for. */
  readonly days: number;
  readonly now: Date;
}

/** A key as its holder is known by. */
export interface KeyHolder {
  readonly id: string;
  readonly workspace: string;
  readonly role: Role;
  readonly expired: boolean;
}

const DAY = 86_400_000;

/** Makes a key of 256 random bits; only its hash is kept. */
export async function createKey(transaction: Transaction, plan: KeyPlan): Promise<ApiKeyWithSecret> {
  const { workspace, name, role, days, now } = plan;
  const secret = `sss_live_${randomBytes(32).toString("base64url")}`;
  const id = `key_${v7()}`;
  const expiresAt = new Date(now.getTime() + days * DAY);
  await transaction
    .insert(apiKeys)
    .values({ workspace, id, name, role, secretHash: hashOfSecret(secret), createdAt: now, expiresAt });
  return {
    id,
    name,
    role,
    createdAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: null,
    revokedAt: null,
    secret,
  };
}

/** Makes the first key of a workspace, from the command line. */
export function createFirstKey(database: Database, plan: KeyPlan): Promise<ApiKeyWithSecret> {
  return inWorkspace(database, plan.workspace, async (transaction) => {
    await keepWorkspace(transaction, plan.workspace);
    return createKey(transaction, plan);
  });
}

/** Who holds a secret; undefined where it is none of ours, or revoked. Notes once a minute that it was used. */
export async function holderOf(
  database: Database,
  secret: string,
  now: Date,
): Promise<KeyHolder | undefined> {
  const secretHash = hashOfSecret(secret);
  const key = await inWorkspace(database, "", async (transaction) => {
    await transaction.execute(sql`SELECT set_config('simulator.secret_hash', ${secretHash}, true)`);
    const [found] = await transaction.select().from(apiKeys).where(eq(apiKeys.secretHash, secretHash));
    return found;
  });
  if (key === undefined || key.revokedAt !== null) return undefined;
  const { id, workspace, role, expiresAt, lastUsedAt } = key;
  const expired = expiresAt <= now;
  if (!expired && (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > 60_000)) {
    await inWorkspace(database, workspace, (transaction) =>
      transaction.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id)),
    );
  }
  return { id, workspace, role, expired };
}

/** True where anybody at all could come in with a key. The server itself asks, of all workspaces. */
export async function isAnyKeyGood(database: Database, now: Date): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    "SELECT FROM simulator.api_key WHERE revoked_at IS NULL AND expires_at > $1 LIMIT 1",
    [now],
  );
  return rowCount === 1;
}

function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
