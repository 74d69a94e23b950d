// Starts the service in earnest, loads it, and writes what it answered: `pnpm --filter @shared-services/benchmarks load`.
import { writeFileSync } from "node:fs";
import { loadsOn } from "./loads.ts";
import { loadPage } from "./page.ts";
import { type Measured, measured } from "./requests.ts";
import { memoryOf, startService } from "./service.ts";
import { watched } from "./watchers.ts";
import { worked } from "./workers.ts";

const service = await startService();
try {
  const memoryAtFirst = memoryOf(service.server);
  const workers = await worked(service);
  const requests: Measured[] = [];
  for (const load of await loadsOn(service)) {
    const one = await measured(load, service);
    console.log(one);
    requests.push(one);
  }
  const watchers = await watched(service, 500);
  const text = loadPage({ memoryAtFirst, requests, watchers, workers });
  writeFileSync(new URL("../../load-results.md", import.meta.url), text);
} finally {
  await service.stop();
}
