import type { Identity } from "@shared-services/contracts/routes";
import { sql } from "drizzle-orm";
import { type Database, inWorkspace, type Transaction } from "../storage/database.ts";
import type { RateLimiter } from "./rate-limit.ts";

/** One caller's allowance, which all processes of the service share. */
export interface SharedAllowance {
  readonly limiter: RateLimiter;
  readonly identity: Identity;
  /** The name under which this process meters the caller. */
  readonly caller: string;
  readonly now: Date;
}

/**
 * Tells the other processes what small requests a caller has made here, and learns what is left of all: once a second
 * for each caller. So much may pass too many: what a caller asks of the other processes within a second.
 */
export async function tellOthers(database: Database, shared: SharedAllowance): Promise<void> {
  const { limiter, caller, identity } = shared;
  const untold = limiter.toTell(caller);
  if (untold === null) return;
  const left = await inWorkspace(database, identity.workspace, (transaction) =>
    take(transaction, untold, shared),
  );
  limiter.learn(caller, left, untold);
}

/**
 * Takes units for costly work from what all processes have left, in the transaction that does the work: undone with it.
 *
 * @throws RATE_LIMITED where not enough is left
 */
export async function spend(transaction: Transaction, units: number, shared: SharedAllowance): Promise<void> {
  const { limiter, caller } = shared;
  const needed = Math.min(units, limiter.allowance.units);
  const left = await take(transaction, needed, shared);
  if (left < 0) throw limiter.refusal(units, left + needed);
  limiter.learn(caller, left, 0);
}

/** One statement: refills for the time that has passed, takes the units, and says what is left; below 0 where it was too much. */
async function take(
  transaction: Transaction,
  units: number,
  { limiter: { allowance }, identity: { workspace, actor }, now }: SharedAllowance,
): Promise<number> {
  const at = now.toISOString();
  const { rows } = await transaction.execute<{ units: number }>(sql`
    INSERT INTO simulator.allowance AS kept (workspace, actor, units, at)
    VALUES (${workspace}, ${actor}, ${allowance.units - units}, ${at})
    ON CONFLICT (workspace, actor) DO UPDATE SET
      units = least(${allowance.units}, greatest(0, kept.units)
        + greatest(0, extract(epoch FROM excluded.at - kept.at)) * ${allowance.units / allowance.seconds}::float8) - ${units}::float8,
      at = greatest(kept.at, excluded.at)
    RETURNING units`);
  return Number(rows[0]!.units);
}
