import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Fault, refuse } from "./errors.ts";

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
  const faults: Fault[] = [];
  const text = write(value, "", faults);
  refuse(faults);
  return text;
}

function write(value: unknown, path: string, faults: Fault[]): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = Array.from(value, (item, i) => write(item, `${path}/${i}`, faults));
    return `[${items.join(",")}]`;
  }
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${write(value[key], `${path}/${pointerToken(key)}`, faults)}`);
    return `{${members.join(",")}}`;
  }
  faults.push(notJson(value, path));
  return "null";
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function pointerToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
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
