import { is } from "drizzle-orm";
import { getTableConfig, getViewConfig, PgTable, PgView } from "drizzle-orm/pg-core";
import pg from "pg";
import { describe, expect, it, test } from "vitest";
import { inWorkspace, openDatabase } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";
import * as schema from "../../src/storage/schema.ts";
import { testDatabase } from "../postgres.ts";

const url = await testDatabase();
const tables: readonly PgTable[] = Object.values(schema).filter((one) => is(one, PgTable));
const views: readonly PgView[] = Object.values(schema).filter((one) => is(one, PgView));

async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Row>(text, values);
  await client.end();
  return rows;
}

describe("a migrated database", () => {
  it("has exactly the tables and columns that the code reads and writes", async () => {
    const rows = await query<{ place: string; nullable: boolean }>(
      `SELECT table_name || '.' || column_name AS place, is_nullable = 'YES' AS nullable
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
         WHERE table_schema = 'simulator' AND table_type = 'BASE TABLE'`,
    );
    const expected = tables.flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => ({ place: `${name}.${column.name}`, nullable: !column.notNull }));
    });
    const byPlace = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1);
    expect(rows.sort(byPlace)).toEqual(expected.sort(byPlace));
  });

  it("guards every table by the workspace, for the owner too", async () => {
    const rows = await query<{ name: string; forced: boolean; policies: string }>(
      `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
              (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_workspace') AS policies
         FROM pg_class c WHERE c.relnamespace = 'simulator'::regnamespace AND c.relkind = 'r'`,
    );
    expect(rows.map((row) => row.name).sort()).toEqual(
      tables.map((table) => getTableConfig(table).name).sort(),
    );
    expect(rows.filter((row) => !row.forced || row.policies !== "1")).toEqual([]);
  });

  it("has exactly the views that the code reads, each seeing no more than whoever asks", async () => {
    const rows = await query<{ name: string; options: string[] }>(
      `SELECT relname AS name, reloptions AS options FROM pg_class
         WHERE relnamespace = 'simulator'::regnamespace AND relkind = 'v'`,
    );
    expect(rows).toEqual(
      views.map((view) => ({ name: getViewConfig(view).name, options: ["security_invoker=true"] })),
    );
  });

  it("gives the role that serves requests no table and no way around the guard", async () => {
    const [role] = await query(
      "SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole FROM pg_roles WHERE rolname = 'simulator_member'",
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false });
    const owned = await query("SELECT FROM pg_tables WHERE tableowner = 'simulator_member'");
    expect(owned).toHaveLength(0);
  });

  it("is left as it is by a second migration, and by several at once", async () => {
    const before = await query("SELECT * FROM public.simulator_migration");
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(await query("SELECT * FROM public.simulator_migration")).toEqual(before);
  });
});

test("a database that has had steps of a newer version is refused with a sentence", async () => {
  const newer = await testDatabase();
  const client = new pg.Client(newer);
  await client.connect();
  await client.query("INSERT INTO public.simulator_migration (id) VALUES ('9999-tomorrow')");
  await client.end();
  await expect(migrate(newer)).rejects.toThrow(/newer than this version.*9999-tomorrow/);
});

describe("a transaction in a workspace", () => {
  const database = openDatabase(url, 2);

  it("sees its own rows and writes no others", async () => {
    const { workspaces, partnerships } = schema;
    for (const id of ["a", "b"]) {
      await inWorkspace(database, id, async (transaction) => {
        await transaction.insert(workspaces).values({ id });
        await transaction.insert(partnerships).values({
          workspace: id,
          id: `pt_${id}`,
          name: id,
          members: ["RGP", "RM1"],
          createdAt: new Date(0),
        });
      });
    }
    const seen = await inWorkspace(database, "a", (transaction) => transaction.select().from(partnerships));
    expect(seen.map((row) => row.workspace)).toEqual(["a"]);
    const foreign = { workspace: "b", id: "pt_x", name: "x", members: [], createdAt: new Date(0) };
    await expect(
      inWorkspace(database, "a", (transaction) => transaction.insert(partnerships).values(foreign)),
    ).rejects.toThrow();
    const nobody = await inWorkspace(database, "", (transaction) => transaction.select().from(partnerships));
    expect(nobody).toEqual([]);
  });

  it("happens as a whole or not at all", async () => {
    const { workspaces } = schema;
    const failing = inWorkspace(database, "c", async (transaction) => {
      await transaction.insert(workspaces).values({ id: "c" });
      throw new Error("half-way");
    });
    await expect(failing).rejects.toThrow("half-way");
    expect(await inWorkspace(database, "c", (transaction) => transaction.select().from(workspaces))).toEqual(
      [],
    );
  });

  it("leaves nothing of its workspace on the connection", async () => {
    await inWorkspace(database, "a", async () => undefined);
    const { rows } = await database.pool.query(
      "SELECT current_setting('simulator.workspace', true) AS workspace, current_user AS who",
    );
    expect(rows[0].workspace ?? "").toBe("");
    expect(rows[0].who).not.toBe("simulator_member");
    await database.pool.end();
  });
});
