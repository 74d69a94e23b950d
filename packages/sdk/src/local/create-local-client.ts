import { type LocalClient, type LocalOptions, localClient } from "./local-client.ts";
import { localFetch } from "./local-fetch.ts";

/**
 * Makes a client over the engine in this thread, with the public data and a memory of its own: the same interface
 * and the same results, to the last byte, as a server with the same version of model and evidence. Keys, audit log
 * and whatever else needs a server is refused with a `NotAvailableLocallyError`.
 *
 * A run gives way between slices of its work, but a long one still makes a page stutter: there, use
 * `createWorkerClient`.
 *
 * @example
 * const client = createLocalClient();
 * const { results } = await client.runs.createAndWait({
 *   document: { name: "Joint", partnership: "norfolk-and-waveney", operatingModel: "joint-organisation" },
 * });
 */
export function createLocalClient(options: LocalOptions = {}): LocalClient {
  return localClient(localFetch(), options);
}
