import pg from "pg";
import PgBoss from "pg-boss";
import { connectionFault, LEAST_VERSION } from "./connection-fault.ts";
import { type Migration, migrations } from "./migrations.ts";

/** Any number that nobody else locks: one migration at a time in a database. */
const LOCK = 7_264_519_033;

/**
 * Brings a database to the tables of this version: every step that it has not had, each in a transaction of its own,
 * while others wait. Running it again changes nothing.
 *
 * @throws when a step fails (its transaction is rolled back), or when the database is newer than this version
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = await connected(databaseUrl);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(
      "CREATE TABLE IF NOT EXISTS public.simulator_migration (id text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())",
    );
    const { rows } = await client.query<{ id: string }>("SELECT id FROM public.simulator_migration");
    const had = new Set(rows.map((row) => row.id));
    refuseNewer(had);
    for (const migration of migrations) if (!had.has(migration.id)) await apply(client, migration);
    await installQueue(client);
  } catch (error) {
    throw new Error(connectionFault(databaseUrl, causeOf(error)) ?? (error as Error).message, {
      cause: error,
    });
  } finally {
    await client.end();
  }
}

/** What the database itself said. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

/** How long to wait for a database that does not answer at all, ms. */
const PATIENCE = 10_000;

async function connected(databaseUrl: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE });
    await client.connect();
    await refuseOlder(client);
    return client;
  } catch (error) {
    throw new Error(connectionFault(databaseUrl, error) ?? (error as Error).message, { cause: error });
  }
}

async function refuseOlder(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  const version = rows[0]!.version;
  if (Number.parseInt(version, 10) >= LEAST_VERSION) return;
  await client.end();
  throw new Error(
    `DATABASE_URL: this PostgreSQL is version ${version}, and ${LEAST_VERSION} or later is needed. Upgrade it, or leave DATABASE_URL out for the embedded one.`,
  );
}

function refuseNewer(had: ReadonlySet<string>): void {
  const unknown = [...had].filter((id) => !migrations.some((migration) => migration.id === id));
  if (unknown.length === 0) return;
  throw new Error(
    `The database is newer than this version of the simulator: it has had ${unknown.join(", ")}. Use the newer version, or another database.`,
  );
}

async function apply(client: pg.Client, { id, sql }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query("INSERT INTO public.simulator_migration (id) VALUES ($1)", [id]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${id} failed, and nothing of it was kept: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The queue keeps its tables itself; web and workers may use them in the role that owns nothing. */
async function installQueue(client: pg.Client): Promise<void> {
  const db = { executeSql: (text: string, values: unknown[]) => client.query(text, values) };
  const boss = new PgBoss({ db, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false, wait: true });
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO simulator_member;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO simulator_member;
  `);
}
