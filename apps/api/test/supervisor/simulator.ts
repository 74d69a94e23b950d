import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { processRecord } from "../../src/supervisor/process-record.ts";

/** The simulator as `npm start` runs it once everything is built. */
export interface Simulator {
  readonly supervisor: number;
  /** What it has said on the terminal so far. */
  said(): string;
  /** Where it answers, once it does. */
  readonly address: Promise<string>;
  /** Its exit code, once it has left. */
  readonly left: Promise<number | null>;
}

const script = fileURLToPath(new URL("../../dist/start.js", import.meta.url));

/** Starts the built simulator; whatever of it is left at the end of the test is killed. */
export function startSimulator(environment: Readonly<Record<string, string>>): Simulator {
  if (!existsSync(script))
    throw new Error("The API is not built, and this test runs it as built: npm run build");
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, DATABASE_URL: "", ...environment },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const left = new Promise<number | null>((resolve) => child.once("close", resolve));
  const supervisor = child.pid as number;
  onTestFinished(() => killTree(supervisor));
  return { supervisor, said: () => text, address: addressOf(child, left, () => text), left };
}

function addressOf(child: ChildProcess, left: Promise<number | null>, said: () => string): Promise<string> {
  const address = new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said()) ?? [];
      if (found) resolve(found);
    });
    left.then(() => reject(new Error(said())));
  });
  // Whoever waits for the end need not wait for the address.
  address.catch(() => undefined);
  return address;
}

/** The processes that a process has started, and that still run, by what their command line contains. */
export function childOf(pid: number, command: string): number | undefined {
  return childrenOf(pid).find((child) => processRecord(child)?.command.includes(command));
}

function childrenOf(pid: number): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  return table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}

function killTree(pid: number): void {
  for (const child of childrenOf(pid)) killTree(child);
  if (processRecord(pid)) process.kill(pid, "SIGKILL");
}
