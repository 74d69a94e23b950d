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
  /** Holds the cluster and its password; belongs to the server's account, and no other may enter. */
  readonly home: string;
  readonly user: ServerUser | undefined;
}

/**
 * Opens the cluster of a data folder, or makes it the first time: names compared by bytes (locale C), text in
 * UTF-8, so that the same rows come back in the same order on every machine.
 *
 * @throws a start error when the cluster is of another major version, or its password file is missing
 */
export async function openCluster(plan: ClusterPlan): Promise<Cluster> {
  const cluster = { folder: join(plan.home, "cluster"), passwordFile: join(plan.home, "password") };
  if (existsSync(cluster.folder)) refuseOtherVersion(cluster.folder, plan.files);
  else await makeCluster(plan, cluster);
  return { folder: cluster.folder, password: keptPassword(cluster.passwordFile) };
}

async function makeCluster(
  { files, home, user }: ClusterPlan,
  { folder, passwordFile }: { folder: string; passwordFile: string },
): Promise<void> {
  const draft = join(home, "draft");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  giveTo(home, user);
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  giveTo(passwordFile, user);
  const access = ["--username=postgres", "--auth=scram-sha-256", "--pwfile", passwordFile];
  const text = ["--locale=C", "--encoding=UTF8"];
  await initialise(files, ["--pgdata", draft, ...access, ...text, "--no-instructions"], user);
  // Moved into place only when it is whole: a start that is cut short leaves nothing to trip over.
  renameSync(draft, folder);
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

function keptPassword(path: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  throw startError(
    `The password of the database is missing: put ${path} back from a copy, or start on empty data: ` +
      "DATA_DIR=/some/folder npm start",
  );
}
