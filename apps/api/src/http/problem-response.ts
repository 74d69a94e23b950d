import { problemErrors } from "@shared-services/contracts/documents";
import { PROBLEMS, type Problem, problemPath } from "@shared-services/contracts/routes";
import { isInputError } from "@shared-services/simulation";
import { isAway } from "../storage/database.ts";
import { isRefusal, type Refusal, refusal } from "./refusal.ts";

/** The refusal that an error amounts to; what nobody foresaw is INTERNAL, and says nothing of itself. */
export function refusalOf(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  if (isInputError(error)) return refusal("INVALID_SCENARIO", { errors: problemErrors(error.faults) });
  if (isAway(error)) return refusal("UNAVAILABLE", { headers: { "retry-after": "2" } });
  return refusal("INTERNAL");
}

/** The problem document (RFC 9457) of a refusal. */
export function problemResponse(
  { code, message, errors, headers, members }: Refusal,
  request: { readonly path: string; readonly requestId: string },
): Response {
  const { status, title } = PROBLEMS[code];
  const problem: Problem & Readonly<Record<string, unknown>> = {
    type: problemPath(code),
    title,
    status,
    detail: message.slice(0, 4_000),
    instance: request.path.slice(0, 1_000),
    code,
    requestId: request.requestId,
    ...(errors && { errors: errors.slice(0, 500) }),
    ...members,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
