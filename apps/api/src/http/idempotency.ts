import { createHash } from "node:crypto";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { Transaction } from "../storage/database.ts";
import { idempotency } from "../storage/schema.ts";
import { refusal } from "./refusal.ts";

/** A request that carries an Idempotency-Key. */
export interface KeyedRequest {
  readonly workspace: string;
  readonly key: string;
  /** Operation, path, query and body: all that must be the same for it to be the same request. */
  readonly facts: readonly string[];
  readonly now: Date;
}

/** An answer as it is kept for the next request with the same key. */
export interface KeptAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

/** How long a key is remembered. */
const WINDOW = 24 * 3_600_000;

/**
 * Does a keyed request once. The answer is kept in the transaction that does the work, so that there is never one
 * without the other, whatever dies when.
 *
 * @returns the answer of the work, or an earlier one without doing it
 * @throws IDEMPOTENCY_IN_FLIGHT while another request with the key is at work, IDEMPOTENCY_KEY_REUSED for another one
 */
export async function onlyOnce<Answer extends KeptAnswer>(
  transaction: Transaction,
  request: KeyedRequest,
  work: () => Promise<Answer>,
): Promise<Answer | KeptAnswer> {
  const { workspace, key, facts, now } = request;
  checkKey(key);
  await takeLock(transaction, `key ${workspace} ${key}`);
  const requestHash = createHash("sha256").update(JSON.stringify(facts)).digest("hex");
  const [kept] = await transaction
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.key, key), gt(idempotency.createdAt, new Date(now.getTime() - WINDOW))));
  if (kept !== undefined) {
    if (kept.requestHash !== requestHash) throw refusal("IDEMPOTENCY_KEY_REUSED");
    return { status: kept.status, location: kept.location, body: kept.body };
  }
  const answer = await work();
  await forgetOld(transaction, now);
  const { status, location, body } = answer;
  await transaction
    .insert(idempotency)
    .values({ workspace, key, requestHash, status, location, body, createdAt: now });
  return answer;
}

async function takeLock(transaction: Transaction, name: string): Promise<void> {
  const { rows } = await transaction.execute<{ taken: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS taken`,
  );
  if (rows[0]?.taken !== true) throw refusal("IDEMPOTENCY_IN_FLIGHT", { headers: { "retry-after": "1" } });
}

async function forgetOld(transaction: Transaction, now: Date): Promise<void> {
  await transaction.delete(idempotency).where(lt(idempotency.createdAt, new Date(now.getTime() - WINDOW)));
}

function checkKey(key: string): void {
  if (/^[!-~]{1,200}$/.test(key)) return;
  const message = "Idempotency-Key: expected 1 to 200 visible ASCII characters";
  throw refusal("INVALID_HEADER", {
    errors: [{ parameter: "Idempotency-Key", code: "WRONG_FORMAT", message }],
  });
}
