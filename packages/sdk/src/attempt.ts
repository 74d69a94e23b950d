import { API_VERSION } from "@shared-services/contracts/routes";
import type { Request } from "./call.ts";
import { raced } from "./deadline.ts";
import { type About, ConnectionError } from "./errors.ts";
import { redacted } from "./logger.ts";
import { refusal } from "./refusal.ts";
import type { Attempt, Settings } from "./settings.ts";
import { checkVersions, SDK_VERSION } from "./versions.ts";

/** An answer whose body has been read, or is left to be read as a stream. */
export interface Answer {
  readonly response: Response;
  /** Empty for a stream. */
  readonly text: string;
}

/** Headers of one attempt; a token provider is asked each time, as tokens expire. */
export async function headersOf(
  request: Request,
  key: string | undefined,
  settings: Settings,
): Promise<Headers> {
  const token = typeof settings.auth === "function" ? await settings.auth() : settings.auth;
  const problem = "application/problem+json";
  const headers = new Headers({
    Accept: `${request.gives ?? "application/json"}, ${problem}`,
    "API-Version": API_VERSION,
  });
  if (!inBrowser()) headers.set("User-Agent", `shared-services-sdk/${SDK_VERSION}`);
  if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
  if (request.body !== undefined) headers.set("Content-Type", request.takes ?? "application/json");
  if (key !== undefined) headers.set("Idempotency-Key", key);
  for (const more of [request.headers, settings.headers, request.options?.headers]) {
    for (const [name, value] of Object.entries(more ?? {})) headers.set(name, value);
  }
  return headers;
}

/**
 * Sends a request once and reads the answer.
 *
 * @throws {ApiError} where the answer is not a success, {@link ConnectionError} where none came, and the reason of
 * `signal` as soon as it fires.
 */
export async function tryOnce(
  request: Request,
  attempt: Attempt,
  { settings, signal, about, body }: Trial,
): Promise<Answer> {
  const { method, url, headers } = attempt;
  const { log } = settings;
  await settings.onRequest?.(attempt);
  log.debug(`${method} ${url}`, { attempt: attempt.attempt, headers: redacted(headers) });
  const response = await answered(about, url, signal, () =>
    settings.fetch(url, { method, headers, body, signal }),
  );
  log.debug(`${response.status} ${method} ${url}`, { headers: redacted(response.headers) });
  await settings.onResponse?.(attempt, response);
  const stream = response.ok && request.gives === "text/event-stream";
  const text = stream ? "" : await answered(about, url, signal, () => response.text());
  checkVersions(response.headers, `${method} ${request.path}`, log);
  if (response.ok) return { response, text };
  throw refusal(response, text, {
    ...about,
    url,
    now: settings.clock.now(),
  });
}

/** What surrounds one attempt. */
export interface Trial {
  readonly settings: Settings;
  readonly signal: AbortSignal;
  readonly about: About;
  /** The body as it is sent; undefined where there is none. */
  readonly body: string | undefined;
}

/** What the network gives, or a {@link ConnectionError} that says what it did instead. */
async function answered<T>(
  about: About,
  url: string,
  signal: AbortSignal,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await raced(signal, Promise.resolve(work()));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const times = about.attempts === 1 ? "" : ` after ${about.attempts} attempts`;
    const message = `No answer from ${about.method} ${url}${times}: ${reason(error)}. Is the service running there?`;
    throw new ConnectionError(about, message, { cause: error });
  }
}

/** The innermost reason: Node's fetch says only "fetch failed" and hides why in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reason(error.cause);
  return error.message || ("code" in error ? String(error.code) : error.name);
}

/** Browsers do not let pages say who they are. */
function inBrowser(): boolean {
  return "document" in globalThis || "WorkerGlobalScope" in globalThis;
}
