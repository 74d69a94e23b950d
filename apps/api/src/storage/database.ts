import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";

/** Connections to the database. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
}

/** A transaction that sees the rows of one workspace and no others; `$client` is the connection that it is on. */
export type Transaction = NodePgDatabase & { readonly $client: pg.PoolClient };

/** Opens a pool of connections; none is made before it is needed. */
export function openDatabase(url: string, connections = 12): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: "shared-services-simulator",
  });
  // A connection that breaks while idle is replaced when the next is needed; whoever uses one is told anyway.
  pool.on("error", () => undefined);
  return { url, pool };
}

/**
 * Runs work in one transaction, in the role that owns nothing, seeing one workspace. All of it happens, or, when work
 * throws, nothing.
 *
 * @example
 * const scenarios = await inWorkspace(database, "local", (tx) => tx.select().from(scenarios));
 */
export async function inWorkspace<Outcome>(
  database: Database,
  workspace: string,
  work: (transaction: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(
      `BEGIN; SET LOCAL ROLE simulator_member; SET LOCAL simulator.workspace = ${pg.escapeLiteral(workspace)}`,
    );
    const outcome = await work(drizzle(client) as Transaction);
    await client.query("COMMIT");
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK").catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** True for the errors of a database that is away or going, as against those of a statement. */
export function isAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: string }).code ?? "";
    if (/^(57P0|08|53300|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/.test(code)) return true;
    if (/connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(cause.message))
      return true;
  }
  return false;
}
