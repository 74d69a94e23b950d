import { randomBytes } from "node:crypto";
import { v7 } from "uuid";

/** How a request is found again in logs, here and elsewhere. */
export interface Trace {
  /** The caller's X-Request-ID where it is one, else our own. */
  readonly requestId: string;
  /** W3C trace context to go on with. */
  readonly traceparent: string;
  /** The caller's X-Correlation-ID, which is said back; null where there is none. */
  readonly correlationId: string | null;
}

const CORRELATION_ID = /^[A-Za-z0-9._:-]{1,100}$/;
const REQUEST_ID = /^[A-Za-z0-9._-]{8,100}$/;
const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/;

/** Takes up the ids that a request carries, or makes new ones. */
export function traceOf(headers: Headers): Trace {
  const given = headers.get("x-request-id") ?? "";
  const correlation = headers.get("x-correlation-id") ?? "";
  const [, trace = randomBytes(16).toString("hex"), flags = "00"] =
    TRACEPARENT.exec(headers.get("traceparent") ?? "") ?? [];
  return {
    requestId: REQUEST_ID.test(given) ? given : `req_${v7()}`,
    traceparent: `00-${trace}-${randomBytes(8).toString("hex")}-${flags}`,
    correlationId: CORRELATION_ID.test(correlation) ? correlation : null,
  };
}
