import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Running } from "./keep-running.ts";
import { startError } from "./start-error.ts";

/** A program to run in a process of its own, and how to tell that it works. */
export interface ChildPlan {
  /** What it is called in messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
  /** Asked again and again until it says yes. */
  readonly isReady: (pid: number) => boolean | Promise<boolean>;
  /** Where to read why it ended before it was ready, or what it said. */
  readonly lastWords: () => string;
  /** Asks it to leave in good order, then makes it. */
  readonly signals: readonly [polite: NodeJS.Signals, firm: NodeJS.Signals];
}

/** How often to ask whether a program is ready, and how long it may take to leave in good order, in milliseconds. */
const PACE = 25;
const PATIENCE = 15_000;

/**
 * Starts a program and waits until it is ready; stops it again when the signal says so before that.
 *
 * @throws a start error with its last words when it ends instead
 */
export async function startChild(plan: ChildPlan, signal: AbortSignal): Promise<Running> {
  signal.throwIfAborted();
  const child = spawn(plan.command, [...plan.args], {
    ...plan.options,
    // In a group of its own, so that Ctrl-C reaches the supervisor alone and the order of stopping is its to choose.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const stop = () => stopChild(child, exited, plan.signals);
  signal.addEventListener("abort", stop, { once: true });
  await ready(plan, child);
  signal.removeEventListener("abort", stop);
  return { exited, stop };
}

async function ready({ name, isReady, lastWords }: ChildPlan, child: ChildProcess): Promise<void> {
  let failure = "";
  child.once("error", (error) => {
    failure = error.message;
  });
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (await isReady(child.pid)) return;
    await sleep(PACE);
  }
  throw startError(`${name} stopped while starting. ${failure || lastWords()}`);
}

async function stopChild(
  child: ChildProcess,
  exited: Promise<void>,
  [polite, firm]: ChildPlan["signals"],
): Promise<void> {
  child.kill(polite);
  const impatient = setTimeout(() => child.kill(firm), PATIENCE);
  await exited;
  clearTimeout(impatient);
}
