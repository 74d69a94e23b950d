import type { Worker } from "node:worker_threads";
import type { ThreadAnswer, ThreadTask } from "./simulate-thread.ts";

/** Puts one task to a thread that is at nothing else, and waits for its answer; rejects where the thread stops. */
export function askThread(at: Worker, task: ThreadTask, transfer: ArrayBuffer[] = []): Promise<ThreadAnswer> {
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
