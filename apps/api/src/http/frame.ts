import { API_VERSION, type OperationRecord } from "@shared-services/contracts/routes";
import { evidenceVersion } from "@shared-services/public-data";
import type { RateLimiter } from "./rate-limit.ts";
import { API_POLICY, SECURITY_HEADERS } from "./security-headers.ts";
import type { Trace } from "./trace.ts";

/** What every answer says of the server: which versions, and which request it belongs to. */
export function frame(response: Response, trace: Trace, modelVersion: string): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", API_POLICY);
  headers.set("api-version", API_VERSION);
  headers.set("model-version", modelVersion);
  headers.set("dataset-version", evidenceVersion);
  headers.set("x-request-id", trace.requestId);
  headers.set("traceparent", trace.traceparent);
  if (trace.correlationId !== null) headers.set("x-correlation-id", trace.correlationId);
  return response;
}

/** RateLimit and RateLimit-Policy, as the IETF's draft has them (structured fields). */
export function sayAllowance(response: Response, limiter: RateLimiter, caller: string): void {
  const left = limiter.left(caller);
  const { units, seconds } = limiter.allowance;
  response.headers.set("ratelimit", `"work";r=${left.units};t=${left.seconds}`);
  response.headers.set("ratelimit-policy", `"work";q=${units};w=${seconds}`);
}

/** Deprecation (RFC 9745), Sunset (RFC 8594) and what to use instead, for an operation that is to go. */
export function sayDeprecation(response: Response, { deprecated }: OperationRecord): void {
  if (deprecated === undefined) return;
  response.headers.set("deprecation", `@${Math.floor(Date.parse(deprecated.since) / 1000)}`);
  response.headers.set("sunset", new Date(deprecated.sunset).toUTCString());
  response.headers.append("link", `<${deprecated.instead}>; rel="successor-version"`);
}
