import { type Clock, wallClock } from "./clock.ts";
import { type Log, type Logger, type LogLevel, log } from "./logger.ts";
import { MAX_RETRIES } from "./retry.ts";

/** Sends one request; the global `fetch` is one, and so is the `request` of a Hono app. */
export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>;

/** Who asks: a token, or a function that is asked for one before every attempt. */
export type Auth = string | (() => string | Promise<string>);

/** One attempt, as hooks see it. */
export interface Attempt {
  readonly method: string;
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The real ones, with their secrets: `onRequest` may set some, e.g. `traceparent`. */
  readonly headers: Headers;
}

/** Called as things happen; what they throw fails the call. */
export interface Hooks {
  readonly onRequest?: (attempt: Attempt) => void | Promise<void>;
  readonly onResponse?: (attempt: Attempt, response: Response) => void | Promise<void>;
  /** Before the wait for the next attempt. */
  readonly onRetry?: (retry: Retry) => void | Promise<void>;
}

/** An attempt that failed and is followed by another. */
export interface Retry {
  readonly method: string;
  readonly url: string;
  /** The one that failed; 1 for the first. */
  readonly attempt: number;
  /** ms until the next. */
  readonly wait: number;
  readonly error: unknown;
}

/** How a client reaches its server. Everything has a default but for where that is. */
export interface ClientOptions extends Hooks {
  /** Address of the service without `/v1`, e.g. `http://127.0.0.1:4000`; in a browser `""` means where the page is from. */
  readonly baseUrl: string;
  /** Key or token. In a browser, give only tokens that soon expire. */
  readonly auth?: Auth;
  /** Limit of each attempt, ms; left out, 30 seconds. */
  readonly timeout?: number;
  /** Limit of a call with its attempts and waits, ms; left out, 2 minutes. Watching a run has none. */
  readonly totalTimeout?: number;
  /** Attempts after the first, for calls that may be repeated; left out, 2. */
  readonly maxRetries?: number;
  readonly fetch?: Fetch;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends every call of this client. */
  readonly signal?: AbortSignal;
  /** Left out, `console`. */
  readonly logger?: Logger;
  /** Left out, `warn`. */
  readonly logLevel?: LogLevel;
  /** Time and chance, for tests that want to hold them still. */
  readonly clock?: Clock;
  readonly random?: () => number;
}

/** {@link ClientOptions} with every default filled in. */
export interface Settings extends Hooks {
  readonly baseUrl: string;
  readonly auth: Auth | undefined;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly maxRetries: number;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Fills in the defaults. */
export function settings(options: ClientOptions): Settings {
  const { baseUrl, auth, timeout = 30_000, totalTimeout = 120_000, maxRetries = MAX_RETRIES } = options;
  if (typeof baseUrl !== "string") {
    throw new TypeError("baseUrl: expected the address of the service, e.g. http://127.0.0.1:4000");
  }
  return {
    baseUrl: baseUrl.replace(/\/+$/, ""),
    auth,
    timeout,
    totalTimeout,
    maxRetries,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    headers: options.headers ?? {},
    signal: options.signal,
    log: log(options.logger ?? console, options.logLevel ?? "warn"),
    clock: options.clock ?? wallClock,
    random: options.random ?? Math.random,
    onRequest: options.onRequest,
    onResponse: options.onResponse,
    onRetry: options.onRetry,
  };
}
