import { once } from "node:events";
import { lockDataFolder } from "./data-lock.ts";
import { startEmbeddedDatabase } from "./embedded-database.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { claimPort, freePort } from "./ports.ts";
import { startProgram } from "./program.ts";
import type { Settings } from "./settings.ts";
import { startError } from "./start-error.ts";

/** What the supervisor is told besides the settings. */
export interface Supervision {
  /** Takes what is to be read on the terminal, a line at a time. */
  readonly tell: (line: string) => void;
  /** The API's script. */
  readonly script: string;
  /** The folder with the built explorer. */
  readonly explorer: string;
}

interface Database extends Kept {
  readonly url: string;
  readonly pidFile: string;
}

/**
 * Runs the simulator until the signal: the database unless the user has one, then the API with the explorer on one
 * port. A part that exits unasked is started again; when one keeps exiting, all is stopped. Stops in the opposite order.
 *
 * @throws a start error when something is in the way, the signal's reason when it came before all was up
 */
export async function supervise(
  settings: Settings,
  supervision: Supervision,
  signal: AbortSignal,
): Promise<void> {
  const { host, dataFolder, databaseUrl } = settings;
  const port = settings.port || (await freePort(host));
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const lock = databaseUrl ? undefined : lockDataFolder(dataFolder, address);
  const kept: Kept[] = [];
  try {
    await claimPort(host, port);
    const database = await openDatabase(settings, supervision, signal);
    kept.unshift(database);
    kept.unshift(await keepApi({ host, port: String(port), address, database }, supervision, signal));
    supervision.tell(`\nThe shared-services simulator is at ${address}\n`);
    supervision.tell(
      databaseUrl ? "Stop it with Ctrl-C." : `Its data is in ${dataFolder}. Stop it with Ctrl-C.`,
    );
    signal.throwIfAborted();
    await Promise.race([once(signal, "abort"), givenUp(kept)]);
  } finally {
    for (const each of kept) await each.stop();
    lock?.release();
  }
}

async function givenUp(kept: readonly Kept[]): Promise<never> {
  await Promise.race(kept.map((each) => each.givenUp));
  throw startError("The simulator stopped: a part of it does not stay up. Its messages are above.");
}

async function openDatabase(
  { databaseUrl, dataFolder }: Settings,
  { tell }: Supervision,
  signal: AbortSignal,
): Promise<Database> {
  if (!databaseUrl)
    return startEmbeddedDatabase({ dataFolder, tell: (line) => tell(`PostgreSQL ${line}`) }, signal);
  return {
    url: databaseUrl,
    pidFile: "",
    givenUp: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}

interface ApiPlan {
  readonly host: string;
  readonly port: string;
  readonly address: string;
  readonly database: Database;
}

function keepApi(
  { host, port, address, database }: ApiPlan,
  supervision: Supervision,
  signal: AbortSignal,
): Promise<Kept> {
  const { script, explorer, tell } = supervision;
  const program = {
    name: "The API",
    script,
    environment: {
      DATABASE_URL: database.url,
      HOST: host,
      PORT: port,
      EXPLORER_DIR: explorer,
      POSTGRES_PID_FILE: database.pidFile,
    },
    readyUrl: `${address}/readyz`,
  };
  return keepRunning(
    { start: (stopped) => startProgram(program, stopped), tell: (line) => tell(`The API ${line}`) },
    signal,
  );
}
