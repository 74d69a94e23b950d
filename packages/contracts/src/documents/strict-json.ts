import type { ProblemCode, ProblemError } from "../routes/problem.ts";
import { pointerTo } from "./pointer.ts";

/** Makes the error that refuses a text. */
export type RefuseJson = (
  code: ProblemCode,
  parts?: { readonly detail?: string; readonly errors?: readonly ProblemError[] },
) => Error;

/** Deepest nesting that is read. */
const DEPTH_LIMIT = 32;

/**
 * Reads JSON, and refuses what JSON.parse lets pass and somebody will trip over later: a key twice, nesting beyond
 * 32 levels, text that no database can hold (NUL, half a surrogate pair), and `__proto__`.
 *
 * @throws what `refuse` makes of MALFORMED_JSON, DUPLICATE_KEY or TOO_DEEP
 */
export function parseStrictJson(text: string, refuse: RefuseJson): unknown {
  scan(text, refuse);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse("MALFORMED_JSON", { detail: `The body is not JSON: ${(error as Error).message}` });
  }
}

interface Level {
  /** Keys met so far; null for an array. */
  readonly keys: Set<string> | null;
  /** The key, or the index, that is being read. */
  at: string | number;
  /** True where the next string is a key. */
  wantsKey: boolean;
}

/** Walks over strings and brackets; what is malformed is left for JSON.parse to find. */
function scan(text: string, refuse: RefuseJson): void {
  const levels: Level[] = [];
  for (let i = 0; i < text.length; i++) {
    const top = levels.at(-1);
    switch (text[i]) {
      case "{":
      case "[":
        if (levels.length === DEPTH_LIMIT) throw refuse("TOO_DEEP");
        levels.push({ keys: text[i] === "{" ? new Set() : null, at: 0, wantsKey: text[i] === "{" });
        break;
      case "}":
      case "]":
        levels.pop();
        break;
      case ",":
        if (top?.keys) top.wantsKey = true;
        else if (top) top.at = (top.at as number) + 1;
        break;
      case '"': {
        const end = endOfString(text, i);
        checkString(text.slice(i, end), levels, refuse);
        i = end - 1;
        break;
      }
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

function checkString(literal: string, levels: Level[], refuse: RefuseJson): void {
  const top = levels.at(-1);
  const value = literal.includes("\\") ? decoded(literal) : literal.slice(1, -1);
  if (value.includes("\0") || !isWellFormed(value)) {
    const what = value.includes("\0") ? "a NUL character" : "half a surrogate pair";
    throw refuse("MALFORMED_JSON", { detail: `${placeOf(levels)}: text with ${what} is not taken.` });
  }
  if (!top?.keys || !top.wantsKey) return;
  top.wantsKey = false;
  top.at = value;
  if (value === "__proto__" || top.keys.has(value)) {
    const pointer = placeOf(levels);
    const message = `${pointer}: expected each key once, got ${JSON.stringify(value)} ${value === "__proto__" ? "" : "again"}`;
    throw refuse("DUPLICATE_KEY", { errors: [{ pointer, code: "DUPLICATE_KEY", message: message.trim() }] });
  }
  top.keys.add(value);
}

function decoded(literal: string): string {
  try {
    return JSON.parse(literal);
  } catch {
    return "";
  }
}

/** String.prototype.isWellFormed, which ES2023 does not know yet. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

function placeOf(levels: readonly Level[]): string {
  return pointerTo(levels.map(({ at }) => at));
}
