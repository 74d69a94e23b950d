import { createWorkerClient, type LocalClient } from "@shared-services/sdk/local";

/** Starts the model in a worker of this browser, and hands back a client that asks it instead of a server. */
export function startWorker(): LocalClient {
  return createWorkerClient(new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" }));
}
