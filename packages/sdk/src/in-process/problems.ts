import {
  PROBLEMS,
  type ProblemCode,
  type ProblemError,
  problemPath,
} from "@shared-services/contracts/routes";

/** A refusal by a handler that answers in this process; it becomes problem details. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly ProblemError[];
  readonly currentETag?: string;
}

/** What a handler throws. */
export class RefusalThrown extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

/**
 * Makes the refusal that the service would give, for a handler to throw.
 *
 * @example
 * throw problem("NOT_FOUND", { detail: `There is no trust ${ods}` });
 */
export function problem(
  code: ProblemCode,
  more: Partial<Pick<Refusal, "detail" | "errors" | "currentETag">> = {},
): RefusalThrown {
  const { status, title, next } = PROBLEMS[code];
  return new RefusalThrown({ status, code, title, detail: next, ...more });
}

/** The answer that a refusal becomes. */
export function problemResponse(refusal: Refusal, instance: string): Response {
  const { code } = refusal;
  const body = { type: problemPath(code), instance, requestId: "in-process", ...refusal };
  return new Response(JSON.stringify(body), {
    status: refusal.status,
    headers: { "Content-Type": "application/problem+json" },
  });
}
