import { type Fault, pointerToken, told } from "./errors.ts";

/** Looks at one value of an untrusted document and names what is wrong with it. */
export type Check = (value: unknown, path: string) => Fault[];

/** A fault in the words that all faults of an untrusted document use: where, what was wanted, what was got, what next. */
export function wrong(
  code: string,
  path: string,
  detail: { expected: string; received?: unknown; next?: string },
): Fault {
  const { expected, received, next } = detail;
  const message = `${path}: expected ${expected}, got ${told(received)}${next ? `; ${next}` : ""}`;
  return { code, path, message, expected, received };
}

/** Accepts a finite number within bounds, both included. */
export function numberWithin(low: number, high: number, expected: string): Check {
  return (value, path) => {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      return [wrong("NOT_A_NUMBER", path, { expected, received: value })];
    }
    return value >= low && value <= high ? [] : [wrong("OUT_OF_RANGE", path, { expected, received: value })];
  };
}

/** Accepts a whole number within bounds, both included. */
export function wholeWithin(low: number, high: number): Check {
  const expected = `a whole number from ${low} to ${high}`;
  const within = numberWithin(low, high, expected);
  return (value, path) =>
    typeof value === "number" && Number.isFinite(value) && !Number.isInteger(value)
      ? [wrong("OUT_OF_RANGE", path, { expected, received: value })]
      : within(value, path);
}

/** Accepts a text that is not blank. */
export const text: Check = (value, path) =>
  typeof value === "string" && value.trim() !== ""
    ? []
    : [wrong("NOT_A_TEXT", path, { expected: "a text", received: value })];

/** Accepts one of the listed words. */
export function oneOf(words: readonly string[]): Check {
  return (value, path) =>
    typeof value === "string" && words.includes(value)
      ? []
      : [wrong("UNKNOWN_WORD", path, { expected: words.join(", "), received: value })];
}

/** Accepts true and false. */
export const yesOrNo: Check = (value, path) =>
  typeof value === "boolean"
    ? []
    : [wrong("NOT_YES_OR_NO", path, { expected: "true or false", received: value })];

/** Accepts whatever is there, for somebody else looks at it. */
export const anything: Check = () => [];

/** Accepts null as well. */
export function orNull(check: Check): Check {
  return (value, path) => (value === null ? [] : check(value, path));
}

/** Accepts a missing field as well. */
export function optional(check: Check): Check {
  return (value, path) => (value === undefined ? [] : check(value, path));
}

/** Accepts a record with exactly these fields, each passing its own check. */
export function record(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isRecord(value)) return [wrong("NOT_A_RECORD", path, { expected: "a record", received: value })];
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...unknown.map((name) =>
        wrong("UNKNOWN_FIELD", `${path}/${pointerToken(name)}`, {
          expected: `only ${Object.keys(fields).join(", ")}`,
          received: value[name],
        }),
      ),
      ...Object.entries(fields).flatMap(([name, check]) => check(value[name], `${path}/${name}`)),
    ];
  };
}

/** Accepts a record with any fields, each passing the check. */
export function mapOf(check: Check): Check {
  return (value, path) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, entry]) => check(entry, `${path}/${pointerToken(name)}`))
      : [wrong("NOT_A_RECORD", path, { expected: "a record", received: value })];
}

/** Accepts a list whose every item passes the check. */
export function listOf(check: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, at) => check(item, `${path}/${at}`))
      : [wrong("NOT_A_LIST", path, { expected: "a list", received: value })];
}

/** Accepts a list of at least one item, each passing the check. */
export function someOf(check: Check): Check {
  const list = listOf(check);
  return (value, path) =>
    Array.isArray(value) && value.length === 0
      ? [wrong("EMPTY", path, { expected: "at least one", received: value })]
      : list(value, path);
}

/**
 * An untrusted record without the fields at fault, for rules that hold among the others; `faults` are those of the
 * record at `path`. None of it where it is no record.
 *
 * @example
 * soundFields({ pay: 5, wte: "ten" }, faults, "/lines/3"); // { pay: 5 }
 */
export function soundFields<T>(value: unknown, faults: readonly Fault[], path: string): Partial<T> {
  if (!isRecord(value)) return {};
  if (faults.length === 0) return value as Partial<T>;
  const broken = new Set(faults.map((fault) => fault.path.slice(path.length).split("/")[1]));
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !broken.has(pointerToken(name))),
  ) as Partial<T>;
}

/** True for a plain object: not null, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
