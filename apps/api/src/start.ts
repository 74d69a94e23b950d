// What `npm start` runs once everything is built: the supervisor of the database and the API.
import { fileURLToPath } from "node:url";
import { readSettings } from "./supervisor/settings.ts";
import { isStartError } from "./supervisor/start-error.ts";
import { supervise } from "./supervisor/supervise.ts";

/** npm passes Ctrl-C on, though the terminal has sent it already: a second signal counts after this long, in milliseconds. */
const ECHO = 1_000;

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** Aborts at the first signal to stop; a second one leaves at once, and what the supervisor started follows by itself. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted && performance.now() - first > ECHO) process.exit(1);
      first ||= performance.now();
      stopping.abort();
    });
  }
  return stopping.signal;
}

async function start(signal: AbortSignal): Promise<number> {
  try {
    const settings = readSettings(process.env, path("../../.."));
    const tell = (line: string) => console.log(line);
    await supervise(
      settings,
      { tell, script: path("server.js"), explorer: path("../../explorer/dist") },
      signal,
    );
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    console.error(isStartError(error) ? error.message : error);
    return 1;
  }
}

// The terminal may be gone before the last line is written.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);
process.exitCode = await start(stopSignal());
process.exit();
