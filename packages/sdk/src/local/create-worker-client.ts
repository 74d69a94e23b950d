import { type LocalClient, type LocalOptions, localClient } from "./local-client.ts";
import type { Port } from "./port.ts";
import { portFetch } from "./port-fetch.ts";

/**
 * Makes a client over the engine in a worker, so that a page stays quick while it simulates. The worker runs
 * `@shared-services/sdk/local/worker`; end it with its own `terminate`.
 *
 * @example
 * // engine.ts: import "@shared-services/sdk/local/worker";
 * const worker = new Worker(new URL("./engine.ts", import.meta.url), { type: "module" });
 * const client = createWorkerClient(worker);
 */
export function createWorkerClient(worker: Port, options: LocalOptions = {}): LocalClient {
  return localClient(portFetch(worker), options);
}
