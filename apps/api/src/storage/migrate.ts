import pg from "pg";
import PgBoss from "pg-boss";
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
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
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
  } finally {
    await client.end();
  }
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
