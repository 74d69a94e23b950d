import { type ChildPlan, startChild } from "./child.ts";
import type { Running } from "./keep-running.ts";

/** A program of the API, in a process of its own. */
export interface ProgramPlan {
  /** What it is called in messages. */
  readonly name: string;
  /** Path of the script. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 200 when the program is ready to work. */
  readonly readyUrl: string;
}

/** Loaded before the script: ends the program when the supervisor is killed. */
const LEAVE_WITH_SUPERVISOR = new URL("./leave-with-supervisor.js", import.meta.url).href;

/**
 * Starts a program and waits until it is ready; stops it again when the signal says so before that.
 *
 * @throws a start error when it ends instead
 */
export function startProgram(
  { name, script, environment, readyUrl }: ProgramPlan,
  signal: AbortSignal,
): Promise<Running> {
  const plan: ChildPlan = {
    name,
    command: process.execPath,
    args: ["--enable-source-maps", "--import", LEAVE_WITH_SUPERVISOR, script],
    options: { env: { ...process.env, ...environment }, stdio: ["ignore", "inherit", "inherit", "ipc"] },
    isReady: () => answers(readyUrl),
    lastWords: () => "Its last messages are above.",
    signals: ["SIGTERM", "SIGKILL"],
  };
  return startChild(plan, signal);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
