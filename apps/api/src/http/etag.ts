import { createHash } from "node:crypto";
import { refusal } from "./refusal.ts";

/** Strong validator of a representation: the same text, the same tag. */
export function etagOf(text: string | Uint8Array): string {
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
}

/** True where If-None-Match names the tag; a proxy may have made it a weak one (RFC 9110, 13.1.2). */
export function isNotModified(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === "*" || tags(header).some((tag) => tag.replace(/^W\//, "") === etag);
}

/**
 * Refuses a change by somebody who has not read what is there now.
 *
 * @throws PRECONDITION_REQUIRED without If-Match, STALE_VERSION where it names another version
 */
export function requireMatch(header: string | undefined, current: string): void {
  if (header === undefined) throw refusal("PRECONDITION_REQUIRED", { headers: { etag: current } });
  if (header.trim() === "*" || tags(header).includes(current)) return;
  throw refusal("STALE_VERSION", { headers: { etag: current }, members: { currentETag: current } });
}

/** Tags of a list; the suffix by which the compressed form differs is the same version. */
function tags(header: string): string[] {
  return header.split(",").map((tag) => tag.trim().replace(/-gzip"$/, '"'));
}
