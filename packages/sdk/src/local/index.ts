export { createLocalClient } from "./create-local-client.ts";
export { createWorkerClient } from "./create-worker-client.ts";
export type { LocalClient, LocalOptions, PreviewOptions } from "./local-client.ts";
export { localFetch } from "./local-fetch.ts";
export type { Port, PortEvent } from "./port.ts";
export { servePort } from "./serve-port.ts";
