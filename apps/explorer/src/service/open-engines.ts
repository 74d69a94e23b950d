import { createWorkerClient, type LocalClient } from "@shared-services/sdk/local";
import { connect, readCatalogue } from "./connect.ts";
import type { Engines } from "./engines.ts";
import { house } from "./house.ts";
import { priority } from "./priority.ts";

/** Starts the model in two workers of this browser, and asks for the server. */
export function openEngines(): Engines {
  const preview = house(worker(), false);
  const background = house(worker(), false);
  const connection = connect(preview.client);
  return {
    preview,
    background,
    priority: priority(),
    catalogue: connection.then(readCatalogue),
    main: connection.then(({ client, where }) => (where === "server" ? house(client, true) : preview)),
  };
}

function worker(): LocalClient {
  return createWorkerClient(new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" }));
}
