import type { Provenance, Service } from "@shared-services/simulation";
import { benchmark } from "../estimate/benchmark.ts";
import { type ServiceField, serviceEvidence } from "./service-evidence.ts";
import { type ServiceFacts, serviceFacts } from "./service-facts.ts";

/** The 62 corporate services, grouped by function, each with its benchmark from the public cross-section. */
export const services: readonly Service[] = serviceFacts.map(toService);

/** The figures of a service that the model computes with, and what stays with the trusts. */
const FIGURES = [
  "elasticity",
  "standard",
  "automatable",
  "refVolume",
  "bench",
  "efficientScale",
  "boundary",
] as const satisfies readonly (ServiceField & keyof Service)[];

/** A service with where each of its figures comes from. */
export type SourcedService = Service & {
  readonly evidence: Readonly<Record<(typeof FIGURES)[number], Provenance>>;
};

/**
 * The services, each figure with its source, class of evidence and date.
 *
 * @example
 * sourcedServices[0].evidence.elasticity.class; // "judgement"
 */
export const sourcedServices: readonly SourcedService[] = services.map((service) => ({
  ...service,
  evidence: Object.fromEntries(
    FIGURES.map((figure) => [figure, serviceEvidence[service.id][figure]]),
  ) as SourcedService["evidence"],
}));

function toService(facts: ServiceFacts): Service {
  return {
    id: facts.id,
    label: facts.label,
    function: facts.function,
    kind: facts.kind,
    driver: facts.driver,
    elasticity: facts.elasticity,
    standard: facts.standard,
    automatable: facts.automatable,
    refVolume: facts.refVolume,
    bench: benchmark(facts),
    efficientScale: facts.efficientScale,
    boundary: facts.boundary,
  };
}
