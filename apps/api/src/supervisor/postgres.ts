import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startChild } from "./child.ts";
import type { Cluster } from "./cluster.ts";
import type { Running } from "./keep-running.ts";
import { program, type ServerFiles } from "./server-files.ts";
import type { ServerUser } from "./server-user.ts";

/** How to run a server on a cluster. */
export interface PostgresPlan {
  readonly files: ServerFiles;
  readonly cluster: Cluster;
  readonly port: number;
  /** Where the server's messages go; begun afresh at each start. */
  readonly log: string;
  readonly user: ServerUser | undefined;
  /** Server settings by name that differ from the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Reachable over TCP on this machine only, without socket files and without the system's small shared-memory quotas. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_memory_type: "mmap",
  dynamic_shared_memory_type: "mmap",
  max_wal_size: "256MB",
  min_wal_size: "32MB",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** On Windows there is one kind of shared memory, with a name of its own. */
const WINDOWS_SETTINGS = { shared_memory_type: "windows", dynamic_shared_memory_type: "windows" };

/**
 * Starts a server and waits until it takes connections; stops it again when the signal says so before that.
 *
 * @throws a start error with the end of the server's messages when it ends instead
 */
export async function startPostgres(plan: PostgresPlan, signal: AbortSignal): Promise<Running> {
  const { files, cluster, port, log, user, settings } = plan;
  const all = {
    ...SETTINGS,
    ...(process.platform === "win32" ? WINDOWS_SETTINGS : {}),
    ...settings,
    port: String(port),
  };
  rmSync(log, { force: true });
  const messages = openSync(log, "w", 0o600);
  try {
    return await startChild(
      {
        name: "PostgreSQL",
        command: program(files, "postgres"),
        args: [
          "-D",
          cluster.folder,
          ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
        ],
        options: { cwd: "/", uid: user?.uid, gid: user?.gid, stdio: ["ignore", messages, messages] },
        isReady: (pid) => isReady(cluster, pid),
        lastWords: () => `Its last messages, from ${log}:\n${lines(log).slice(-8).join("\n")}`,
        signals: ["SIGINT", "SIGQUIT"],
      },
      signal,
    );
  } finally {
    closeSync(messages);
  }
}

/** The file in which a running server keeps its number. */
export function pidFile(cluster: Cluster): string {
  return join(cluster.folder, "postmaster.pid");
}

/** The address of a database for clients on this machine; the password is in it. */
export function databaseUrl(cluster: Cluster, port: number, database = "postgres"): string {
  return `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** The server writes its number on the first line and its state on the eighth. */
function isReady(cluster: Cluster, pid: number): boolean {
  const [number, , , , , , , state] = lines(pidFile(cluster));
  return number === String(pid) && state?.trim() === "ready";
}

function lines(path: string): string[] {
  try {
    return readFileSync(path, "utf8").trimEnd().split("\n");
  } catch {
    return [];
  }
}
