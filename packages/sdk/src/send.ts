import { type Answer, headersOf, tryOnce } from "./attempt.ts";
import { bodyText } from "./body-text.ts";
import { address, type Request } from "./call.ts";
import { deadline, pause, raced } from "./deadline.ts";
import { type About, ApiError, ConnectionError, TimeoutError } from "./errors.ts";
import { idempotencyKey } from "./idempotency-key.ts";
import { isRepeatable, retryWait } from "./retry.ts";
import type { Settings } from "./settings.ts";

/** Sends a request until it is answered, or until trying again makes no sense. */
export type Send = (request: Request) => Promise<Answer>;

/**
 * Makes the one function through which every call of a client goes: one key over all attempts, a limit on each and
 * on all together, and an ear for the caller's signals throughout.
 */
export function sender(settings: Settings): Send {
  const { clock, log } = settings;
  return async function send(request) {
    const { method, options = {} } = request;
    const { timeout = settings.timeout, maxRetries = settings.maxRetries } = options;
    const { totalTimeout = settings.totalTimeout } = options;
    const path = address(request);
    const url = settings.baseUrl + path;
    const key = options.idempotencyKey ?? (request.keyed && idempotencyKey());
    const retries = request.repeatable || isRepeatable(method, key) ? maxRetries : 0;
    const ends = clock.now() + totalTimeout;
    let about: About = { method, path, attempts: 0 };
    const body = bodyText(request, about);
    let last: unknown;
    const total = limited([settings.signal, options.signal], totalTimeout, "altogether");
    try {
      for (let attempts = 1; ; attempts++) {
        about = { method, path, attempts };
        const one = limited([total.signal], timeout, "in one attempt");
        try {
          const headers = await raced(one.signal, headersOf(request, key, settings));
          const attempt = { method, url, attempt: attempts, headers };
          return await tryOnce(request, attempt, { settings, signal: one.signal, about, body });
        } catch (error) {
          if (total.signal.aborted) throw total.signal.reason;
          last = error;
        } finally {
          one.release();
        }
        const wait = attempts <= retries ? waitAfter(last, attempts) : null;
        if (wait === null || clock.now() + wait >= ends) throw last;
        log.debug(`${method} ${url} again in ${Math.round(wait)} ms`, last);
        await settings.onRetry?.({ method, url, attempt: attempts, wait, error: last });
        await pause(wait, total.signal, clock);
      }
    } finally {
      total.release();
    }

    function limited(signals: readonly (AbortSignal | undefined)[], ms: number, of: string) {
      const error = () =>
        new TimeoutError(about, `No answer from ${method} ${url} within ${ms} ms ${of}`, { cause: last });
      return deadline({ signals, clock, ms, error });
    }
  };

  /** ms until the next attempt; null where the error will not pass by itself. */
  function waitAfter(error: unknown, attempt: number): number | null {
    if (error instanceof ApiError) {
      const { status, code, retryAfter } = error;
      const inFlight = code === "IDEMPOTENCY_IN_FLIGHT";
      return retryWait({ attempt, status, inFlight, retryAfter }, settings.random);
    }
    return error instanceof ConnectionError ? retryWait({ attempt }, settings.random) : null;
  }
}
