import { Worker } from "node:worker_threads";
import { refusal } from "../http/refusal.ts";
import { askThread } from "./ask-thread.ts";
import { placesOf } from "./places.ts";
import type { ThreadAnswer, ThreadTask } from "./simulate-thread.ts";
import { simulationFailed } from "./simulator.ts";

/** Threads that answer while somebody waits, each one task at a time, in the order in which they are asked. */
export interface ThreadPool {
  /**
   * What a thread answers. `gone` says that nobody waits for it any more: then it is given up.
   *
   * @throws a refusal where too many are waiting, or nobody is
   */
  ask(task: ThreadTask, gone: AbortSignal): Promise<ThreadAnswer>;
  stop(): Promise<void>;
}

/** What a pool is like. */
export interface PoolSettings {
  readonly name: string;
  readonly threads: number;
  /**
   * What becomes of a thread whose answer nobody waits for: it is `ended`, since nothing else would stop it, and
   * another made when it is needed; or `flagged`, and comes to a stop by itself.
   */
  readonly leftAlone: "ended" | "flagged";
}

/** How many may wait for a thread. */
const MOST_WAITING = 32;

const NOBODY = "Nobody waits for the answer any more.";

interface Thread {
  readonly worker: Worker;
  /** 1 where it is to stop. */
  readonly flag: Int32Array;
}

/** A pool whose threads are made when they are first needed. */
export function threadPool(script: URL, { name, threads, leftAlone }: PoolSettings): ThreadPool {
  const places = placesOf({ places: threads, waiting: MOST_WAITING });
  const alive = new Set<Thread>();
  const idle = new Set<Thread>();

  function thread(): Thread {
    for (const one of idle) {
      idle.delete(one);
      Atomics.store(one.flag, 0, 0);
      return one;
    }
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(script, { workerData: { flag }, name });
    const made = { worker, flag };
    worker.unref();
    worker.on("error", () => undefined);
    worker.on("exit", () => forget(made));
    alive.add(made);
    return made;
  }

  function forget(one: Thread): void {
    alive.delete(one);
    idle.delete(one);
  }

  function leaveAlone(one: Thread): void {
    Atomics.store(one.flag, 0, 1);
    if (leftAlone === "flagged") return;
    forget(one);
    void one.worker.terminate();
  }

  async function inThread(task: ThreadTask, gone: AbortSignal): Promise<ThreadAnswer> {
    const one = thread();
    const leave = () => leaveAlone(one);
    gone.addEventListener("abort", leave, { once: true });
    try {
      const answer = await askThread(one.worker, task);
      if (alive.has(one)) idle.add(one);
      gone.throwIfAborted();
      if (answer.kind === "failed") throw simulationFailed(answer.message);
      return answer;
    } finally {
      gone.removeEventListener("abort", leave);
    }
  }

  return {
    async ask(task, gone) {
      try {
        return await places.take(() => inThread(task, gone), gone);
      } catch (error) {
        throw gone.aborted ? refusal("UNAVAILABLE", { detail: NOBODY }) : error;
      }
    },
    async stop() {
      await Promise.all([...alive].map(({ worker }) => worker.terminate()));
    },
  };
}
