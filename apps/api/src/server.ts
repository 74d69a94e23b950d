// The program of the API: answers requests, serves the explorer, and simulates in threads of its own.
import type { Duplex } from "node:stream";
import { serve } from "@hono/node-server";
import { isAnyKeyGood } from "./access/api-keys.ts";
import { nobodySentence } from "./access/settings.ts";
import { createApp } from "./app.ts";
import { refuseUnread } from "./http/unread-request.ts";
import { openParts } from "./open-parts.ts";
import { explorerPages } from "./pages/explorer.ts";
import { referencePages } from "./pages/reference.ts";
import { threadEvaluator } from "./runs/evaluator-thread.ts";
import { threadGlancer } from "./runs/glancer.ts";
import { threadSimulator } from "./runs/simulator-thread.ts";
import { startWorking } from "./runs/work.ts";
import { readServerSettings, type ServerSettings } from "./settings.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { migrate } from "./storage/migrate.ts";

/** Two, so that a large game does not keep the next one waiting; more would share the same cores. */
const EVALUATORS = 2;

/** Two glances at a time, for the same reasons. */
const GLANCERS = 2;

const THREAD = new URL("./simulate-thread.js", import.meta.url);

async function run(settings: ServerSettings): Promise<void> {
  await migrate(settings.databaseUrl);
  const { parts, close } = await openParts({
    ...settings,
    reckoner: threadSimulator(THREAD),
    evaluator: threadEvaluator(THREAD, EVALUATORS),
    glancer: threadGlancer(THREAD, GLANCERS),
  });
  if (!settings.access.open && !settings.access.oidc && !(await isAnyKeyGood(parts.database, parts.now()))) {
    await close();
    throw new Error(nobodySentence(settings.host));
  }
  const app = createApp(parts, (pages) => {
    referencePages(pages);
    if (settings.explorer !== null) explorerPages(pages, settings.explorer);
  });
  const simulators = Array.from({ length: settings.threads }, () => threadSimulator(THREAD));
  const working = simulators.length > 0 ? startWorking({ ...parts, simulators }) : undefined;
  const server = serve(
    { fetch: app.fetch, hostname: settings.host, port: settings.port },
    ({ address, port }) => parts.log.info({ address, port }, "listening"),
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) =>
    refuseUnread(error, socket, parts.engine.modelVersion),
  );
  server.on("error", (error: NodeJS.ErrnoException) => leave(sentenceOf(error, settings)));
  stopOnSignal(async () => {
    server.close();
    if ("closeAllConnections" in server) setTimeout(() => server.closeAllConnections(), 500).unref();
    await working?.stop();
    await close();
  });
}

function sentenceOf(error: NodeJS.ErrnoException, { host, port }: ServerSettings): string {
  if (error.code !== "EADDRINUSE")
    return `The server cannot listen on ${host}, port ${port}: ${error.message}`;
  return `Port ${port} on ${host} is taken by another program: stop that, or set PORT to another.`;
}

function leave(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

try {
  await run(readServerSettings(process.env));
} catch (error) {
  leave(error);
}
