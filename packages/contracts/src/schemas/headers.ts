import type { OperationRecord } from "../routes/index.ts";

/** Headers that a request may carry, by component name. */
export const REQUEST_HEADERS = {
  Workspace: {
    name: "Workspace",
    in: "header",
    required: false,
    description: "In which of your workspaces; without it in the one of your key or token.",
    schema: { type: "string", minLength: 1, maxLength: 100, pattern: "^[\\w.-]+$" },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "Any text of your own; the same request with the same key is done once within 24 hours, and answered again.",
    schema: { type: "string", minLength: 1, maxLength: 200, pattern: "^[!-~]+$" },
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: false,
    description: "The ETag that you read. Without it the answer is 428.",
    schema: { type: "string", maxLength: 200 },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    required: false,
    description: "An ETag that you hold: 304 where it still is the current one.",
    schema: { type: "string", maxLength: 2000 },
  },
  Prefer: {
    name: "Prefer",
    in: "header",
    required: false,
    description: "`wait=10`: wait up to so many seconds for the run to end (RFC 7240).",
    schema: { type: "string", maxLength: 200 },
  },
  LastEventId: {
    name: "Last-Event-ID",
    in: "header",
    required: false,
    description: "Resume after this event.",
    schema: { type: "string", maxLength: 20, pattern: "^[0-9]+$" },
  },
} as const;

/** References to the headers that a request of an operation may carry. */
export function requestHeaders(record: OperationRecord): { readonly $ref: string }[] {
  const names: (keyof typeof REQUEST_HEADERS)[] = [];
  if (record.role !== "anyone") names.push("Workspace");
  if (record.keyed) names.push("IdempotencyKey");
  if (record.versioned) names.push("IfMatch");
  if (record.method === "GET" && record.gives !== "text/event-stream") names.push("IfNoneMatch");
  if (record.id === "runs.create") names.push("Prefer");
  if (record.gives === "text/event-stream") names.push("LastEventId");
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function header(description: string, schema: object = { type: "string", maxLength: 2000 }) {
  return { description, schema };
}

const seconds = { type: "integer", format: "int32", minimum: 0, maximum: 86_400 };

/** Headers that answers carry. */
export const ANSWER_HEADERS = {
  "API-Version": header("Version of the API"),
  "Model-Version": header("Version of the model"),
  "Dataset-Version": header("Version of the evidence register"),
  "X-Request-ID": header("Id of this request; name it when you report a problem"),
  RateLimit: header("What is left of your allowance, and in how many seconds it is whole again"),
  "RateLimit-Policy": header("Your allowance"),
  ETag: header("Strong validator of what is answered"),
  Link: header("`rel=next`: the next page"),
  Location: header("Where what was created is found"),
  "Retry-After": header("Seconds to wait", seconds),
  "Idempotent-Replayed": header("`true` where the answer is that of an earlier request with the same key"),
} as const;
