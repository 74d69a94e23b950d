import type { Problem } from "@shared-services/contracts/routes";
import {
  type About,
  AccessDeniedError,
  ApiError,
  ConflictError,
  InvalidInputError,
  MissingFeatureError,
  NotAvailableLocallyError,
  NotFoundError,
  RateLimitedError,
  ServerError,
  StaleVersionError,
  UnauthenticatedError,
} from "./errors.ts";
import { retryAfter } from "./retry.ts";

const BY_STATUS: Readonly<Record<number, typeof ApiError>> = {
  400: InvalidInputError,
  401: UnauthenticatedError,
  403: AccessDeniedError,
  404: NotFoundError,
  405: MissingFeatureError,
  409: ConflictError,
  412: StaleVersionError,
  422: InvalidInputError,
  429: RateLimitedError,
};

/** What the client knows of the call that was refused. */
export interface Refused extends About {
  readonly url: string;
  readonly now: number;
}

/** The error for an answer that is not a success: its class by status, its one line from the problem details. */
export function refusal(response: Response, text: string, call: Refused): ApiError {
  const problem = parseProblem(text);
  const { status, headers } = response;
  const requestId = headers.get("X-Request-ID") ?? problem?.requestId ?? null;
  const code = problem?.code ?? `HTTP_${status}`;
  const missing = problem !== undefined && (status === 405 || code === "UNKNOWN_PATH");
  const detail = missing ? unknownOperation(headers) : problem ? explain(problem) : foreign(response, call);
  const asked = [`${call.method} ${call.path}`, ...(requestId === null ? [] : [requestId])].join(", ");
  const type = missing ? MissingFeatureError : typeOf(status, code);
  return new type({
    ...call,
    status,
    code,
    message: `${status} ${code}: ${detail} (${asked})`,
    headers,
    requestId,
    problem,
    retryAfter: retryAfter(headers, call.now),
  });
}

function typeOf(status: number, code: string): typeof ApiError {
  if (code === "NOT_AVAILABLE_LOCALLY") return NotAvailableLocallyError;
  return BY_STATUS[status] ?? (status >= 500 ? ServerError : ApiError);
}

function parseProblem(text: string): Problem | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isProblem = typeof value === "object" && value !== null && "code" in value && "status" in value;
    return isProblem ? (value as Problem) : undefined;
  } catch {
    return undefined;
  }
}

/** The detail, and the first three faults in their own words. */
function explain({ detail, title, errors = [] }: Problem): string {
  const more = errors.length > 3 ? [`and ${errors.length - 3} more in faults`] : [];
  return [detail || title, ...errors.slice(0, 3).map((fault) => fault.message), ...more].join("\n  ");
}

function unknownOperation(headers: Headers): string {
  const version = headers.get("API-Version");
  return `this server${version ? ` (API ${version})` : ""} does not have the operation; update the server, or use the client that came with it`;
}

function foreign({ status, statusText }: Response, { url }: Refused): string {
  const what = statusText || "an answer without problem details";
  if (status >= 500) return `${what}; something between here and the API answered, try again later`;
  return `${what}; it does not look like the API, does baseUrl point at it? Asked ${url}`;
}
