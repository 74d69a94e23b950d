/** Why the API refused: RFC 9457 problem details, on every answer that is not a success. */
export interface Problem {
  /** Where the problem is explained, relative to the API. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What was wrong this time and what to do next. */
  readonly detail: string;
  /** The path that was asked. */
  readonly instance: string;
  readonly code: ProblemCode;
  readonly requestId: string;
  /** Every fault of the input, not only the first. */
  readonly errors?: readonly ProblemError[];
  /** The ETag that If-Match should have named; with STALE_VERSION. */
  readonly currentETag?: string;
}

/** One fault of an input. */
export interface ProblemError {
  /** JSON pointer (RFC 6901) into the body; absent where the fault is in a parameter, a header or a cell. */
  readonly pointer?: string;
  /** Name of the path or query parameter, or of the header. */
  readonly parameter?: string;
  /** Row and column of an imported table, e.g. `D17`. */
  readonly cell?: string;
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: unknown;
}

/** Every kind of refusal: its status, its title, and what a caller can do about it. */
export const PROBLEMS = {
  MALFORMED_REQUEST: problem(400, "The request is not HTTP", "Send HTTP/1.1, with a method that it knows."),
  MALFORMED_JSON: problem(400, "The body is not JSON", "Send valid JSON (RFC 8259) in UTF-8."),
  DUPLICATE_KEY: problem(400, "The body has a key twice", "Send every key of an object once."),
  TOO_DEEP: problem(400, "The body is nested too deeply", "Send JSON of at most 32 levels."),
  MISSING_BODY: problem(400, "The body is missing", "Send the body that the operation describes."),
  INVALID_INPUT: problem(
    400,
    "The input is not as described",
    "Correct what errors names, and send it again.",
  ),
  INVALID_CURSOR: problem(
    400,
    "The cursor does not belong to this list",
    "Start again without a cursor; keep filters while paging.",
  ),
  INVALID_HEADER: problem(400, "A header is not as described", "Correct the header that errors names."),
  UNAUTHENTICATED: problem(
    401,
    "Who you are is not known",
    "Send a valid API key or access token as Authorization: Bearer …",
  ),
  ACCESS_TOKEN_EXPIRED: problem(401, "The key or token has expired", "Ask for a new one."),
  ACCESS_DENIED: problem(403, "Your role does not allow this", "Ask an administrator of your workspace."),
  NOT_FOUND: problem(
    404,
    "There is no such thing here",
    "Check the id; what is not yours is not found either.",
  ),
  UNKNOWN_PATH: problem(404, "The API has no such path", "Choose a path that /openapi.json lists."),
  METHOD_NOT_ALLOWED: problem(405, "This path does not take this method", "Use a method that Allow names."),
  NOT_ACCEPTABLE: problem(
    406,
    "No answer of the media type asked for",
    "Accept the media type that the operation gives.",
  ),
  CONFLICT: problem(409, "This does not fit what is there", "Read what is there, and decide again."),
  IDEMPOTENCY_IN_FLIGHT: problem(
    409,
    "The same request is still being answered",
    "Wait for Retry-After seconds and send it again.",
  ),
  LAST_ADMINISTRATOR: problem(
    409,
    "A workspace needs an administrator",
    "Make somebody else an administrator first.",
  ),
  RUN_NOT_FINISHED: problem(409, "The run has no results yet", "Wait until its status is succeeded."),
  STALE_VERSION: problem(
    412,
    "Somebody changed it since you read it",
    "Read it again, and send If-Match with its ETag.",
  ),
  REQUEST_TOO_SLOW: problem(408, "The request came too slowly", "Send it again, without pauses."),
  BODY_TOO_LARGE: problem(413, "The body is too large", "Send less; the operation names its limit."),
  URI_TOO_LONG: problem(414, "The address is too long", "Send less in the query."),
  UNSUPPORTED_MEDIA_TYPE: problem(
    415,
    "The body has another media type than is taken",
    "Send the media type that the operation takes.",
  ),
  INVALID_SCENARIO: problem(422, "The scenario cannot be simulated", "Correct what errors names."),
  INVALID_BASELINE: problem(
    422,
    "The return cannot be imported",
    "Correct the cells that errors names; nothing was saved.",
  ),
  INVALID_GAME: problem(422, "The game cannot be split", "Correct what errors names."),
  INCOMPARABLE: problem(
    422,
    "These runs cannot be compared",
    "Compare runs that have succeeded and share trusts.",
  ),
  IDEMPOTENCY_KEY_REUSED: problem(
    422,
    "The key was used for another request",
    "Use a new Idempotency-Key for a new request.",
  ),
  PRECONDITION_REQUIRED: problem(
    428,
    "If-Match is required",
    "Read it first, and send If-Match with its ETag.",
  ),
  HEADERS_TOO_LARGE: problem(431, "The headers are too large", "Send at most 16 kB of headers."),
  RATE_LIMITED: problem(429, "Too much work in too little time", "Wait for Retry-After seconds."),
  INTERNAL: problem(
    500,
    "Something went wrong on our side",
    "Try again; if it stays, report the request id.",
  ),
  UNAVAILABLE: problem(503, "The service is not ready", "Wait for Retry-After seconds and try again."),
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** Stable, in upper snake case; more may come, so treat an unknown one by its status. */
export type ProblemCode = keyof typeof PROBLEMS;

/** One entry of {@link PROBLEMS}. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly next: string;
}

/** The path of the page that explains a kind of problem. */
export function problemPath(code: string): string {
  return `/problems/${code.toLowerCase().replaceAll("_", "-")}`;
}

function problem<const Status extends number>(status: Status, title: string, next: string) {
  return { status, title, next };
}
