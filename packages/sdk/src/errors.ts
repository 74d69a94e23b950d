import type { Problem, ProblemError, Run } from "@shared-services/contracts/routes";

/** Marks errors of this package, also those of another copy of it, for which `instanceof` fails. */
export const BRAND: unique symbol = Symbol.for("shared-services.error") as never;

/** Every error that the client throws of its own; an abort rejects with the reason of the signal instead. */
export class SharedServicesError extends Error {
  /** Stable, in upper snake case. */
  readonly code: string;
  readonly [BRAND] = true;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Which call an error is about. */
export interface About {
  readonly method: string;
  /** Path and query, without the host. */
  readonly path: string;
  /** How often it was sent. */
  readonly attempts: number;
}

/** No answer came: refused, reset, cut off, or too slow. The call may or may not have been carried out. */
export class ConnectionError extends SharedServicesError {
  readonly method: string;
  readonly path: string;
  readonly attempts: number;

  constructor(about: About, message: string, options?: ErrorOptions & { readonly code?: string }) {
    super(options?.code ?? "NO_ANSWER", message, options);
    this.method = about.method;
    this.path = about.path;
    this.attempts = about.attempts;
  }
}

/** Time ran out: of one attempt (after its retries), or of the call as a whole. */
export class TimeoutError extends ConnectionError {
  constructor(about: About, message: string, options?: ErrorOptions) {
    super(about, message, { ...options, code: "TIMEOUT" });
  }
}

/** What {@link ApiError} is made of. */
export interface Refusal extends About {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Headers;
  readonly requestId: string | null;
  /** Undefined where something other than the API answered, such as a proxy. */
  readonly problem: Problem | undefined;
  /** ms. */
  readonly retryAfter: number | undefined;
}

/** The server answered, and the answer is no. Its subclasses say which no. */
export class ApiError extends SharedServicesError {
  readonly status: number;
  readonly method: string;
  readonly path: string;
  readonly attempts: number;
  readonly headers: Headers;
  /** Quote it when you ask for help. */
  readonly requestId: string | null;
  readonly problem: Problem | undefined;
  /** Every fault of the input, not only the first; empty where the input was not the reason. */
  readonly faults: readonly ProblemError[];
  /** When the server wants to be asked again, ms. */
  readonly retryAfter: number | undefined;

  constructor(refusal: Refusal) {
    super(refusal.code, refusal.message);
    this.status = refusal.status;
    this.method = refusal.method;
    this.path = refusal.path;
    this.attempts = refusal.attempts;
    this.headers = refusal.headers;
    this.requestId = refusal.requestId;
    this.problem = refusal.problem;
    this.faults = refusal.problem?.errors ?? [];
    this.retryAfter = refusal.retryAfter;
  }
}

/** 400 and 422: the input is at fault; `faults` names all of it. */
export class InvalidInputError extends ApiError {}

/** 401: who you are is not known, or not any more. */
export class UnauthenticatedError extends ApiError {}

/** 403: your role does not allow this. */
export class AccessDeniedError extends ApiError {}

/** 404: no such thing, or not yours. */
export class NotFoundError extends ApiError {}

/** 409: it does not fit what is there. */
export class ConflictError extends ApiError {}

/** 412: somebody changed it since you read it. */
export class StaleVersionError extends ApiError {
  /** What `ifMatch` should have been. */
  get currentETag(): string | undefined {
    return this.problem?.currentETag ?? this.headers.get("ETag") ?? undefined;
  }
}

/** 429: too much work in too little time, and retrying did not help. */
export class RateLimitedError extends ApiError {}

/** 5xx: something went wrong on the other side. */
export class ServerError extends ApiError {}

/** The server is older than this client and does not have the operation. */
export class MissingFeatureError extends ApiError {}

/** The operation needs a server: an in-process client has no keys, no audit log and no storage. */
export class NotAvailableLocallyError extends ApiError {}

/** The server speaks another major version of the API. */
export class IncompatibleVersionError extends SharedServicesError {
  readonly serverVersion: string;

  constructor(serverVersion: string, message: string) {
    super("INCOMPATIBLE_VERSION", message);
    this.serverVersion = serverVersion;
  }
}

/** A run ended without results: it failed or was cancelled. */
export class RunEndedError extends SharedServicesError {
  readonly run: Run;

  constructor(run: Run) {
    const why = run.failure ?? "somebody cancelled it; create it again to start it anew";
    super(run.status === "cancelled" ? "RUN_CANCELLED" : "RUN_FAILED", `${run.id} ${run.status}: ${why}`);
    this.run = run;
  }
}

/** A newer preview took the place of this one. */
export class SupersededError extends SharedServicesError {
  constructor() {
    super("SUPERSEDED", "A newer preview took the place of this one");
  }
}

const named = {
  SharedServicesError,
  ConnectionError,
  TimeoutError,
  ApiError,
  InvalidInputError,
  UnauthenticatedError,
  AccessDeniedError,
  NotFoundError,
  ConflictError,
  StaleVersionError,
  RateLimitedError,
  ServerError,
  MissingFeatureError,
  NotAvailableLocallyError,
  IncompatibleVersionError,
  RunEndedError,
  SupersededError,
};
// On the prototypes and in words, so that names survive minifiers and stand in stack traces.
for (const [name, type] of Object.entries(named))
  Object.defineProperty(type.prototype, "name", { value: name });
