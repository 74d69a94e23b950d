import { PROBLEMS, type ProblemCode, problemPath } from "@shared-services/contracts/routes";
import type { Env, Hono } from "hono";

/** A page for every kind of problem: where the `type` of a problem document leads. */
export function problemPages<E extends Env>(app: Hono<E>): void {
  for (const [code, { status, title, next }] of Object.entries(PROBLEMS)) {
    app.get(problemPath(code as ProblemCode), (c) => c.text(`${code} (${status})\n\n${title}.\n${next}\n`));
  }
}
