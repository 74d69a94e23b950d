/**
 * A place in a JSON document as a JSON pointer (RFC 6901); empty for the document itself.
 *
 * @example
 * pointerTo(["members", 0, "a/b"]); // "/members/0/a~1b"
 */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
