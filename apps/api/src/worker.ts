// The program of a worker: joins whoever simulates what the API has accepted, on this or another machine.
import { openLog } from "./open-parts.ts";
import { modelEngine } from "./runs/engine.ts";
import { openQueue } from "./runs/queue.ts";
import { openRunNews } from "./runs/run-news.ts";
import { threadSimulator } from "./runs/simulator-thread.ts";
import { startWorking } from "./runs/work.ts";
import { readWorkerSettings, type WorkerSettings } from "./settings.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { openDatabase } from "./storage/database.ts";
import { migrate } from "./storage/migrate.ts";

const THREAD = new URL("./simulate-thread.js", import.meta.url);

async function run({ databaseUrl, threads, patience }: WorkerSettings): Promise<void> {
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl);
  const { modelVersion } = modelEngine();
  const [queue, news] = await Promise.all([
    openQueue(database, { modelVersion, patience }),
    openRunNews(database),
  ]);
  const simulators = Array.from({ length: Math.max(1, threads) }, () => threadSimulator(THREAD));
  const working = startWorking({ database, queue, news, simulators, log: openLog(), now: () => new Date() });
  console.log(
    `Working with ${simulators.length} thread${simulators.length === 1 ? "" : "s"} for model ${modelVersion}. Stop with Ctrl-C.`,
  );
  stopOnSignal(async () => {
    await working.stop();
    await Promise.allSettled([queue.stop(), news.stop()]);
    await database.pool.end();
  });
}

try {
  await run(readWorkerSettings(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
