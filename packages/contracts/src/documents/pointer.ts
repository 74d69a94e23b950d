import { pointerToken } from "@shared-services/simulation";

/**
 * A place in a JSON document as a JSON pointer (RFC 6901); empty for the document itself. A key too long to be one
 * that is known, or a place too deep, is cut short, so that whoever sent it can still read where it was.
 *
 * @example
 * pointerTo(["members", 0, "a/b"]); // "/members/0/a~1b"
 */
export function pointerTo(path: readonly PropertyKey[]): string {
  const tokens = path.map((part) => `/${pointerToken(cut(String(part), KEY))}`);
  return cut(tokens.join(""), POINTER);
}

/** Longest that a key is shown, and a pointer: what the description of a problem allows. */
const KEY = 100;
const POINTER = 500;

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
