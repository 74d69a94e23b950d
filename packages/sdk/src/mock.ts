import { type Client, createClient } from "./client.ts";
import type { Handlers } from "./in-process/handlers.ts";
import { inProcessFetch } from "./in-process/in-process-fetch.ts";
import type { ClientOptions } from "./settings.ts";

export { type Answered, type Asked, type Handler, type Handlers, Tagged } from "./in-process/handlers.ts";
export { problem } from "./in-process/problems.ts";

/** A client whose answers you write, for tests of what uses it. */
export interface MockClient extends Client {
  /** Every request that reached a handler or found none, in order. */
  readonly calls: readonly MockCall[];
}

/** One request to a {@link MockClient}. */
export interface MockCall {
  readonly method: string;
  readonly path: string;
  /** As it was sent; undefined where there was none. */
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * Makes a client that asks your functions instead of a server. Everything else of it is real: paths, pages, events,
 * errors, and retries, though without waits. An operation without a handler is refused by name.
 *
 * @example
 * const client = createMockClient({
 *   "trusts.get": ({ params }) => {
 *     if (params.trust !== "RM1") throw problem("NOT_FOUND");
 *     return norfolkAndNorwich;
 *   },
 * });
 */
export function createMockClient(handlers: Handlers, options: Partial<ClientOptions> = {}): MockClient {
  const calls: MockCall[] = [];
  const fetch = inProcessFetch({
    handlers,
    missing: ({ id, method, path }) => ({
      status: 501,
      code: "NOT_MOCKED",
      title: "No handler",
      detail: `${method} ${path} was called and has no handler: give createMockClient one for "${id}"`,
    }),
  });
  const client = createClient({
    baseUrl: "http://mock.invalid",
    random: () => 0,
    ...options,
    fetch(url, init) {
      const { pathname, search } = new URL(url, "http://mock.invalid");
      const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
      calls.push({
        method: init.method ?? "GET",
        path: pathname + search,
        body,
        headers: new Headers(init.headers),
      });
      return fetch(url, init);
    },
  });
  return { ...client, calls };
}
