import { createHash } from "node:crypto";
import { refusal } from "./refusal.ts";

/** What a cursor is bound to: it is good for nothing else. */
export interface CursorScope {
  readonly workspace: string;
  readonly operation: string;
  /** The query without `limit` and `cursor`. */
  readonly filter: Readonly<Record<string, unknown>>;
}

/** The cursor that continues after a key. */
export function writeCursor(scope: CursorScope, after: string): string {
  return Buffer.from(JSON.stringify([seal(scope), after])).toString("base64url");
}

/**
 * The key to continue after; undefined without a cursor.
 *
 * @throws INVALID_CURSOR where it is not one of this list, filter and workspace
 */
export function readCursor(scope: CursorScope, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [bound, after] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (bound === seal(scope) && typeof after === "string" && !after.includes("\0")) return after;
  } catch {
    // Not a cursor at all.
  }
  throw refusal("INVALID_CURSOR");
}

function seal({ workspace, operation, filter }: CursorScope): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([workspace, operation, entries]))
    .digest("base64url")
    .slice(0, 16);
}
