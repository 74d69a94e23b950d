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
  const received = valueAt(root, path);
  if (issue.code === "invalid_union") {
    const branches = nearest(issue.errors, received);
    const [branch] = branches;
    if (branch && branches.length > 1) return neither(branches, path, received);
    if (branch) return branch.flatMap((inner) => faultsOfIssue(inner, path, root));
  }
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(path, key));
  if (issue.code === "invalid_key") {
    const form = issue.issues.map(wanted).join(" and ");
    return [fault(path, "UNKNOWN_FIELD", `a key that is ${form}`, path.at(-1))];
  }
  const [code, expected] =
    received === undefined && isPlace(path) ? ["MISSING_FIELD", wanted(issue)] : described(issue);
  return [fault(path, code, expected, received)];
}

type Branch = readonly Issue[];

/**
 * Of the ways in which a value could have been right, the one that it was meant to be: whose fields it has, and of
 * those the one that it missed by least. Several where it lacks what would tell them apart, none where it is of no
 * branch's type.
 */
function nearest(branches: readonly Branch[], value: unknown): readonly Branch[] {
  const ofItsType = branches.filter((branch) => !branch.some(isOfAnotherType));
  const fewest = Math.min(...ofItsType.map((branch) => strangeness(branch, value)));
  const alike = ofItsType.filter((branch) => strangeness(branch, value) === fewest);
  if (alike.every((branch) => missingFields(branch, value).length > 0)) return alike;
  return [...alike].sort((a, b) => a.length - b.length).slice(0, 1);
}

function isOfAnotherType({ code, path }: Issue): boolean {
  return code === "invalid_type" && path.length === 0;
}

/** Fields that a branch needs and a value lacks, and those that it has and the branch does not know. */
function strangeness(branch: Branch, value: unknown): number {
  return missingFields(branch, value).length + unknownFields(branch).length;
}

function missingFields(branch: Branch, value: unknown): string[] {
  const own = branch.filter(({ code, path }) => code !== "unrecognized_keys" && path.length === 1);
  return own.filter(({ path }) => valueAt(value, path) === undefined).map(({ path }) => String(path[0]));
}

function unknownFields(branch: Branch): readonly string[] {
  return branch.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
}

/** A value that could be meant as any of several branches: what each would need, and what none of them knows. */
function neither(branches: readonly Branch[], path: readonly PropertyKey[], value: unknown): ProblemError[] {
  const needed = branches.map((branch) => missingFields(branch, value).join(" and "));
  const unknown = unknownFields(branches[0] ?? []).filter((key) =>
    branches.every((branch) => unknownFields(branch).includes(key)),
  );
  return [
    fault(path, "MISSING_FIELD", oneOf(needed), value),
    ...unknown.map((key) => unknownField(path, key)),
  ];
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
    case "invalid_union":
      return ["options" in issue ? "NOT_ALLOWED" : "WRONG_TYPE", wanted(issue)];
    default:
      return ["INVALID", wanted(issue)];
  }
}

/** Messages of our own say what is expected; the others are made from what was found. */
function wanted(issue: Issue): string {
  if (issue.message.startsWith(OURS)) return issue.message.slice(OURS.length);
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
      return oneOf(issue.values.map((value) => JSON.stringify(value)));
    case "invalid_union":
      return oneOf(choicesOf(issue));
    default:
      return issue.message;
  }
}

const OURS = "expected ";

/** What a field that names a branch can be; or, where no branch is of the value's type, their types. */
function choicesOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return "options" in issue
    ? (issue.options ?? []).map((option) => JSON.stringify(option))
    : (issue.errors as readonly Branch[]).flatMap((branch) => branch.filter(isOfAnotherType).map(wanted));
}

function oneOf(choices: readonly string[]): string {
  return [...new Set(choices)].join(" or ");
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
  const seen = shown(received);
  const got =
    typeof received === "string" ? JSON.stringify(seen) : received === undefined ? "nothing" : String(seen);
  return {
    pointer,
    code,
    message: `${pointer || "the body"}: expected ${expected}, got ${got}`,
    expected,
    ...(received !== undefined && { received: seen }),
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
