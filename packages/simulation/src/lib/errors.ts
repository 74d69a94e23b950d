/**
 * One thing that is wrong (or only odd) about an input: data first, the sentence second.
 *
 * `path` is a JSON pointer (RFC 6901) into the document that was given, `code` is stable and in
 * upper snake case, `message` says what was got, what was wanted and what to do next.
 *
 * @example
 * const fault: Fault = {
 *   code: "OUT_OF_RANGE",
 *   path: "/overrides/standard",
 *   expected: "a share between 0 and 1",
 *   received: 12,
 *   message: "/overrides/standard: expected a share between 0 and 1, got 12; did you mean 0.12 (12 %)?",
 * };
 */
export interface Fault {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: unknown;
}

/**
 * The fault of a value that is not what is wanted, with its sentence.
 *
 * @example
 * mismatch("OUT_OF_RANGE", "/draws", { expected: "a whole number from 100 to 100000", received: 7 }).message;
 * // "/draws: expected a whole number from 100 to 100000, got 7"
 */
export function mismatch(
  code: string,
  path: string,
  { expected, received }: { readonly expected: string; readonly received: unknown },
): Fault {
  const got = typeof received === "string" ? received : told(received);
  return { code, path, expected, received, message: `${path}: expected ${expected}, got ${got}` };
}

/**
 * What was got, in the words of a message, whatever it is: a text in quotes, a number or a word as it stands, and of
 * what is larger only that it is there.
 *
 * @example
 * told(Number.NaN); // "NaN"
 * told([1, 2, 3]); // "a list of 3"
 */
export function told(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return "a record";
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/**
 * Faults of a part of a document as faults of the whole: `root` goes before every path, in its sentence too.
 *
 * @example
 * within("/agreement", agreementFaults(agreement, partners))[0].path; // "/agreement/clauses/2/level"
 */
export function within(root: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => {
    const { path, message } = fault;
    const isFirst = message.startsWith(`${path}:`);
    return { ...fault, path: root + path, message: isFirst ? root + message : message };
  });
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function pointerToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** An Error that carries every fault of an input, not only the first. Recognise it with {@link isInputError}. */
export interface InputError extends Error {
  readonly name: "InputError";
  readonly faults: readonly Fault[];
}

/**
 * Makes the one error that the stages of the model throw at their door.
 *
 * @example
 * throw inputError([{ code: "UNKNOWN_TRUST", path: "/members/2", message: "/members/2: no trust ZZZ in the baseline" }]);
 */
export function inputError(faults: readonly Fault[]): InputError {
  const shown = faults.slice(0, 3).map((fault) => fault.message);
  const more = faults.length > 3 ? [`and ${faults.length - 3} more`] : [];
  const error = new Error([...shown, ...more].join("\n"));
  return Object.assign(error, { name: "InputError" as const, faults });
}

/** True for an error made by {@link inputError}, also by another copy of this package. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === "InputError" && "faults" in error;
}

/** Throws one {@link InputError} with all the faults, or returns quietly when there are none. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw inputError(faults);
}
