import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../storage/database.ts";
import { runs } from "../storage/schema.ts";
import { announce } from "./run-news.ts";
import { RUN_COLUMNS, type RunRow } from "./run-resource.ts";

/**
 * Cancels a run that has not ended, and tells the workers, which stop between two blocks. A run that has ended stays
 * as it is. Undefined where there is no such run.
 */
export async function cancelRun(
  transaction: Transaction,
  id: string,
  now: Date,
): Promise<RunRow | undefined> {
  const [cancelled] = await transaction
    .update(runs)
    .set({ status: "cancelled", finishedAt: now })
    .where(and(eq(runs.id, id), inArray(runs.status, ["queued", "running"])))
    .returning(RUN_COLUMNS);
  if (cancelled) {
    await announce(transaction, { run: id, status: "cancelled" });
    return cancelled;
  }
  const [ended] = await transaction.select(RUN_COLUMNS).from(runs).where(eq(runs.id, id));
  return ended;
}
