import { PROBLEMS, type ProblemCode, type ProblemError } from "@shared-services/contracts/routes";

/** Why a request is not done, on its way to becoming a problem document. */
export interface Refusal extends Error {
  readonly name: "Refusal";
  readonly code: ProblemCode;
  readonly errors?: readonly ProblemError[];
  /** Headers that go with the problem, e.g. Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Members that only this kind of problem has. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** What goes with a refusal besides its code. */
export interface RefusalParts {
  /** What was wrong this time; left out: what the faults say, or the general advice. */
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly members?: Readonly<Record<string, unknown>>;
}

/**
 * Makes the error that a handler throws to refuse a request.
 *
 * @example
 * throw refusal("NOT_FOUND", { detail: "There is no trust ZZZ." });
 */
export function refusal(code: ProblemCode, parts: RefusalParts = {}): Refusal {
  const { detail, ...rest } = parts;
  const said = detail ?? sentences(parts.errors) ?? PROBLEMS[code].next;
  return Object.assign(new Error(said), { name: "Refusal" as const, code, ...rest });
}

/** True for what {@link refusal} makes. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal";
}

function sentences(errors: readonly ProblemError[] | undefined): string | undefined {
  if (errors === undefined || errors.length === 0) return undefined;
  const more = errors.length > 3 ? ` And ${errors.length - 3} more.` : "";
  return `${errors
    .slice(0, 3)
    .map((error) => error.message)
    .join("; ")}.${more}`.replace("..", ".");
}
