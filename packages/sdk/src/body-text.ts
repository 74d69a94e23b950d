import { PROBLEMS, type ProblemError, problemPath } from "@shared-services/contracts/routes";
import type { Request } from "./call.ts";
import { type About, InvalidInputError } from "./errors.ts";

/**
 * The body of a request as it is sent; undefined where it has none. JSON turns NaN and infinities into null, and has
 * no big integers: such numbers are refused here, where what they were can still be said.
 *
 * @throws {InvalidInputError} with a fault for each number that JSON cannot hold
 */
export function bodyText({ body }: Request, about: About): string | undefined {
  const faults: ProblemError[] = [];
  const places = new Map<unknown, string>();
  const text = JSON.stringify(body, function (this: unknown, key: string, value: unknown) {
    const above = places.get(this);
    const pointer = above === undefined ? "" : `${above}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (typeof value === "object") places.set(value, pointer);
    if (!isBeyondJson(value)) return value;
    faults.push(faultOf(pointer, value));
    return null;
  });
  if (faults.length > 0) throw refused(faults, about);
  return text;
}

function isBeyondJson(value: unknown): value is number | bigint {
  return typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value));
}

function faultOf(pointer: string, value: number | bigint): ProblemError {
  const received = typeof value === "bigint" ? `${value}n` : String(value);
  const expected = "a number that JSON can hold";
  const message = `${pointer || "the body"}: expected ${expected}, got ${received}`;
  return { pointer, code: "WRONG_TYPE", expected, received, message };
}

/** The refusal that the service would answer, if it could be told. */
function refused(errors: readonly ProblemError[], about: About): InvalidInputError {
  const code = "INVALID_INPUT";
  const { status, title } = PROBLEMS[code];
  const detail = errors.map(({ message }) => message).join("; ");
  const message = `${status} ${code}: ${detail} (${about.method} ${about.path}, not sent)`;
  const where = { type: problemPath(code), instance: about.path, requestId: "not sent" };
  return new InvalidInputError({
    ...about,
    status,
    code,
    message,
    headers: new Headers(),
    requestId: null,
    problem: { ...where, status, code, title, detail, errors },
    retryAfter: undefined,
  });
}
