import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the check's PostgreSQL server. */
    postgres: string;
  }
}

/** The database that each test file's own is copied from. */
export const TEMPLATE = "simulator_template";

/**
 * Makes a database for one test file, with the tables of this version and nothing in them, and gives its
 * address. It goes when the check's server does.
 *
 * @example
 * const url = await testDatabase();
 */
export async function testDatabase(): Promise<string> {
  const url = new URL(inject("postgres"));
  const client = new pg.Client(url.href);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  await client.end();
  url.pathname = name;
  return url.href;
}
