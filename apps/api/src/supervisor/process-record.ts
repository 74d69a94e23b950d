import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What tells a process from a later one that was given the same number. */
export interface ProcessRecord {
  readonly pid: number;
  /** When it started, in whatever unit the system counts; only ever compared. */
  readonly started: string;
  readonly command: string;
}

/** The process with this number, or undefined when there is none. */
export function processRecord(pid: number): ProcessRecord | undefined {
  if (!isAlive(pid)) return undefined;
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    // Windows has no ps, and a process can end while it is looked at: the number is all that is known then.
    return isAlive(pid) ? { pid, started: "", command: "" } : undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function fromProc(pid: number): ProcessRecord | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name, second and in parentheses, may itself hold blanks: count from behind it. Field 3 is the state, 22 the start.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z") return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  return { pid, started: fields[19] ?? "", command };
}

function fromPs(pid: number): ProcessRecord {
  const line = execFileSync("ps", ["-o", "lstart=,command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  return { pid, started: line.slice(0, 24), command: line.slice(24).trim() };
}
