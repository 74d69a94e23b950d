import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { giveTo } from "./give-to.ts";
import { program, type ServerFiles } from "./server-files.ts";
import type { ServerUser } from "./server-user.ts";
import { startError } from "./start-error.ts";

/** A folder with databases in it, and the one who may use it. */
export interface Cluster {
  /** What PostgreSQL calls its data directory. */
  readonly folder: string;
  readonly password: string;
}

/** What a cluster is made of. */
export interface ClusterPlan {
  readonly files: ServerFiles;
  /** Holds the cluster; belongs to the server's account. */
  readonly home: string;
  /** Holds the password, readable by this process alone. */
  readonly passwordFile: string;
  readonly user: ServerUser | undefined;
}

/**
 * Opens the cluster of a data folder, or makes it the first time: names compared by bytes (locale C), text in
 * UTF-8, so that the same rows come back in the same order on every machine.
 *
 * @throws a start error when the cluster is of another major version, or its password file is missing
 */
export async function openCluster(plan: ClusterPlan): Promise<Cluster> {
  const folder = join(plan.home, "cluster");
  if (existsSync(folder)) {
    refuseOtherVersion(folder, plan.files);
    return { folder, password: keptPassword(plan.passwordFile, plan.home) };
  }
  return makeCluster(plan, folder);
}

async function makeCluster(plan: ClusterPlan, folder: string): Promise<Cluster> {
  const { files, home, passwordFile, user } = plan;
  const draft = join(home, "draft");
  const handedOver = join(home, "password");
  const password = randomBytes(24).toString("base64url");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  giveTo(home, user);
  for (const path of [passwordFile, handedOver]) writeFileSync(path, password, { mode: 0o600 });
  giveTo(handedOver, user);
  const args = ["--pgdata", draft, "--username=postgres", "--auth=scram-sha-256", "--pwfile", handedOver];
  try {
    await initialise(files, [...args, "--locale=C", "--encoding=UTF8", "--no-instructions"], user);
  } finally {
    rmSync(handedOver, { force: true });
  }
  // Moved into place only when it is whole: a start that is cut short leaves nothing to trip over.
  renameSync(draft, folder);
  return { folder, password };
}

async function initialise(
  files: ServerFiles,
  args: readonly string[],
  user: ServerUser | undefined,
): Promise<void> {
  try {
    await promisify(execFile)(program(files, "initdb"), [...args], {
      cwd: "/",
      uid: user?.uid,
      gid: user?.gid,
      windowsHide: true,
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw startError(
      `The data folder could not be prepared for PostgreSQL:\n${stderr?.trim() || message}`,
      error,
    );
  }
}

function refuseOtherVersion(folder: string, files: ServerFiles): void {
  const found = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (found === String(files.major)) return;
  throw startError(
    `The data in ${folder} belongs to PostgreSQL ${found}, and this version of the simulator brings PostgreSQL ${files.major}, ` +
      "which cannot read it. Start the version that made it to take a dump, or start on empty data: DATA_DIR=/some/folder npm start",
  );
}

function keptPassword(path: string, home: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  throw startError(
    `The password of the database in ${home} is missing: put ${path} back from a copy, or start on empty data: ` +
      "DATA_DIR=/some/folder npm start",
  );
}
