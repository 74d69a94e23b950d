import type { Run, RunEvent } from "@shared-services/contracts/routes";
import { eq } from "drizzle-orm";
import { type Database, inWorkspace } from "../storage/database.ts";
import { runs } from "../storage/schema.ts";
import type { RunNews } from "./run-news.ts";
import { isFinal, RUN_COLUMNS, runResource } from "./run-resource.ts";

/** A run to be watched, by whom and how. */
export interface Watch {
  readonly database: Database;
  readonly news: RunNews;
  readonly workspace: string;
  readonly run: string;
  /** Ends the watching. */
  readonly signal: AbortSignal;
}

/** How often to look while no news comes in, and to show that the line is alive, in milliseconds. */
const LOOK = 1_000;
const HEARTBEAT = 15_000;

/**
 * A run's events after one that was seen, until it has ended: `progress` k when chunk k is done, then `done`. A null
 * says that nothing has happened for a while.
 */
export async function* eventsOf(watch: Watch, after: number): AsyncGenerator<RunEvent | null> {
  let seen = after;
  for await (const run of statesOf(watch)) {
    if (run === null) {
      yield null;
      continue;
    }
    const { done, total } = run.progress;
    while (seen < done) {
      seen++;
      yield { id: seen, event: "progress", data: { done: seen, total } };
    }
    if (isFinal(run)) {
      yield { id: total + 1, event: "done", data: run };
      return;
    }
  }
}

/** The run when it has ended, or as it is when the time is over. */
export async function waitForRun(watch: Watch, milliseconds: number): Promise<Run | undefined> {
  const signal = AbortSignal.any([watch.signal, AbortSignal.timeout(milliseconds)]);
  let last: Run | undefined;
  for await (const run of statesOf({ ...watch, signal })) {
    last = run ?? last;
    if (run !== null && isFinal(run)) break;
  }
  return last;
}

/** The run now, and at each news of it; null where there was none for a while. Ends with the signal. */
async function* statesOf(watch: Watch): AsyncGenerator<Run | null> {
  const { database, news, workspace, run: id, signal } = watch;
  const bell = newsBell(news, id, signal);
  try {
    while (!signal.aborted) {
      bell.clear();
      const [row] = await inWorkspace(database, workspace, (transaction) =>
        transaction.select(RUN_COLUMNS).from(runs).where(eq(runs.id, id)),
      );
      if (row === undefined) return;
      yield runResource(row);
      while (!(await bell.rung(news.isListening() ? HEARTBEAT : LOOK)) && news.isListening()) yield null;
    }
  } finally {
    bell.stop();
  }
}

/** Rings at news of one run, and at the end of the signal; remembers that it rang. */
function newsBell(news: RunNews, id: string, signal: AbortSignal) {
  let hasRung = false;
  let wake: (() => void) | undefined;
  const ring = () => {
    hasRung = true;
    wake?.();
  };
  const stopListening = news.listen((one) => {
    if (one === null || one.run === id) ring();
  });
  signal.addEventListener("abort", ring);
  return {
    clear() {
      hasRung = false;
    },
    async rung(milliseconds: number): Promise<boolean> {
      if (hasRung) return true;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, milliseconds);
      });
      clearTimeout(timer);
      return hasRung;
    },
    stop() {
      stopListening();
      signal.removeEventListener("abort", ring);
    },
  };
}
