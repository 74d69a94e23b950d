/** What somebody may do: each role may do all that the ones before it may, but for `board-member`, who decides and does not model. */
export type Role = "viewer" | "board-member" | "analyst" | "administrator";

/** The types of what goes in and what comes out of one operation. */
export interface Shape {
  readonly query?: object;
  readonly body?: unknown;
  readonly answer?: unknown;
}

/** One operation of the API as plain data; the server, the SDK and the OpenAPI document are all made from it. */
export interface OperationRecord {
  /** `resource.verb`, e.g. `runs.create`: the operationId, and the SDK's `client.runs.create`. */
  readonly id: `${string}.${string}`;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** With `{name}` for every path parameter. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description?: string;
  readonly tag: Tag;
  /** Names of its query parameters. */
  readonly query?: readonly string[];
  /** Statuses of success, the usual one first. */
  readonly success: readonly (200 | 201 | 202 | 204)[];
  /** Media type of the body that it takes; left out where it takes none. */
  readonly takes?: "application/json" | "application/merge-patch+json";
  /** Media type of the answer; left out: `application/json`. */
  readonly gives?: "text/csv" | "text/event-stream";
  /** True where an `Idempotency-Key` makes repeating it harmless. */
  readonly keyed?: true;
  /** True where `If-Match` with the current ETag is required. */
  readonly versioned?: true;
  /** True where the answer is a page: `items`, and a cursor to the `next`. */
  readonly paged?: true;
  /** The least role that may do it; `anyone` needs no key at all. */
  readonly role: Role | "anyone";
  /** Since which version of the API it is to go, when it does, and what to use instead. */
  readonly deprecated?: { readonly since: string; readonly sunset: string; readonly instead: string };
}

/** The groups in which the documentation shows operations. */
export type Tag =
  | "trusts"
  | "partnerships"
  | "services"
  | "evidence"
  | "operating models"
  | "baselines"
  | "scenarios"
  | "runs"
  | "results"
  | "comparisons"
  | "gain share"
  | "access"
  | "service";

/** A record together with its types, which exist only for the compiler. */
export type Operation<R extends OperationRecord, S extends Shape> = R & { readonly shape?: S };

/**
 * Ties a record to its types.
 *
 * @example
 * export const getTrust = operation<{ answer: Trust }>()({
 *   id: "trusts.get", method: "GET", path: "/v1/trusts/{trust}", …
 * });
 */
export function operation<S extends Shape>() {
  return <const R extends OperationRecord>(record: R): Operation<R, S> => record;
}

/** The path parameters of a template: `{ run: string }` for `/v1/runs/{run}/results`. */
export type PathParameters<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name | keyof PathParameters<Rest>]: string }
  : unknown;
