import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../postgres.ts";

test("every test file has a database of its own, with the tables of this version", async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  expect(one).not.toBe(other);
  const client = new pg.Client(one);
  await client.connect();
  const { rows } = await client.query("SELECT id FROM public.simulator_migration");
  await client.end();
  expect(rows).not.toHaveLength(0);
});

test("names are compared by bytes and text is UTF-8, so that rows come in the same order on every machine", async () => {
  const client = new pg.Client(await testDatabase());
  await client.connect();
  const { rows } = await client.query(
    "SELECT datcollate, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()",
  );
  await client.end();
  expect(rows).toEqual([{ datcollate: "C", encoding: "UTF8" }]);
});
