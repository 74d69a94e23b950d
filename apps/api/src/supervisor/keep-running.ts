import { setTimeout as sleep } from "node:timers/promises";
import { backOff } from "./back-off.ts";

/** A program that runs now. */
export interface Running {
  /** Settles when it has gone, whatever the reason. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

/** A program that is started again when it exits. */
export interface Kept {
  /** Settles when it has exited too often and is not started again; never while it is well. */
  readonly givenUp: Promise<void>;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** How to keep a program running. */
export interface KeepPlan {
  /** Starts it and settles when it works; gives up early, leaving nothing behind, when the signal says so. */
  readonly start: (signal: AbortSignal) => Promise<Running>;
  /** Is given one line about every exit. */
  readonly tell: (line: string) => void;
  /** Lets milliseconds pass, or rejects when the signal says so; the clock's unless a test keeps the time. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/**
 * Starts a program and keeps it running: starts it again when it exits unasked, with growing waits, until it
 * exits too often. The first start is not repeated: what makes it fail is thrown.
 */
export async function keepRunning(plan: KeepPlan, signal: AbortSignal): Promise<Kept> {
  const { pause = (milliseconds, stopped) => sleep(milliseconds, undefined, { signal: stopped }) } = plan;
  const ending = new AbortController();
  let current = await plan.start(AbortSignal.any([signal, ending.signal]));
  const watch = async () => {
    const exits: number[] = [];
    for (;;) {
      await current.exited;
      if (ending.signal.aborted) return;
      exits.push(performance.now());
      const wait = backOff(exits, performance.now());
      plan.tell(wait === undefined ? "stopped too often; giving up." : "stopped unasked; starting it again.");
      if (wait === undefined) return;
      await pause(wait, ending.signal).catch(() => undefined);
      if (!ending.signal.aborted) current = await plan.start(ending.signal).catch(notStarted);
    }
  };
  const watched = watch();
  return {
    givenUp: watched.then(() => (ending.signal.aborted ? new Promise<void>(() => undefined) : undefined)),
    async stop() {
      ending.abort();
      await current.stop();
      await watched;
    },
  };
}

/** A failed start counts as an exit. */
function notStarted(): Running {
  return { exited: Promise.resolve(), stop: () => Promise.resolve() };
}
