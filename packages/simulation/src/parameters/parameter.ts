import type { Prior } from "../random/prior.ts";

/** Where a value comes from. */
export interface Provenance {
  /** Publisher, title and date; for a judgement, whose and why. */
  readonly source: string;
  /** Where in the source: page, paragraph, section or table. Must be there for audited, published and vendor. */
  readonly where?: string;
  /** How far it can be trusted. */
  readonly class: EvidenceClass;
  /** The date of the source or, for a judgement, of the judgement: YYYY or YYYY-MM. */
  readonly date: string;
}

/** Classes of evidence, strongest first. */
export type EvidenceClass = "audited" | "published" | "derived" | "vendor" | "judgement";

/** What a parameter is: its definition, without its value. */
export interface ParameterDefinition {
  readonly id: string;
  readonly level: "global" | "model" | "scenario";
  readonly label: string;
  readonly unit: string;
  /** Values outside are refused, in priors too. */
  readonly domain: readonly [low: number, high: number];
  /** The section of the method where it enters. */
  readonly equation: string;
}

/** An entry of the evidence register: a parameter's value, with where it comes from. */
export interface EvidenceEntry extends Provenance {
  readonly id: string;
  /** Plain English for someone who has not read the method. */
  readonly help: string;
  readonly prior: Prior;
}
