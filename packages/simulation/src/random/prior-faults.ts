import { type Fault, told } from "../lib/errors.ts";
import { isRecord } from "../lib/field-checks.ts";
import type { Field } from "./distribution.ts";
import { distributionOf, distributions } from "./distributions.ts";
import type { Prior } from "./prior.ts";

/**
 * All that is wrong with a prior, or nothing: an unknown family or field, a missing or infinite number,
 * values in the wrong order, and values that could leave the domain of the parameter. A prior without
 * faults never has a draw outside the domain.
 *
 * @example
 * priorFaults({ dist: "fixed", value: 12 }, [0, 1], "/overrides/standard");
 * // [{ message: "/overrides/standard/value: expected a value between 0 and 1, got 12; did you mean 0.12 (12 %)?", … }]
 */
export function priorFaults(prior: unknown, domain: readonly [number, number], path: string): Fault[] {
  if (!isRecord(prior) || typeof prior.dist !== "string" || !Object.hasOwn(distributions, prior.dist)) {
    return [unknownFamily(prior, path)];
  }
  const { fields, faults } = distributionOf(prior as unknown as Prior);
  const shape = [...unknownFields(prior, fields, path), ...fieldFaults(prior, fields, { domain, path })];
  if (shape.length > 0) return shape;
  const sound = prior as unknown as Prior;
  const order = faults(sound, path);
  return order.length > 0 ? order : reachFaults(sound, domain, path);
}

interface Place {
  readonly domain: readonly [number, number];
  readonly path: string;
}

type Fields = Readonly<Record<string, Field>>;

function fieldFaults(prior: Readonly<Record<string, unknown>>, fields: Fields, place: Place): Fault[] {
  return Object.entries(fields).flatMap(([name, { holds }]) =>
    CHECKS[holds](prior[name], { domain: place.domain, path: `${place.path}/${name}` }),
  );
}

const CHECKS: Readonly<Record<Field["holds"], (value: unknown, place: Place) => Fault[]>> = {
  value: numberFaults,
  spread: (value, { path }) => numberFaults(value, { domain: [0, Number.POSITIVE_INFINITY], path }),
  shape: (value, { path }) => numberFaults(value, { domain: [0.2, 1_000], path }),
  probability: (value, { path }) =>
    isRecord(value) ? pertFaults(value, path) : numberFaults(value, { domain: [0, 1], path }),
  values: listFaults,
  weights: (value, { path }) => listFaults(value, { domain: [0, Number.POSITIVE_INFINITY], path }),
};

function pertFaults(value: Readonly<Record<string, unknown>>, path: string): Fault[] {
  if (value.dist === "pert") return priorFaults(value, [0, 1], path);
  const expected = "a number between 0 and 1, or a PERT of one";
  return [fault("PRIOR_FIELD", `${path}/dist`, { expected, received: value.dist })];
}

function listFaults(value: unknown, { domain, path }: Place): Fault[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > LONGEST) {
    return [fault("PRIOR_FIELD", path, { expected: `a list of 1 to ${LONGEST} numbers`, received: value })];
  }
  return value.flatMap((item: unknown, k) => numberFaults(item, { domain, path: `${path}/${k}` }));
}

/** More values than anybody weighs one by one; the wire takes as many. */
const LONGEST = 100;

function numberFaults(value: unknown, { domain, path }: Place): Fault[] {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return [fault("PRIOR_FIELD", path, { expected: "a number", received: value })];
  }
  if (isWithin(value, domain)) return [];
  const expected = `a value ${inWords(domain)}`;
  return [fault("OUT_OF_RANGE", path, { expected, received: value, hint: percentHint(value, domain) })];
}

/** Families without ends, such as the normal, may have sound fields and still reach outside the domain. */
function reachFaults(prior: Prior, domain: readonly [number, number], path: string): Fault[] {
  const [low, high] = distributionOf(prior).range(prior);
  if (isWithin(low, domain) && isWithin(high, domain)) return [];
  const expected = `draws ${inWords(domain)}`;
  const got = `${short(low)} to ${short(high)}`;
  const message = `${path}: expected ${expected}, got ${got}; narrow it, or use a PERT or a beta, which have ends`;
  return [{ code: "OUT_OF_RANGE", path, expected, received: [short(low), short(high)], message }];
}

function unknownFields(prior: Readonly<Record<string, unknown>>, fields: Fields, path: string): Fault[] {
  const known = Object.keys(fields);
  return Object.keys(prior)
    .filter((name) => name !== "dist" && !known.includes(name))
    .map((name) =>
      fault("UNKNOWN_FIELD", `${path}/${name}`, { expected: `only ${known.join(", ")}`, received: name }),
    );
}

function unknownFamily(prior: unknown, path: string): Fault {
  const expected = `one of ${Object.keys(distributions).join(", ")}`;
  return isRecord(prior)
    ? fault("UNKNOWN_DISTRIBUTION", `${path}/dist`, { expected, received: prior.dist })
    : fault("UNKNOWN_DISTRIBUTION", path, { expected: `a prior, with dist ${expected}`, received: prior });
}

/** A share written as a percentage is the commonest slip. */
function percentHint(value: number, domain: readonly [number, number]): string {
  const isShare = domain[1] <= 1 && Math.abs(value) > 1;
  return isShare && isWithin(value / 100, domain) ? `; did you mean ${value / 100} (${value} %)?` : "";
}

function fault(code: string, path: string, { expected, received, hint = "" }: Difference): Fault {
  return {
    code,
    path,
    expected,
    received,
    message: `${path}: expected ${expected}, got ${told(received)}${hint}`,
  };
}

interface Difference {
  readonly expected: string;
  readonly received: unknown;
  readonly hint?: string;
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function inWords([low, high]: readonly [number, number]): string {
  if (high === Number.POSITIVE_INFINITY)
    return low === Number.NEGATIVE_INFINITY ? "of any size" : `of at least ${low}`;
  return low === Number.NEGATIVE_INFINITY ? `of at most ${high}` : `between ${low} and ${high}`;
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}
