// The engine in a worker of its own, for `createWorkerClient`:
// new Worker(new URL("./worker.js", import.meta.url), { type: "module" })
import { localFetch } from "./local-fetch.ts";
import type { Port } from "./port.ts";
import { servePort } from "./serve-port.ts";

servePort(globalThis as unknown as Port, localFetch());
