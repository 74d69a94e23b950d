import { KINDS } from "../baseline/records.ts";
import { type Fault, pointerToken } from "../lib/errors.ts";
import {
  anything,
  type Check,
  isRecord,
  listOf,
  mapOf,
  numberWithin,
  oneOf,
  optional,
  record,
  text,
  wholeWithin,
  wrong,
  yesOrNo,
} from "../lib/field-checks.ts";
import { samplers } from "../random/stream.ts";
import type { ScenarioDocument } from "./document.ts";

/**
 * What is wrong with a scenario document by itself, whatever it refers to: an unknown field or word, a text for a
 * number, a number out of range. The wire's schema says the same, but a scenario need not have come by wire.
 *
 * @example
 * shapeFaults({ ...document, horizn: 5 }); // [{ code: "UNKNOWN_FIELD", path: "/horizn", … }]
 */
export function shapeFaults(document: unknown): Fault[] {
  return DOCUMENT(document, "");
}

/**
 * A scenario document without the parts that are at fault, so that all the others can be looked at: of maps only the
 * entry goes, else the whole field.
 */
export function soundParts(document: unknown, faults: readonly Fault[]): ScenarioDocument {
  if (!isRecord(document)) return {} as ScenarioDocument;
  const pointers = faults.map(({ path }) => path.split("/").slice(1));
  const cut = pointers.map((tokens) => tokens.slice(0, ENTRIES_AT[tokens[0]] ?? 1));
  return without(document, cut) as unknown as ScenarioDocument;
}

/** How deep the entries of maps stand. */
const ENTRIES_AT: Readonly<Record<string, number>> = { members: 2, stages: 2, correlations: 2, overrides: 3 };

function without(
  whole: Readonly<Record<string, unknown>>,
  pointers: readonly (readonly string[])[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(whole).flatMap(([name, value]) => {
      const below = pointers.filter(([first]) => first === pointerToken(name)).map(([, ...rest]) => rest);
      if (below.length === 0) return [[name, value]];
      return isRecord(value) && below.every((rest) => rest.length > 0) ? [[name, without(value, below)]] : [];
    }),
  );
}

const letters: Check = (value, path) =>
  typeof value === "string" && value !== ""
    ? []
    : [wrong("NOT_A_TEXT", path, { expected: "a text", received: value })];

/** A number or a prior; what the prior says is looked at where its domain is known. */
const override: Check = (value, path) =>
  typeof value === "number" || isRecord(value)
    ? []
    : [wrong("NOT_A_PRIOR", path, { expected: "a number or a prior", received: value })];

const range3 = record({ low: anything, mode: anything, high: anything });

const overrides = record({
  parameters: optional(mapOf(override)),
  scope: optional(record(Object.fromEntries(KINDS.map((kind) => [kind, optional(override)])))),
  services: optional(
    mapOf(
      record({
        elasticity: optional(range3),
        standard: optional(range3),
        automatable: optional(numberWithin(0, 1, "a share between 0 and 1")),
      }),
    ),
  ),
});

/** The id of an agreement, or one; its clauses and what is given are looked at among its partners. */
const agreement: Check = (value, path) =>
  typeof value === "string" ? text(value, path) : AGREEMENT(value, path);

const AGREEMENT = record({
  label: letters,
  basis: oneOf(["year", "cumulative", "npv"]),
  clauses: listOf(mapOf(anything)),
  given: optional(mapOf(mapOf(anything))),
});

const correlations: Check = (value, path) => [
  ...mapOf(numberWithin(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, "a rank correlation"))(
    value,
    path,
  ),
  ...(isRecord(value) ? Object.keys(value) : [])
    .filter((pair) => pair.split("~").length !== 2)
    .map((pair) =>
      wrong("NOT_A_PAIR", `${path}/${pointerToken(pair)}`, {
        expected: "two uncertain numbers, as in slip~overrun",
        received: pair,
      }),
    ),
];

const DOCUMENT = record({
  schemaVersion: (value, path) =>
    value === 1 ? [] : [wrong("UNKNOWN_VERSION", path, { expected: "1", received: value })],
  name: letters,
  partnership: text,
  evidence: record({ version: text, set: optional(text) }),
  baseline: text,
  operatingModel: text,
  stages: optional(mapOf(text)),
  members: optional(mapOf(record({ joins: optional(yesOrNo), wave: optional(wholeWithin(1, 20)) }))),
  readiness: optional(numberWithin(0, 1, "a share between 0 and 1")),
  optimismBias: optional(numberWithin(0, 5, "a share of set-up from 0 to 5")),
  chargingKey: optional(oneOf(["cost-share", "unit-price"])),
  horizon: optional(wholeWithin(3, 30)),
  overrides: optional(overrides),
  agreement: optional(agreement),
  correlations: optional(correlations),
  seed: optional(letters),
  sampler: optional(oneOf(Object.keys(samplers))),
  draws: optional(wholeWithin(100, 100_000)),
  gameDraws: optional(wholeWithin(0, 100_000)),
});
