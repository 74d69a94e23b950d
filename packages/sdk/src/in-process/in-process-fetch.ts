import { type OperationRecord, operations, type RunEvent } from "@shared-services/contracts/routes";
import type { Fetch } from "../settings.ts";
import { type Asked, type Handlers, Tagged } from "./handlers.ts";
import { problem, problemResponse, type Refusal, RefusalThrown } from "./problems.ts";

/** What surrounds handlers. */
export interface InProcess {
  readonly handlers: Handlers;
  /** The refusal of an operation that has no handler. */
  readonly missing: (operation: OperationRecord) => Refusal;
  /** Reads a body; left out: JSON.parse. */
  readonly parse?: (text: string) => unknown;
  /** Checks query and body before a handler sees them, and gives them back with their types. */
  readonly check?: (operation: OperationRecord, asked: Asked<never>) => Asked<never>;
}

/** A `fetch` that hands each request to its handler instead of a network: a service without a server. */
export function inProcessFetch({
  handlers,
  missing,
  parse = JSON.parse,
  check = (_, asked) => asked,
}: InProcess): Fetch {
  return async function fetch(url, init) {
    const { pathname, searchParams } = new URL(url, "http://in-process");
    try {
      const { operation, params } = route(init.method ?? "GET", pathname);
      const handler = handlers[operation.id as keyof Handlers] as ((asked: unknown) => unknown) | undefined;
      if (handler === undefined) return problemResponse(missing(operation), pathname);
      const asked = {
        params,
        query: Object.fromEntries(searchParams),
        body: typeof init.body === "string" ? parse(init.body) : undefined,
        headers: new Headers(init.headers),
        gone: init.signal ?? new AbortController().signal,
      };
      return respond(operation, await handler(check(operation, asked as unknown as Asked<never>)));
    } catch (error) {
      return problemResponse(error instanceof RefusalThrown ? error.refusal : unexpected(error), pathname);
    }
  };
}

function route(method: string, pathname: string) {
  for (const operation of operations) {
    if (operation.method !== method) continue;
    const pattern = operation.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (match === null) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { operation: operation as OperationRecord, params: Object.fromEntries(params) };
  }
  throw problem("UNKNOWN_PATH", { detail: `There is no ${method} ${pathname}` });
}

function unexpected(error: unknown): Refusal {
  return problem("INTERNAL", { detail: error instanceof Error ? error.message : String(error) }).refusal;
}

function respond(operation: OperationRecord, answered: unknown): Response {
  const { data, etag } = answered instanceof Tagged ? answered : { data: answered, etag: undefined };
  const headers = new Headers({ "Content-Type": operation.gives ?? "application/json" });
  if (etag !== undefined) headers.set("ETag", etag);
  const init = { status: operation.success[0] ?? 200, headers };
  if (operation.gives === "text/event-stream") return new Response(eventStream(data as Events), init);
  return new Response(operation.gives === "text/csv" ? (data as string) : JSON.stringify(data), init);
}

type Events = Iterable<RunEvent> | AsyncIterable<RunEvent>;

/** Events as the bytes of a stream, made as they are read. */
function eventStream(events: Events): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = asyncIterator(events);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) return controller.close();
      const { id, event, data } = value;
      controller.enqueue(encoder.encode(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}

async function* asyncIterator(events: Events): AsyncGenerator<RunEvent> {
  yield* events;
}
