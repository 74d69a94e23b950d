import type { Fetch } from "../settings.ts";
import type { FromWorker, Port, ToWorker } from "./port.ts";

/** A `fetch` whose service is at the other end of a port; see `servePort`. */
export function portFetch(port: Port): Fetch {
  const waiting = new Map<number, Exchange>();
  let last = 0;
  let broken: Error | undefined;
  port.addEventListener("message", ({ data }) => {
    const message = data as FromWorker;
    waiting.get(message.id)?.take(message);
  });
  port.addEventListener("error", ({ message = "it could not be started" }) => {
    broken = new Error(`The worker broke down: ${message}`);
    for (const exchange of waiting.values()) exchange.fail(broken);
    waiting.clear();
  });
  port.start?.();
  const send = (message: ToWorker) => port.postMessage(message);

  return async function fetch(url, init) {
    if (broken) throw broken;
    const id = ++last;
    const end = () => waiting.delete(id);
    const stop = () => {
      if (end()) send({ id, stop: true });
    };
    const { method = "GET", signal } = init;
    const body = typeof init.body === "string" ? init.body : null;
    const exchange = newExchange(end, stop);
    waiting.set(id, exchange);
    signal?.addEventListener("abort", stop, { once: true });
    send({ id, url, method, headers: [...new Headers(init.headers)], body });
    return exchange.response;
  };
}

/** One request and what has come of its answer. */
interface Exchange {
  readonly response: Promise<Response>;
  take(message: FromWorker): void;
  fail(error: Error): void;
}

function newExchange(end: () => void, stop: () => void): Exchange {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      body = controller;
    },
    cancel: stop,
  });
  let settle!: { resolve: (response: Response) => void; reject: (error: Error) => void };
  const response = new Promise<Response>((resolve, reject) => {
    settle = { resolve, reject };
  });
  function fail(error: Error): void {
    settle.reject(error);
    body.error(error);
  }
  return {
    response,
    fail,
    take(message) {
      if ("status" in message) {
        const { status, headers } = message;
        settle.resolve(new Response(stream, { status, headers }));
      } else if ("chunk" in message) {
        body.enqueue(message.chunk);
      } else {
        end();
        if ("end" in message) body.close();
        else fail(new Error(message.failed));
      }
    },
  };
}
