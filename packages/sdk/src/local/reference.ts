import type { EvidenceItem } from "@shared-services/contracts/routes";
import {
  evidenceOf,
  evidenceSets,
  evidenceVersion,
  optimismBiases,
  optimismBiasSource,
  priceYear,
  publicTrusts,
  readinessChecklist,
  readinessSource,
  sourcedServices,
  structureNote,
} from "@shared-services/public-data";
import { PARAMETERS } from "@shared-services/simulation";
import type { Handlers } from "../in-process/handlers.ts";
import { problem } from "../in-process/problems.ts";
import { refusedAs } from "./input-problem.ts";
import { pageOf } from "./page-of.ts";

/** What is the same for everybody: trusts, services, the evidence register. */
export const reference = {
  "trusts.list": ({ query }) => {
    const words = query.q?.toLowerCase() ?? "";
    const found = publicTrusts.filter(
      ({ ods, name, region, ics, type }) =>
        `${ods} ${name}`.toLowerCase().includes(words) &&
        (query.region === undefined || region === query.region) &&
        (query.ics === undefined || ics?.code === query.ics) &&
        (query.type === undefined || type === query.type),
    );
    return pageOf(found, query);
  },
  "trusts.get": ({ params }) => {
    const trust = publicTrusts.find(({ ods }) => ods === params.trust);
    if (trust === undefined) throw problem("NOT_FOUND", { detail: `There is no trust ${params.trust}` });
    return trust;
  },
  "services.list": ({ query }) => {
    const found = sourcedServices.filter(
      (service) =>
        (query.function === undefined || service.function === query.function) &&
        (query.kind === undefined || service.kind === query.kind),
    );
    return pageOf(found, query);
  },
  "evidence.list": ({ query }) => {
    const entries = new Map(
      refusedAs("INVALID_INPUT", () => evidenceOf(query.set)).map((entry) => [entry.id, entry]),
    );
    const items = PARAMETERS.flatMap((definition): EvidenceItem[] => {
      const entry = entries.get(definition.id);
      return entry === undefined ? [] : [{ ...definition, ...entry }];
    });
    const found = items.filter(
      (item) =>
        (query.class === undefined || item.class === query.class) &&
        (query.level === undefined || item.level === query.level),
    );
    const biases = { source: optimismBiasSource, items: optimismBiases };
    const sets = evidenceSets.map(({ id, label, summary }) => ({ id, label, summary }));
    return {
      ...pageOf(found, query),
      version: evidenceVersion,
      priceYear,
      structureNote,
      sets,
      optimismBiases: biases,
    };
  },
  "evidence.readiness": () => ({ source: readinessSource, items: readinessChecklist }),
} satisfies Handlers;
