import type { Fault } from "@shared-services/simulation";
import type { z } from "zod";
import type { OperationRecord } from "../routes/operation.ts";
import type { ProblemError } from "../routes/problem.ts";
import { pointerTo } from "./pointer.ts";

type Issue = z.core.$ZodIssue;

/** What a schema found wrong with a value, each with what was expected and what came. */
export function schemaFaults(issues: readonly Issue[], value: unknown): ProblemError[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [], value));
}

/** The model's faults as the API words them: the path is a pointer into the body. */
export function problemErrors(faults: readonly Fault[]): ProblemError[] {
  return faults.map(({ path, ...fault }) => ({
    pointer: path,
    ...fault,
    ...("received" in fault && { received: shown(fault.received) }),
  }));
}

/** The same for a query of an operation: a fault names its parameter, where a body's has a pointer. */
export function queryFaults(
  issues: readonly Issue[],
  query: unknown,
  operation: OperationRecord,
): ProblemError[] {
  return schemaFaults(issues, query).map(({ pointer = "", ...fault }) => {
    const parameter = pointer.slice(1).split("/")[0] ?? "";
    if (fault.code === "UNKNOWN_FIELD") return unknownParameter(parameter, operation);
    return { parameter, ...fault, message: fault.message.replace(/^\/[^:/]*/, parameter) };
  });
}

/** The fault of a parameter that an operation does not have. */
export function unknownParameter(parameter: string, { query = [] }: OperationRecord): ProblemError {
  const known = query.length === 0 ? "this operation has none" : `there are ${query.join(", ")}`;
  const message = `${parameter}: there is no such parameter; ${known}`;
  return { parameter, code: "UNKNOWN_PARAMETER", message };
}

function faultsOfIssue(issue: Issue, above: readonly PropertyKey[], root: unknown): ProblemError[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const branch = nearest(issue.errors, valueAt(root, path));
    if (branch) return branch.flatMap((inner) => faultsOfIssue(inner, path, root));
  }
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(path, key));
  if (issue.code === "invalid_key")
    return [fault(path.slice(0, -1), "UNKNOWN_FIELD", "a key of the form described", path.at(-1))];
  const received = valueAt(root, path);
  const [code, expected] =
    received === undefined && isPlace(path) ? ["MISSING_FIELD", wanted(issue)] : described(issue);
  return [fault(path, code, expected, received)];
}

/** Of the ways in which a value could have been right, the one that it missed by least. */
function nearest(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const ofItsType = branches.filter(
    (branch) => !branch.some((issue) => issue.code === "invalid_type" && issue.path.length === 0),
  );
  const candidates = ofItsType.length > 0 ? ofItsType : value === undefined ? [] : [];
  return [...candidates].sort((a, b) => misses(a) - misses(b))[0];
}

/** A member that is not known says more against a branch than one whose value is wrong. */
function misses(branch: readonly Issue[]): number {
  return branch.reduce(
    (sum, issue) => sum + (issue.code === "unrecognized_keys" ? 10 * issue.keys.length : 1),
    0,
  );
}

function described(issue: Issue): [code: string, expected: string] {
  switch (issue.code) {
    case "invalid_type":
      return ["WRONG_TYPE", wanted(issue)];
    case "too_small":
    case "too_big":
      return ["OUT_OF_RANGE", wanted(issue)];
    case "invalid_format":
      return ["WRONG_FORMAT", wanted(issue)];
    case "invalid_value":
      return ["NOT_ALLOWED", wanted(issue)];
    default:
      return ["INVALID", wanted(issue)];
  }
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return article(issue.expected);
    case "too_small":
      return `${measure(issue.origin)} of at least ${issue.minimum}`;
    case "too_big":
      return `${measure(issue.origin)} of at most ${issue.maximum}`;
    case "invalid_format":
      return issue.pattern === undefined ? article(issue.format) : `text like ${issue.pattern}`;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" or ");
    case "invalid_union":
      return "one of the forms described";
    default:
      return issue.message.replace(/^expected /, "");
  }
}

const NAMES: Readonly<Record<string, string>> = {
  int: "a whole number",
  array: "a list",
  object: "an object",
  record: "an object",
  string: "text",
  boolean: "true or false",
  null: "null",
};

function article(type: string): string {
  return NAMES[type] ?? `a ${type}`;
}

function measure(origin: string): string {
  if (origin === "string") return "a length";
  if (origin === "array") return "a number of items";
  return "a number";
}

function unknownField(path: readonly PropertyKey[], key: string): ProblemError {
  const pointer = pointerTo([...path, key]);
  return { pointer, code: "UNKNOWN_FIELD", message: `${pointer}: there is no such field; leave it out` };
}

function fault(
  path: readonly PropertyKey[],
  code: string,
  expected: string,
  received: unknown,
): ProblemError {
  const pointer = pointerTo(path);
  const got = received === undefined ? "nothing" : (JSON.stringify(shown(received)) ?? "nothing");
  return {
    pointer,
    code,
    message: `${pointer || "the body"}: expected ${expected}, got ${got}`,
    expected,
    ...(received !== undefined && { received: shown(received) }),
  };
}

function isPlace(path: readonly PropertyKey[]): boolean {
  return path.length > 0;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    root,
  );
}

/** Short enough to stand in a message. */
function shown(value: unknown): unknown {
  if (typeof value === "string") return value.length > 100 ? `${value.slice(0, 100)}…` : value;
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" && value !== null ? "an object" : value;
}
