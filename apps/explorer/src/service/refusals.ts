import { isApiError, isNotFoundError } from "@shared-services/sdk";
import type { Refusal } from "../notebook/values.ts";
import { capital } from "../words/quantity.ts";

/** In which cell the reader can put right what a path of the scenario document is about. */
const CELLS: readonly (readonly [prefix: string, cell: string])[] = [
  ["/members", "trusts"],
  ["/partnership", "trusts"],
  ["/operatingModel", "operating-model"],
  ["/stages", "operating-model"],
  ["/baseline", "own-return"],
  ["/readiness", "assumptions"],
  ["/optimismBias", "assumptions"],
  ["/overrides", "assumptions"],
  ["/evidence", "assumptions"],
  ["/agreement", "agreement"],
];

const GONE =
  "What this link refers to is not here: a partnership or a return of somebody else’s, or one that is gone. Choose again.";

/**
 * What a refusal of a scenario says, by the cell that it is about; null for an error of another kind. `labels`
 * are the names of assumptions by their ids, which stand in for the pointers that developers read.
 */
export function refusalsOf(error: unknown, labels: ReadonlyMap<string, string>): Refusal[] | null {
  if (isNotFoundError(error)) return [{ cell: "trusts", path: "/partnership", message: GONE }];
  if (!isApiError(error) || error.status >= 500) return null;
  if (error.faults.length === 0) return [{ cell: "trusts", path: "", message: error.message }];
  return error.faults.map(({ pointer = "", message }) => {
    const path = pointer.replace(/^\/document/, "");
    const cell = CELLS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? "trusts";
    const label = path.split("/").flatMap((part) => labels.get(part) ?? [])[0];
    const text = withoutPointer(message, pointer);
    return { cell, path, message: label ? `${label}: ${text}.` : `${capital(text)}.` };
  });
}

function withoutPointer(message: string, pointer: string): string {
  const bare = pointer.replace(/^\/document/, "");
  const found = [pointer, bare].find((start) => start && message.startsWith(`${start}: `));
  return (found ? message.slice(found.length + 2) : message).replace(/\.$/, "");
}
