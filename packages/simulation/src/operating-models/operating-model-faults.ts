import { type Fault, pointerToken } from "../lib/errors.ts";
import { PARAMETERS } from "../parameters/definitions.ts";
import { provenanceFaults } from "../parameters/provenance-faults.ts";
import { priorFaults } from "../random/prior-faults.ts";
import type { OperatingModel } from "./operating-model.ts";

/**
 * All that is wrong with an operating model, a user's own or a built-in: a prior that leaves its domain, a
 * scope or parameter that does not say where it comes from. Each fault has its JSON pointer into the model.
 *
 * @example
 * operatingModelFaults({ ...merger, peopleCostShare: 2 });
 * // [{ path: "/peopleCostShare", message: "/peopleCostShare: expected a value between 0 and 1, got 2", … }]
 */
export function operatingModelFaults(model: OperatingModel): Fault[] {
  const domains = new Map(PARAMETERS.map(({ id, domain }) => [id, domain]));
  return [
    ...Object.entries(model.scope).flatMap(([kind, prior]) => priorFaults(prior, [0, 1], `/scope/${kind}`)),
    ...Object.entries(model.parameters).flatMap(([id, prior]) =>
      priorFaults(prior, domains.get(id) ?? EVERYTHING, `/parameters/${id}`),
    ),
    ...priorFaults({ dist: "fixed", value: model.peopleCostShare }, [0, 1], "/peopleCostShare").map(
      (fault) => ({
        ...fault,
        path: "/peopleCostShare",
        message: fault.message.replace("/peopleCostShare/value", "/peopleCostShare"),
      }),
    ),
    ...Object.entries(model.provenance).flatMap(([id, provenance]) =>
      provenanceFaults(provenance, `/provenance/${pointerToken(id)}`),
    ),
    ...namedNumbers(model)
      .filter((id) => !model.provenance[id])
      .map((id) => ({
        code: "NO_PROVENANCE",
        path: `/provenance/${id}`,
        expected: "a source, a class of evidence and a date",
        message: `/provenance/${id}: expected a source, a class of evidence and a date, got none; a judgement counts if it says whose`,
      })),
  ];
}

/** Ids of every number of a model that must say where it comes from. */
function namedNumbers(model: OperatingModel): string[] {
  return [...Object.keys(model.scope).map((kind) => `scope.${kind}`), ...Object.keys(model.parameters)];
}

const EVERYTHING = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
