import { availableParallelism } from "node:os";
import { type AccessSettings, readAccessSettings } from "./access/settings.ts";
import type { Allowance } from "./http/rate-limit.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a worker process needs to know. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  /** Simulating threads. */
  readonly threads: number;
  /** Seconds of silence after which a task that a worker has taken is given to another. */
  readonly patience: number;
}

/** What the server needs to know. */
export interface ServerSettings extends WorkerSettings {
  readonly host: string;
  readonly port: number;
  readonly access: AccessSettings;
  readonly allowance: Allowance;
  /** The folder with the built explorer; null serves the API alone. */
  readonly explorer: string | null;
}

/**
 * Reads DATABASE_URL, WORKERS and TASK_PATIENCE.
 *
 * @throws Error with a sentence for every variable that is wrong
 */
export function readWorkerSettings(environment: Environment): WorkerSettings {
  const faults: string[] = [];
  if (!environment.DATABASE_URL) {
    faults.push(
      "DATABASE_URL: expected the address of a PostgreSQL, postgres://user:password@host:port/database; got nothing.",
    );
  }
  const threads = whole(environment, { name: "WORKERS", least: 0, most: 256, usual: usualThreads() }, faults);
  const patience = whole(environment, { name: "TASK_PATIENCE", least: 2, most: 3_600, usual: 20 }, faults);
  refuse(faults);
  return { databaseUrl: environment.DATABASE_URL!, threads, patience };
}

/**
 * Reads what {@link readWorkerSettings} reads, and HOST, PORT, EXPLORER_DIR, RATE_LIMIT and who may come in.
 *
 * @throws Error with a sentence for every variable that is wrong
 */
export function readServerSettings(environment: Environment): ServerSettings {
  const faults: string[] = [];
  const host = environment.HOST || "127.0.0.1";
  const port = whole(environment, { name: "PORT", least: 0, most: 65_535, usual: 4_600 }, faults);
  const units = whole(
    environment,
    { name: "RATE_LIMIT", least: 1, most: 1_000_000_000, usual: 6_000 },
    faults,
  );
  refuse(faults);
  return {
    ...readWorkerSettings(environment),
    host,
    port,
    access: readAccessSettings(environment, host),
    allowance: { units, seconds: 60 },
    explorer: environment.EXPLORER_DIR || null,
  };
}

/** One processor is left to whoever answers requests, and to the database. */
function usualThreads(): number {
  return Math.max(1, availableParallelism() - 1);
}

interface WholeNumber {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

function whole(
  environment: Environment,
  { name, least, most, usual }: WholeNumber,
  faults: string[],
): number {
  const text = environment[name];
  if (!text) return usual;
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value >= least && value <= most) return value;
  faults.push(
    `${name}: expected a whole number from ${least} to ${most}, got ${text}; leave it out for ${usual}.`,
  );
  return usual;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join("\n"));
}
