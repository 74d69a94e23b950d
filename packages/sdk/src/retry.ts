/** Retries that a call gets unless it says otherwise: three attempts in all. */
export const MAX_RETRIES = 2;

/** Bounds of the wait before the next attempt, ms. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
/** A server that asks for more patience than this is told to the caller instead, ms. */
const LONGEST_RETRY_AFTER = 60_000;

/** Answers that may be different the next time. A 409 is a conflict, not a hiccup, and is not among them. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Methods whose second try changes nothing that the first did not. */
const IDEMPOTENT = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);

/** One failed attempt, as far as trying again depends on it. */
export interface Failure {
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Undefined where no answer came at all. */
  readonly status?: number;
  /** True where the server still works on the first copy of this very call. */
  readonly inFlight?: boolean;
  /** What the server asked for, ms; see {@link retryAfter}. */
  readonly retryAfter?: number;
}

/** Whether a call may be sent twice: its method changes nothing the second time, or a key says that it is the same one. */
export function isRepeatable(method: string, idempotencyKey: string | undefined): boolean {
  return IDEMPOTENT.has(method) || idempotencyKey !== undefined;
}

/**
 * Milliseconds to wait before the next attempt of a repeatable call, or null where another one would not
 * help. Full jitter: anything between nought and a ceiling that doubles, on top of what the server asked for, so
 * that a crowd of clients spreads out.
 */
export function retryWait(failure: Failure, random: () => number): number | null {
  const { attempt, status, inFlight = false, retryAfter: asked = 0 } = failure;
  if (status !== undefined && !PASSING.has(status) && !inFlight) return null;
  if (asked > LONGEST_RETRY_AFTER) return null;
  return asked + random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
}

/**
 * What the answer says about when to come back, ms: `Retry-After` in seconds or as a date, else the reset of an
 * exhausted `RateLimit`.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const asked = headers.get("Retry-After");
  if (asked !== null) {
    const ms = /^\s*\d+(\.\d+)?\s*$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
    if (Number.isFinite(ms)) return Math.max(0, ms);
  }
  const reset = /;\s*r=0\b[^,]*;\s*t=(\d+)/.exec(headers.get("RateLimit") ?? "");
  return reset ? Number(reset[1]) * 1000 : undefined;
}
