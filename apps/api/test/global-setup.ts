import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../src/storage/migrate.ts";
import { startEmbeddedDatabase } from "../src/supervisor/embedded-database.ts";
import { TEMPLATE } from "./postgres.ts";

/** Nothing that a test writes has to survive the machine. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** One PostgreSQL for all files of the check, with one migrated database that each file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), "simulator-test-"));
  // The server's account has to walk through it.
  await chmod(dataFolder, 0o711);
  const database = await startEmbeddedDatabase(
    { dataFolder, tell: console.error, settings: FAST },
    new AbortController().signal,
  );
  // When the check is cut short nobody waits for the teardown.
  const abandon = () => process.kill(Number.parseInt(readFileSync(database.pidFile, "utf8"), 10), "SIGQUIT");
  process.once("exit", abandon);
  await makeTemplate(database.url);
  project.provide("postgres", database.url);
  return async () => {
    process.off("exit", abandon);
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

async function makeTemplate(server: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = new URL(server);
  url.pathname = TEMPLATE;
  await migrate(url.href);
}
