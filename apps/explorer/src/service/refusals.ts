import { isApiError, isNotFoundError } from "@shared-services/sdk";
import type { Refusal } from "../notebook/values.ts";

/** In which cell the reader can put right what a path of the scenario document is about. */
const CELLS: readonly (readonly [prefix: string, cell: string])[] = [
  ["/members", "trusts"],
  ["/partnership", "trusts"],
  ["/operatingModel", "operating-model"],
  ["/baseline", "own-return"],
  ["/readiness", "assumptions"],
  ["/overrides", "assumptions"],
  ["/evidence", "assumptions"],
];

/** What a refusal of a scenario says, by the cell that it is about; null for an error of another kind. */
export function refusalsOf(error: unknown): Refusal[] | null {
  if (isNotFoundError(error)) {
    const message =
      "What this link refers to is not here: a partnership or a return of somebody else’s, or one that is gone. Choose again.";
    return [{ cell: "trusts", path: "/partnership", message }];
  }
  if (!isApiError(error) || error.status >= 500) return null;
  if (error.faults.length === 0) return [{ cell: "trusts", path: "", message: error.message }];
  return error.faults.map(({ pointer = "", message }) => {
    const path = pointer.replace(/^\/document/, "");
    const cell = CELLS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? "trusts";
    return { cell, path, message: withoutPointer(message, pointer) };
  });
}

/** Messages begin with their pointer for developers; a reader sees the cell instead. */
function withoutPointer(message: string, pointer: string): string {
  const bare = [pointer, pointer.replace(/^\/document/, "")].find(
    (start) => start && message.startsWith(`${start}: `),
  );
  const text = bare ? message.slice(bare.length + 2) : message;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
