import type { EvidenceClass, EvidenceEntry, ParameterDefinition } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** A parameter with its value and where it comes from. */
export type EvidenceItem = ParameterDefinition & EvidenceEntry;

/** A page of the evidence register, with its version: pin it in scenarios. */
export interface EvidencePage extends Page<EvidenceItem> {
  readonly version: string;
}

/** Which entries to list. */
export interface EvidenceQuery extends PageQuery {
  readonly class?: EvidenceClass;
  readonly level?: ParameterDefinition["level"];
}

export const listEvidence = operation<{ query: EvidenceQuery; answer: EvidencePage }>()({
  id: "evidence.list",
  method: "GET",
  path: "/v1/evidence",
  summary: "List the evidence register",
  description:
    "Every parameter: unit, domain, prior, source, class of evidence and where it enters the method.",
  tag: "evidence",
  query: ["class", "level", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});
