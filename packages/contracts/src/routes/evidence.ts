import type { EvidenceClass, EvidenceEntry, ParameterDefinition } from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** A parameter with its value and where it comes from. */
export type EvidenceItem = ParameterDefinition & EvidenceEntry;

/** A page of the evidence register. */
export interface EvidencePage extends Page<EvidenceItem> {
  /** Pin it in scenarios. */
  readonly version: string;
  /** Financial year of every £ in an estimated baseline. */
  readonly priceYear: string;
  /** What stands wherever an estimate shows: the year of the totals that it was made from. */
  readonly structureNote: string;
  /** Named sets of values that can stand in for those of the register. */
  readonly sets: readonly EvidenceSetSummary[];
  /** By type of project: what a scenario's `optimismBias` may be chosen from. */
  readonly optimismBiases: { readonly source: string; readonly items: readonly OptimismBias[] };
}

/** What plans of a type of project have been too optimistic by, as shares of the plan. */
export interface OptimismBias {
  readonly id: string;
  readonly label: string;
  /** Of the duration: after all risks are managed (`low`), and before any is; null where none was found. */
  readonly delay: { readonly low: number; readonly high: number } | null;
  /** Of the cost, likewise. */
  readonly cost: { readonly low: number; readonly high: number };
  /** The cost that it is a share of. */
  readonly of: "capital" | "operating";
}

/** A named view of the evidence, e.g. what audits found against what suppliers claim. */
export interface EvidenceSetSummary {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
}

/** One line of the checklist by which a partnership sees whether it is ready to start. */
export interface ReadinessItem {
  readonly id: string;
  readonly kind: "question" | "must-have";
  readonly text: string;
  /** Its share of readiness is its weight over the sum of all weights. */
  readonly weight: number;
}

/** The readiness checklist, and where it comes from. */
export interface ReadinessChecklist {
  readonly source: string;
  readonly items: readonly ReadinessItem[];
}

/** Which entries to list. */
export interface EvidenceQuery extends PageQuery {
  readonly class?: EvidenceClass;
  readonly level?: ParameterDefinition["level"];
  /** Show the register with the values of this set in place. */
  readonly set?: string;
}

export const listEvidence = operation<{ query: EvidenceQuery; answer: EvidencePage }>()({
  id: "evidence.list",
  method: "GET",
  path: "/v1/evidence",
  summary: "List the evidence register",
  description:
    "Every parameter: unit, domain, prior, source, class of evidence and where it enters the method.",
  tag: "evidence",
  query: ["class", "level", "set", ...PAGE_QUERY],
  success: [200],
  paged: true,
  role: "viewer",
});

export const getReadinessChecklist = operation<{ answer: ReadinessChecklist }>()({
  id: "evidence.readiness",
  method: "GET",
  path: "/v1/readiness-checklist",
  summary: "Get the readiness checklist",
  description: "A scenario's `readiness` is the weighted share of it that the partnership can tick.",
  tag: "evidence",
  success: [200],
  role: "viewer",
});
