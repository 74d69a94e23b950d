import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCluster } from "./cluster.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { stopLeftBehind } from "./left-behind.ts";
import { freePort } from "./ports.ts";
import { databaseUrl, pidFile, startPostgres } from "./postgres.ts";
import { findServerFiles, reachableFiles } from "./server-files.ts";
import { canWalkTo, type ServerUser, serverUser } from "./server-user.ts";

/** The embedded PostgreSQL of a data folder, kept running. */
export interface EmbeddedDatabase extends Kept {
  readonly url: string;
  /** The file in which the running server keeps its number. */
  readonly pidFile: string;
}

/** Which database to run, and how. */
export interface EmbeddedPlan {
  readonly dataFolder: string;
  /** Is given a line that continues `PostgreSQL …` when there is something to know. */
  readonly tell: (line: string) => void;
  /** Server settings by name that differ from the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the PostgreSQL of a data folder on a free port, making its files the first time, and keeps it
 * running. While it does, its address, password included, is in the data folder's `database-url`, for this user alone.
 *
 * @throws a start error when it cannot start
 */
export async function startEmbeddedDatabase(
  plan: EmbeddedPlan,
  signal: AbortSignal,
): Promise<EmbeddedDatabase> {
  const { dataFolder, tell, settings = {} } = plan;
  const user = serverUser(join(dataFolder, "postgres"));
  const home = serverHome(plan, user);
  const files = reachableFiles(findServerFiles(), home, user);
  const cluster = await openCluster({ files, home, user });
  const server = {
    files,
    cluster,
    port: await freePort(),
    log: join(dataFolder, "postgres.log"),
    user,
    settings,
  };
  const start = async (stopped: AbortSignal) => {
    await stopLeftBehind(pidFile(cluster));
    return startPostgres(server, stopped);
  };
  const kept = await keepRunning({ start, tell }, signal);
  const url = databaseUrl(cluster, server.port);
  const note = join(dataFolder, "database-url");
  writeFileSync(note, `${url}\n`, { mode: 0o600 });
  const stop = async () => {
    rmSync(note, { force: true });
    await kept.stop();
  };
  return { ...kept, stop, url, pidFile: pidFile(cluster) };
}

/**
 * The folder that holds the server's own files: inside the data folder, or, where the server's account cannot
 * walk to that because it lies in a private home, in one under /var/lib that belongs to the data folder.
 */
function serverHome({ dataFolder, tell }: EmbeddedPlan, user: ServerUser | undefined): string {
  if (!user || canWalkTo(dataFolder, user)) return join(dataFolder, "postgres");
  const homes = "/var/lib/shared-services-simulator";
  if (mkdirSync(homes, { recursive: true })) chmodSync(homes, 0o711);
  const home = join(homes, createHash("sha256").update(dataFolder).digest("hex").slice(0, 12));
  tell(
    `keeps its files in ${home}: it refuses to run as root, and the account ${user.name} cannot reach ${dataFolder}.`,
  );
  return home;
}
