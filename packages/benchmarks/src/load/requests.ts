import autocannon from "autocannon";
import { memoryOf, type Service } from "./service.ts";

/** A kind of request that is sent again and again. */
export interface Load {
  readonly what: string;
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of the request of a number: the same, or another each time. */
  readonly body?: (number: number) => object;
  /** The status that every answer must have. */
  readonly status: number;
}

/** What came of it. */
export interface Measured {
  readonly what: string;
  readonly connections: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p97: number;
  readonly p99: number;
  /** Resident memory of the server at the end, MB. */
  readonly memory: number;
}

/** How many connections ask at the same time, and for how many seconds. */
const CONNECTIONS = 10;
const SECONDS = 8;

/** Sends one kind of request over ten connections, after a second to warm up; every answer must be as expected. */
export async function measured(load: Load, service: Service): Promise<Measured> {
  await cannon(load, service, 1);
  const result = await cannon(load, service, SECONDS);
  const other = Object.entries(result.statusCodeStats ?? {}).filter(
    ([status]) => Number(status) !== load.status,
  );
  if (other.length > 0 || result.errors > 0) {
    throw new Error(
      `${load.what}: expected ${load.status}, got ${JSON.stringify(other)}, ${result.errors} errors`,
    );
  }
  return {
    what: load.what,
    connections: CONNECTIONS,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    p99: result.latency.p99,
    memory: memoryOf(service.server),
  };
}

let number = 0;

function cannon(load: Load, { url }: Service, seconds: number): Promise<autocannon.Result> {
  const { method = "GET", path, headers = {}, body } = load;
  const sent = { ...headers, ...(body && { "content-type": "application/json" }) };
  const setupRequest = (request: autocannon.Request) =>
    body ? { ...request, body: JSON.stringify(body(number++)) } : request;
  return autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ method, path, headers: sent, setupRequest }],
  });
}
