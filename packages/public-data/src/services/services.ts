import type { Service } from "@shared-services/simulation";
import { benchmark } from "../estimate/benchmark.ts";
import { type ServiceFacts, serviceFacts } from "./service-facts.ts";

/** The 62 corporate services, grouped by function, each with its benchmark from the public cross-section. */
export const services: readonly Service[] = serviceFacts.map(toService);

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
