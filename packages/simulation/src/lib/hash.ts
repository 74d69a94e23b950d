import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Fault, pointerToken, refuse } from "./errors.ts";

/**
 * SHA-256 of a value's canonical JSON, as 64 lower-case hexadecimal digits: equal values have equal hashes,
 * whatever the order of their keys. Throws an InputError as {@link canonicalJson} does.
 *
 * @example
 * hashOf({ b: 1, a: 2 }) === hashOf({ a: 2, b: 1 }); // true
 */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/**
 * {@link hashOf} of a value with a large part that lasts while the rest of it changes: `lasting`, which stands in it
 * once and is never changed itself. It is written once, and digested once for what stands before it.
 *
 * @example
 * hashAround({ a: 1, lines }, lines) === hashOf({ a: 1, lines }); // true
 */
export function hashAround(value: unknown, lasting: object): string {
  const [before, after] = textOf(value, lasting).split(MARK);
  const kept = beginnings.get(lasting) ?? [];
  const known = kept.find((beginning) => beginning.before === before);
  const begun = known?.begun ?? sha256.create().update(utf8ToBytes(before + canonicalJson(lasting)));
  if (!known) beginnings.set(lasting, [{ before, begun }, ...kept].slice(0, BEGINNINGS));
  return bytesToHex(begun.clone().update(utf8ToBytes(after)).digest());
}

/** Digests up to and with a lasting part, by the text before it. */
const beginnings = new WeakMap<object, readonly Beginning[]>();
const BEGINNINGS = 4;

interface Beginning {
  readonly before: string;
  readonly begun: ReturnType<typeof sha256.create>;
}

/**
 * SHA-256 of bytes, or of a column of numbers as its little-endian bytes (on every machine), as 64
 * lower-case hexadecimal digits.
 *
 * @example
 * hashBytes(new Uint8Array()); // "e3b0c442…7852b855"
 */
export function hashBytes(bytes: Uint8Array | Float64Array): string {
  return bytesToHex(sha256(bytes instanceof Float64Array ? littleEndian(bytes) : bytes));
}

/**
 * JSON with one spelling only (RFC 8785): keys sorted by UTF-16 code units, no blanks, numbers in their
 * shortest form. Properties that are undefined are left out, as in JSON.stringify. All that JSON cannot
 * hold (NaN, infinities, undefined in a list, bigints, functions, Maps, typed arrays …) is refused, each
 * with its path.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, null);
}

/** Stands for a lasting part in a text; no JSON has this character. */
const MARK = "\u0000";

function textOf(value: unknown, lasting: object | null): string {
  const faults: Fault[] = [];
  const text = write(value, { lasting, trail: [], faults });
  refuse(faults);
  return text;
}

interface Writing {
  /** What is not written but marked. */
  readonly lasting: object | null;
  /** Keys and places on the way to the value at hand. */
  readonly trail: (string | number)[];
  readonly faults: Fault[];
}

function write(value: unknown, writing: Writing): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (value === writing.lasting) return MARK;
  if (Array.isArray(value)) {
    let text = "[";
    for (let i = 0; i < value.length; i++) text += `${i > 0 ? "," : ""}${writeAt(i, value[i], writing)}`;
    return `${text}]`;
  }
  if (isPlainObject(value)) {
    let text = "{";
    for (const key of Object.keys(value).sort()) {
      if (value[key] === undefined) continue;
      text += `${text === "{" ? "" : ","}${JSON.stringify(key)}:${writeAt(key, value[key], writing)}`;
    }
    return `${text}}`;
  }
  writing.faults.push(notJson(value, writing.trail.map((step) => `/${pointerToken(String(step))}`).join("")));
  return "null";
}

function writeAt(step: string | number, value: unknown, writing: Writing): string {
  writing.trail.push(step);
  const text = write(value, writing);
  writing.trail.pop();
  return text;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notJson(value: unknown, path: string): Fault {
  const received = typeof value === "object" ? (value?.constructor?.name ?? "object") : String(value);
  const message = `${path || "the document"}: expected a value that JSON can hold, got ${received}`;
  return { code: "NOT_JSON", path, expected: "a value that JSON can hold", received, message };
}

function littleEndian(column: Float64Array): Uint8Array {
  const bytes = new Uint8Array(column.length * 8);
  const view = new DataView(bytes.buffer);
  for (let d = 0; d < column.length; d++) view.setFloat64(d * 8, column[d], true);
  return bytes;
}
