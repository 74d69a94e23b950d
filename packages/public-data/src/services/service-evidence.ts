import { type MeasureId, type Provenance, provenanceFaults, refuse } from "@shared-services/simulation";
import rows from "../../data/service-evidence.json" with { type: "json" };
import { functions, type ServiceFacts, serviceFacts } from "./service-facts.ts";

/** The figures of a service that somebody has to answer for. */
export type ServiceField =
  | "costPer100m"
  | "payShare"
  | "volumePer100m"
  | "elasticity"
  | "standard"
  | "automatable"
  | "refVolume"
  | "efficientScale"
  | "bench"
  | "boundary";

/** A measure of quality has a source where the service has a national figure of it. */
type Sources = Readonly<Record<ServiceField, Provenance>> & Readonly<Partial<Record<MeasureId, Provenance>>>;

/**
 * Where every figure of every service comes from: what is said of the service itself, else of its kind, else
 * of all services.
 *
 * @example
 * serviceEvidence["people.payroll"].costPer100m.class; // "derived"
 */
export const serviceEvidence: Readonly<Record<string, Sources>> = Object.fromEntries(
  serviceFacts.map((service) => [service.id, sourcesOf(service)]),
);

function sourcesOf(service: ServiceFacts): Sources {
  const { every, byKind, byService } = rows as unknown as {
    readonly every: Sources;
    readonly byKind: Readonly<Record<string, Partial<Sources>>>;
    readonly byService: Readonly<Record<string, Partial<Sources>>>;
  };
  return { ...every, ...byKind[service.kind], ...byService[service.id] };
}

// Nothing is estimated with a figure that nobody answers for.
refuse(
  Object.entries(serviceEvidence).flatMap(([id, sources]) =>
    Object.entries(sources).flatMap(([field, source]) => provenanceFaults(source, `/${id}/${field}`)),
  ),
);
refuse(functions.flatMap((one) => provenanceFaults(one, `/functions/${one.id}`)));
