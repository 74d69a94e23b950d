import type { BodyOf, OperationId, OperationOf, PathOf, QueryOf } from "@shared-services/contracts/routes";

/** What a single call can have that differs from its client's settings. */
export interface CallOptions {
  /** Ends the call wherever it stands: connecting, reading, backing off, paging. It rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Limit of each attempt, ms. */
  readonly timeout?: number;
  /** Limit of the call with all its attempts and the waits between them, ms. */
  readonly totalTimeout?: number;
  /** Attempts after the first. Only calls that may be repeated safely are. */
  readonly maxRetries?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Options of a call that creates something. */
export interface CreateOptions extends CallOptions {
  /** Names this creation across processes and restarts; left out, each call makes its own and keeps it over retries. */
  readonly idempotencyKey?: string;
}

/** Options of a call that changes something. */
export interface ChangeOptions extends CallOptions {
  /** ETag of what you read: the call is refused if somebody changed it since. */
  readonly ifMatch: string;
}

/** A request as the sender sees it. */
export interface Request {
  readonly method: string;
  /** With `{name}` for every path parameter. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly body?: unknown;
  /** Media type of the body, where it is not `application/json`. */
  readonly takes?: string;
  /** Media type wanted, where it is not JSON. */
  readonly gives?: string;
  /** True where an Idempotency-Key makes repeating it harmless. */
  readonly keyed?: true;
  /** True where repeating it is harmless without a key, though the method does not say so. */
  readonly repeatable?: true;
  readonly headers?: Readonly<Record<string, string>>;
  readonly options?: CallOptions & { readonly idempotencyKey?: string };
}

/** A request for one operation: the compiler holds its method, path and manners against the contract. */
export type RequestFor<Id extends OperationId> = Omit<
  Request,
  "method" | "path" | "params" | "query" | "body" | "takes" | "gives" | "keyed"
> & {
  readonly method: OperationOf<Id>["method"];
  readonly path: OperationOf<Id>["path"];
} & Part<"params", PathOf<Id>> &
  Optional<"query", QueryOf<Id>> &
  Part<"body", BodyOf<Id>> &
  Flag<"keyed", Id> &
  Media<"gives", Id> &
  Media<"takes", Id>;

type Part<Name extends string, Value> = unknown extends Value
  ? unknown
  : undefined extends Value
    ? unknown
    : { readonly [K in Name]: Value };
type Optional<Name extends string, Value> = unknown extends Value
  ? unknown
  : { readonly [K in Name]?: Value | undefined };
type Flag<Name extends string, Id extends OperationId> =
  OperationOf<Id> extends { readonly [K in Name]: true } ? { readonly [K in Name]: true } : unknown;
type Media<Name extends string, Id extends OperationId> =
  OperationOf<Id> extends { readonly [K in Name]: infer Type }
    ? Type extends "application/json"
      ? unknown
      : { readonly [K in Name]: Type }
    : unknown;

/** Path and query of a request, with its parameters filled in and escaped. */
export function address({ path, params = {}, query = {} }: Request): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || /^\.{0,2}$/.test(value)) {
      throw new TypeError(`${path}: expected an id for ${name}, got ${JSON.stringify(value)}`);
    }
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  return search.toString() === "" ? filled : `${filled}?${search}`;
}
