import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { aRun } from "./a-run.ts";

/** What the proxy does with one request; what is not said passes on. */
export type Mood =
  | "pass"
  /** The service does the work, and its answer is lost. */
  | "drop-after-send"
  /** The connection breaks before the service sees anything. */
  | "drop-before-send"
  /** The service does the work, and half of its answer arrives. */
  | "stall"
  /** The service gets the request twice. */
  | "duplicate"
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

/** A service that counts what it creates, behind a network that does its worst. */
export interface HostileProxy {
  readonly url: string;
  /** Keys under which the service created something, one for each thing created. */
  readonly created: readonly string[];
  /** Keys of all requests that reached the proxy. */
  readonly keys: readonly (string | undefined)[];
  /** How many answers stand still half-way. */
  stalled(): number;
  close(): Promise<void>;
}

/** Starts one on a free port of 127.0.0.1. Each request takes the next mood, and the last one stays. */
export async function hostileProxy(...moods: readonly Mood[]): Promise<HostileProxy> {
  const runs = new Map<string, string>();
  const keys: (string | undefined)[] = [];
  let stalled = 0;

  /** Creates once per key and answers the same again, as the service does. */
  function service(key: string): string {
    const known = runs.get(key);
    if (known !== undefined) return known;
    const made = JSON.stringify(aRun());
    runs.set(key, made);
    return made;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for await (const _ of request);
    const key = request.headers["idempotency-key"] as string | undefined;
    const mood = moods[Math.min(keys.length, moods.length - 1)] ?? "pass";
    keys.push(key);
    if (typeof mood === "object") {
      response.writeHead(mood.status, mood.headers).end(mood.body ?? "");
      return;
    }
    if (mood === "drop-before-send") return void request.socket.destroy();
    const body = service(key ?? `unkeyed-${keys.length}`);
    if (mood === "drop-after-send") return void request.socket.destroy();
    if (mood === "duplicate") service(key ?? `unkeyed-${keys.length}-again`);
    response.writeHead(202, { "Content-Type": "application/json", "X-Request-ID": `req_${keys.length}` });
    if (mood !== "stall") return void response.end(body);
    response.write(body.slice(0, 40));
    stalled++;
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get created() {
      return [...runs.keys()];
    },
    keys,
    stalled: () => stalled,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
