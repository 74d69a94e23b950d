import { KINDS } from "../baseline/records.ts";
import type { Fault } from "../lib/errors.ts";
import {
  type Check,
  isRecord,
  mapOf,
  numberWithin,
  oneOf,
  record,
  wrong,
  yesOrNo,
} from "../lib/field-checks.ts";
import { PARAMETERS } from "../parameters/definitions.ts";
import { provenanceFaults } from "../parameters/provenance-faults.ts";
import { priorFaults } from "../random/prior-faults.ts";

/**
 * All that is wrong with an operating model, a user's own or a built-in: a scope or parameter that is missing or that
 * no model has, a prior that leaves its domain, a word that means nothing, a number that does not say where it comes
 * from. Each fault has its JSON pointer into the model. Whatever is given is looked at, of any shape.
 *
 * @example
 * operatingModelFaults({ ...merger, peopleCostShare: 2 });
 * // [{ path: "/peopleCostShare", message: "/peopleCostShare: expected a share between 0 and 1, got 2", … }]
 */
export function operatingModelFaults(model: unknown): Fault[] {
  if (!isRecord(model))
    return [wrong("NOT_A_RECORD", "", { expected: "an operating model", received: model })];
  return [
    ...Object.entries(FIELDS).flatMap(([name, check]) => check(model[name], `/${name}`)),
    ...(isRecord(model.provenance) ? unsourced(model.provenance) : []),
  ];
}

/** The parameters that every operating model has, and no others. */
const OWN = PARAMETERS.filter(({ level }) => level === "model");

/** What the simulation takes from a model; its texts are for people. */
const FIELDS: Readonly<Record<string, Check>> = {
  scope: record(Object.fromEntries(KINDS.map((kind) => [kind, priorIn([0, 1])]))),
  parameters: record(Object.fromEntries(OWN.map(({ id, domain }) => [id, priorIn(domain)]))),
  redesignFirst: yesOrNo,
  providerFunds: yesOrNo,
  exit: oneOf(["voluntary", "mandated", "none"]),
  employer: oneOf(["members", "host", "provider"]),
  governed: yesOrNo,
  peopleCostShare: numberWithin(0, 1, "a share between 0 and 1"),
  provenance: mapOf(provenanceFaults),
};

function priorIn(domain: readonly [number, number]): Check {
  return (value, path) => priorFaults(value, domain, path);
}

/** Every number of a model must say where it comes from. */
function unsourced(provenance: Readonly<Record<string, unknown>>): Fault[] {
  const numbers = [...KINDS.map((kind) => `scope.${kind}`), ...OWN.map(({ id }) => id)];
  return numbers
    .filter((id) => !Object.hasOwn(provenance, id))
    .map((id) =>
      wrong("NO_PROVENANCE", `/provenance/${id}`, {
        expected: "a source, a class of evidence and a date",
        next: "a judgement counts if it says whose",
      }),
    );
}
