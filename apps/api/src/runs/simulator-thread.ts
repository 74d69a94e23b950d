import { Worker } from "node:worker_threads";
import type { TakeUpEvaluation } from "@shared-services/contracts/routes";
import { askThread } from "./ask-thread.ts";
import type { RunTask, ThreadAnswer, ThreadTask } from "./simulate-thread.ts";
import {
  type SimulateTask,
  type Simulator,
  type SummariseTask,
  simulationFailed,
  type TakeUpTask,
} from "./simulator.ts";

/** How long a thread whose run is cancelled has to come to the end of a block, ms; some, and summing up, take seconds. */
const GRACE = 250;

/** A simulator on a thread of its own. The thread is made when it is first needed, and anew when it dies. */
export function threadSimulator(script: URL): Simulator {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | undefined;
  let current = "";
  /** When those who asked before are answered. */
  let turn: Promise<unknown> = Promise.resolve();

  function thread(): Worker {
    if (worker !== undefined) return worker;
    const next = new Worker(script, { workerData: { flag }, name: "simulate" });
    next.on("exit", () => {
      if (worker === next) worker = undefined;
    });
    next.unref();
    worker = next;
    return next;
  }

  const ask = (task: ThreadTask, transfer: ArrayBuffer[]) => askThread(thread(), task, transfer);

  function stop(): void {
    Atomics.store(flag, 0, 1);
  }

  /** A part of the making of a run, which may be cancelled meanwhile. */
  async function part(task: RunTask, transfer: ArrayBuffer[]): Promise<ThreadAnswer> {
    Atomics.store(flag, 0, 0);
    current = task.run;
    try {
      const answer = await ask(task, transfer);
      if (answer.kind === "failed") throw simulationFailed(answer.message);
      return answer;
    } catch (error) {
      if (Atomics.load(flag, 0) === 1) return { kind: "cancelled" };
      throw error;
    } finally {
      current = "";
    }
  }

  return {
    async simulate(task: SimulateTask) {
      const answer = await part({ kind: "simulate", ...task }, []);
      return answer.kind === "data" ? answer.data : undefined;
    },
    async summarise(task: SummariseTask) {
      const answer = await part({ kind: "summarise", ...task }, [task.data.buffer as ArrayBuffer]);
      return answer.kind === "outcome" ? answer.outcome : undefined;
    },
    async takeUp(task: TakeUpTask, gone?: AbortSignal): Promise<TakeUpEvaluation> {
      const asked = turn.then(() => {
        Atomics.store(flag, 0, gone?.aborted ? 1 : 0);
        gone?.addEventListener("abort", stop, { once: true });
        return ask({ kind: "take-up", ...task }, []).finally(() => gone?.removeEventListener("abort", stop));
      });
      turn = asked.catch(() => undefined);
      const answer = await asked;
      if (answer.kind === "take-up") return answer.takeUp;
      throw simulationFailed(reasonOf(answer));
    },
    cancel(run) {
      if (run !== current) return;
      Atomics.store(flag, 0, 1);
      const at = worker;
      setTimeout(() => {
        if (run !== current || worker !== at) return;
        worker = undefined;
        at?.terminate();
      }, GRACE).unref();
    },
    async stop() {
      const last = worker;
      worker = undefined;
      await last?.terminate();
    },
  };
}

function reasonOf(answer: ThreadAnswer): string {
  if (answer.kind === "cancelled") return "Nobody waits for the answer any more.";
  return answer.kind === "failed" ? answer.message : "The simulating thread answered something else.";
}
