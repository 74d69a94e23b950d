import { connect, readCatalogue } from "./connect.ts";
import type { Engines } from "./engines.ts";
import { house } from "./house.ts";
import { priority } from "./priority.ts";
import { startWorker } from "./start-worker.ts";

/** Starts the model in two workers of this browser, and asks for the server. */
export function openEngines(): Engines {
  const preview = house(startWorker(), false);
  const background = house(startWorker(), false);
  const connection = connect(preview.client);
  return {
    preview,
    background,
    firstFigures: priority(),
    previews: priority(),
    fullRuns: priority(),
    catalogue: connection.then(readCatalogue),
    main: connection.then(({ client, where }) => (where === "server" ? house(client, true) : preview)),
  };
}
