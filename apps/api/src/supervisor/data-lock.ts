import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ProcessRecord, processRecord } from "./process-record.ts";
import { isStartError, startError } from "./start-error.ts";

/** A hold on a data folder; ends with {@link DataLock.release} or with the process. */
export interface DataLock {
  release(): void;
}

interface Holder extends ProcessRecord {
  readonly address: string;
}

/**
 * Takes the data folder for this process, making it when it is not there. What a process left behind that
 * was killed is recognised and replaced.
 *
 * @param address where the holder is going to answer, to be told to whoever comes second
 * @throws a start error when another running process holds the folder, or it cannot be made or written
 */
export function lockDataFolder(folder: string, address: string): DataLock {
  const path = join(folder, "running.json");
  try {
    // Open to be walked through, not to be read, whatever the umask: the server's user has its own folder inside.
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o711);
    claim(path, folder, address);
  } catch (error) {
    if (isStartError(error)) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw startError(
      `The data folder ${folder} cannot be used (${code}). Choose another: DATA_DIR=/some/folder npm start`,
      error,
    );
  }
  return { release: () => rmSync(path, { force: true }) };
}

function claim(path: string, folder: string, address: string): void {
  const draft = `${path}.${process.pid}`;
  const mine: Holder = { ...(processRecord(process.pid) as ProcessRecord), address };
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    while (!place(draft, path)) {
      const holder = readHolder(path);
      if (holder && processRecord(holder.pid)?.started === holder.started) throw inUse(folder, holder);
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts the finished file in its place in one step, or answers false when one is there already. */
function place(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function inUse(folder: string, holder: Holder): Error {
  return startError(
    `The data folder ${folder} is in use: the simulator runs at ${holder.address} (process ${holder.pid}). ` +
      "Use that one, stop it with Ctrl-C, or start a second one on its own data: DATA_DIR=/some/folder PORT=4700 npm start",
  );
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
