import { Worker } from "node:worker_threads";
import { evaluateGame } from "@shared-services/contracts/documents";
import type { GainShareEvaluation, GainShareRequest } from "@shared-services/contracts/routes";
import { refusal } from "../http/refusal.ts";
import { askThread } from "./ask-thread.ts";
import { type Evaluator, isQuick } from "./evaluator.ts";
import { placesOf } from "./places.ts";
import { simulationFailed } from "./simulator.ts";

/** How many games may wait for a thread. */
const MOST_WAITING = 32;

const NOBODY = "Nobody waits for the answer any more.";

/**
 * An evaluator with so many threads of its own, made when they are first needed. A game that takes no time is split at
 * once; others wait their turn. A thread whose work nobody waits for any more is ended, since nothing else would stop
 * it, and another takes its place when it is needed.
 */
export function threadEvaluator(script: URL, threads: number): Evaluator {
  const places = placesOf({ places: threads, waiting: MOST_WAITING });
  const alive = new Set<Worker>();
  const idle = new Set<Worker>();

  function thread(): Worker {
    for (const worker of idle) {
      idle.delete(worker);
      return worker;
    }
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(script, { workerData: { flag }, name: "evaluate" });
    worker.unref();
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      alive.delete(worker);
      idle.delete(worker);
    });
    alive.add(worker);
    return worker;
  }

  async function inThread(request: GainShareRequest, gone: AbortSignal): Promise<GainShareEvaluation> {
    const worker = thread();
    const end = () => void worker.terminate();
    gone.addEventListener("abort", end, { once: true });
    try {
      const answer = await askThread(worker, { kind: "evaluate", request });
      if (!gone.aborted) idle.add(worker);
      if (answer.kind === "evaluation") return answer.evaluation;
      throw simulationFailed(
        answer.kind === "failed" ? answer.message : `The thread answered ${answer.kind}`,
      );
    } finally {
      gone.removeEventListener("abort", end);
    }
  }

  return {
    async evaluate(request, gone) {
      if (isQuick(request)) return evaluateGame(request);
      try {
        return await places.take(() => inThread(request, gone), gone);
      } catch (error) {
        throw gone.aborted ? refusal("UNAVAILABLE", { detail: NOBODY }) : error;
      }
    },
    async stop() {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
