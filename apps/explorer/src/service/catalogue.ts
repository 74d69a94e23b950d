import type {
  EvidenceSetSummary,
  GainShareRule,
  OptimismBias,
  ReadinessChecklist,
} from "@shared-services/contracts/routes";
import type {
  ClauseDescription,
  EvidenceItem,
  OperatingModel,
  Partnership,
  Service,
  StoredAgreement,
  Trust,
  Version,
} from "./records.ts";

/** All that can be chosen from, read once when the page opens. */
export interface Catalogue {
  readonly version: Version;
  readonly partnerships: readonly Partnership[];
  /** By ODS code. */
  readonly trusts: ReadonlyMap<string, Trust>;
  readonly operatingModels: readonly OperatingModel[];
  /** The register without a set; see {@link Evidence} for what is in force. */
  readonly evidence: readonly EvidenceItem[];
  /** Named sets of the evidence: whose figures to believe. */
  readonly evidenceSets: readonly EvidenceSetSummary[];
  /** What set-up has been planned too low by, by type of project. */
  readonly optimismBiases: readonly OptimismBias[];
  readonly readiness: ReadinessChecklist;
  /** By id. */
  readonly services: ReadonlyMap<string, Service>;
  readonly rules: readonly GainShareRule[];
  /** Kinds of clauses, in the order of a memorandum of understanding. */
  readonly clauses: readonly ClauseDescription[];
  /** Agreements to start from, the usual one first. */
  readonly agreements: readonly StoredAgreement[];
  /** What stands wherever an estimate shows: the year of the totals that it was made from. */
  readonly structureNote: string;
  /** Who answers: the server, or this browser where the server cannot be reached. */
  readonly where: Where;
}

/** Where a result was worked out. */
export type Where = "server" | "browser";
