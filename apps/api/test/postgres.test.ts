import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "./postgres.ts";

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(question);
  await client.end();
  return rows;
}

test("every test file has a database of its own, with the tables of this version", async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  expect(one).not.toBe(other);
  expect(await ask(one, "SELECT id FROM public.simulator_migration")).not.toHaveLength(0);
});

test("names are compared by bytes and text is UTF-8, so that rows come in the same order on every machine", async () => {
  const question =
    "SELECT datcollate, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()";
  expect(await ask(await testDatabase(), question)).toEqual([{ datcollate: "C", encoding: "UTF8" }]);
});
