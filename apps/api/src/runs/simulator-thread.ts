import { Worker } from "node:worker_threads";
import type { TakeUpEvaluation } from "@shared-services/contracts/routes";
import type { Outcome } from "./engine.ts";
import type { ThreadAnswer, ThreadTask } from "./simulate-thread.ts";
import {
  type SimulateTask,
  type Simulator,
  type SummariseTask,
  simulationFailed,
  type TakeUpTask,
} from "./simulator.ts";

/** How long a thread whose run is cancelled has to come to the end of a block, ms; some blocks take many seconds. */
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

  function ask(task: ThreadTask, transfer: ArrayBuffer[]): Promise<ThreadAnswer> {
    const at = thread();
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        at.off("message", onMessage);
        at.off("error", onError);
        at.off("exit", onExit);
        finish();
      };
      const onMessage = (answer: ThreadAnswer) => settle(() => resolve(answer));
      const onError = (error: unknown) => settle(() => reject(error));
      const onExit = (code: number) =>
        settle(() => reject(new Error(`The simulating thread stopped with ${code}`)));
      at.on("message", onMessage);
      at.on("error", onError);
      at.on("exit", onExit);
      at.postMessage(task, transfer);
    });
  }

  return {
    async simulate(task: SimulateTask) {
      Atomics.store(flag, 0, 0);
      current = task.run;
      const answer = await ask({ kind: "simulate", ...task }, [])
        .catch((error: unknown): ThreadAnswer => {
          if (Atomics.load(flag, 0) === 1) return { kind: "cancelled" };
          throw error;
        })
        .finally(() => {
          current = "";
        });
      if (answer.kind === "failed") throw simulationFailed(reasonOf(answer));
      return answer.kind === "data" ? answer.data : undefined;
    },
    async summarise(task: SummariseTask): Promise<Outcome> {
      const answer = await ask({ kind: "summarise", ...task }, [task.data.buffer as ArrayBuffer]);
      if (answer.kind === "outcome") return answer.outcome;
      throw simulationFailed(reasonOf(answer));
    },
    async takeUp(task: TakeUpTask): Promise<TakeUpEvaluation> {
      const asked = turn.then(() => ask({ kind: "take-up", ...task }, []));
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
  return answer.kind === "failed" ? answer.message : "The simulating thread answered something else.";
}
