import { readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processRecord } from "./process-record.ts";
import { startError } from "./start-error.ts";

/** How long a server that was left behind gets to write down what it holds, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Ends the PostgreSQL that an earlier, killed supervisor left running, given its `postmaster.pid`, and removes that file when its number has since gone to another program, which would make the next server
 * refuse to start. To be called only by the holder of the data folder.
 *
 * @throws a start error when the server does not end
 */
export async function stopLeftBehind(pidFile: string): Promise<void> {
  const cluster = dirname(pidFile);
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  if (!isServerOf(cluster, pid)) {
    rmSync(pidFile, { force: true });
    return;
  }
  // Fast shutdown first: sessions are ended, everything is written. Then without waiting; recovery does the rest.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(pid, signal);
    if (await hasEnded(cluster, pid)) return;
  }
  throw startError(
    `PostgreSQL (process ${pid}) still runs on ${cluster} and does not stop. End it, then start again.`,
  );
}

function readPid(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isServerOf(cluster: string, pid: number): boolean {
  return processRecord(pid)?.command.includes(cluster) ?? false;
}

async function hasEnded(cluster: string, pid: number): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    if (!isServerOf(cluster, pid)) return true;
    await sleep(50);
  }
  return false;
}
