import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openCluster } from "../../src/supervisor/cluster.ts";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "../../src/supervisor/embedded-database.ts";
import { freePort } from "../../src/supervisor/ports.ts";
import { type PostgresPlan, pidFile, startPostgres } from "../../src/supervisor/postgres.ts";
import { findServerFiles } from "../../src/supervisor/server-files.ts";
import { serverUser } from "../../src/supervisor/server-user.ts";

const never = new AbortController().signal;

/** Made once: the tests follow each other on the same data, as starts do. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "simulator-"));
  chmodSync(folder, 0o711);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(told: string[] = []): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(
    { dataFolder: folder, tell: (line) => told.push(line) },
    never,
  );
  onTestFinished(() => database.stop());
  return database;
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text: question, rowMode: "array" })).rows.flat()[0];
  } finally {
    await client.end();
  }
}

/** What is needed to run a server without anything that keeps it running. */
async function serverPlan(): Promise<PostgresPlan> {
  const files = findServerFiles();
  const user = serverUser(join(folder, "postgres"));
  const cluster = await openCluster({ files, home: join(folder, "postgres"), user });
  return { files, user, cluster, port: await freePort(), log: join(folder, "postgres.log") };
}

function pidOf({ pidFile }: EmbeddedDatabase): number {
  return Number.parseInt(readFileSync(pidFile, "utf8"), 10);
}

test("what was committed survives a killed server, which comes back at the same address, and a second start", async () => {
  const told: string[] = [];
  const first = await open(told);
  await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
  const killed = pidOf(first);
  process.kill(killed, "SIGKILL");
  await expect
    .poll(() => ask(first.url, "SELECT answer FROM kept").catch(() => "away"), { timeout: 20_000 })
    .toBe(42);
  expect(pidOf(first)).not.toBe(killed);
  expect(told[0]).toBe("stopped unasked; starting it again.");

  await first.stop();
  expect(existsSync(first.pidFile)).toBe(false);
  const second = await open();
  expect(await ask(second.url, "SELECT answer FROM kept")).toBe(42);
});

test("a server that was left behind by a killed supervisor is stopped before the next one starts", async () => {
  const plan = await serverPlan();
  const left = await startPostgres(plan, never);
  const database = await open();
  await left.exited;
  expect(await ask(database.url, "SELECT 1")).toBe(1);
});

test("a number that went from a killed server to another program does not stand in the way", async () => {
  const { cluster } = await serverPlan();
  writeFileSync(pidFile(cluster), `${process.pid}\n${cluster.folder}\n`);
  const database = await open();
  expect(await ask(database.url, "SELECT 1")).toBe(1);
});

test("the password is for this user alone, and the address is gone with the server", async () => {
  const database = await open();
  const note = join(folder, "database-url");
  expect(readFileSync(note, "utf8").trim()).toBe(database.url);
  expect(statSync(note).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "postgres", "password")).mode & 0o777).toBe(0o600);
  await expect(ask(database.url.replace(/:[^:@]+@/, ":guess@"), "SELECT 1")).rejects.toThrow(
    "password authentication failed",
  );
  await database.stop();
  expect(existsSync(note)).toBe(false);
});

test("data of another major version, and data without its password, are refused with a sentence", async () => {
  const database = await open();
  await database.stop();
  const version = join(folder, "postgres", "cluster", "PG_VERSION");
  const current = readFileSync(version, "utf8");
  writeFileSync(version, "17\n");
  await expect(open()).rejects.toThrow(
    /belongs to PostgreSQL 17, and this version of the simulator brings PostgreSQL 18/,
  );
  writeFileSync(version, current);
  const password = join(folder, "postgres", "password");
  const secret = readFileSync(password, "utf8");
  rmSync(password);
  await expect(open()).rejects.toThrow(
    `The password of the database is missing: put ${password} back from a copy`,
  );
  writeFileSync(password, secret, { mode: 0o600 });
});

test("a start that is called off leaves no server", async () => {
  await expect(
    startEmbeddedDatabase({ dataFolder: folder, tell: () => undefined }, AbortSignal.abort()),
  ).rejects.toThrow("aborted");
  expect(existsSync(join(folder, "postgres", "cluster", "postmaster.pid"))).toBe(false);
});
