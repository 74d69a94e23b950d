import type { Baseline, Fault } from "@shared-services/simulation";
import type { BaselineVersion } from "../routes/baselines.ts";
import type { ProblemError } from "../routes/problem.ts";

/** How many lines of a baseline trusts returned themselves, how many are estimates, and how many assumptions. */
export function lineOrigins({ lines }: Baseline): BaselineVersion["lines"] {
  const counts = { return: 0, estimate: 0, assumption: 0 };
  for (const { origin } of lines) counts[origin]++;
  return counts;
}

/**
 * Everything for which a return is refused, by the cells of its sheet; what concerns the whole names none. A return
 * that changes nothing is refused too.
 */
export function returnFaults(faults: readonly Fault[], linesRead: number): ProblemError[] {
  if (faults.length > 0) return faults.map(inCell);
  if (linesRead > 0) return [];
  const message = "/text: every figure is as it was; overwrite what you know";
  return [{ pointer: "/text", code: "NOTHING_CHANGES", message }];
}

/** A fault's path names a cell, `/D17`. */
function inCell({ path, ...fault }: Fault): ProblemError {
  const [, cell] = /^\/([A-Z]{1,2}\d+)$/.exec(path) ?? [];
  return { pointer: "/text", ...(cell !== undefined && { cell }), ...fault };
}
