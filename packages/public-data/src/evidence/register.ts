import {
  type EvidenceEntry,
  type Fault,
  type OperatingModel,
  PARAMETERS,
  type Prior,
  type Provenance,
  refuse,
} from "@shared-services/simulation";
import register from "../../data/evidence/register.json" with { type: "json" };
import setRows from "../../data/evidence/sets.json" with { type: "json" };
import { registerFaults } from "./register-faults.ts";

/** A named view of the evidence: values that replace those of the register, each with its own source. */
export interface EvidenceSet {
  readonly id: string;
  readonly label: string;
  /** What it stands for, in one plain sentence. */
  readonly summary: string;
  readonly entries: readonly EvidenceSetEntry[];
}

/** A parameter's value in one evidence set. */
export interface EvidenceSetEntry extends Provenance {
  readonly id: string;
  readonly prior: Prior;
}

/** Version of the evidence register; every run record carries it. */
export const evidenceVersion: string = register.version;

/** The evidence register: every parameter with its value, what it means, and where it comes from. */
export const evidence = register.entries as readonly unknown[] as readonly EvidenceEntry[];

/** Audited outcomes and suppliers' claims for the same things, to switch between. */
export const evidenceSets = setRows as readonly unknown[] as readonly EvidenceSet[];

/**
 * The register with the values of a named set in place; without a set, the register itself. Throws an
 * InputError for a set that does not exist.
 */
export function evidenceOf(set?: string): readonly EvidenceEntry[] {
  const overrides = overridesOf(set);
  return evidence.map((entry) => {
    const override = overrides.get(entry.id);
    return override ? { ...override, help: entry.help } : entry;
  });
}

/**
 * The prior of every parameter that does not belong to an operating model, by id.
 *
 * @example
 * defaultParameters().overrun; // { dist: "pert", low: 1, mode: 1.4, high: 3.3 }
 * defaultParameters("vendor").overrun; // { dist: "pert", low: 1, mode: 1, high: 1.2 }
 */
export function defaultParameters(set?: string): Readonly<Record<string, Prior>> {
  const entries = evidenceOf(set).filter((entry) => !OF_MODELS.has(entry.id));
  return Object.fromEntries(entries.map((entry) => [entry.id, entry.prior]));
}

/** An operating model with what a named evidence set says about its parameters; without a set, as it is. */
export function withEvidenceSet(model: OperatingModel, set?: string): OperatingModel {
  const overrides = [...overridesOf(set).values()].filter((entry) => OF_MODELS.has(entry.id));
  const priors = Object.fromEntries(overrides.map(({ id, prior }) => [id, prior]));
  const sources = Object.fromEntries(overrides.map(({ id, prior: _, ...provenance }) => [id, provenance]));
  return {
    ...model,
    parameters: { ...model.parameters, ...priors },
    provenance: { ...model.provenance, ...sources },
  };
}

/** What is wrong with the name of an evidence set, or nothing where there is such a set or none is asked for. */
export function evidenceSetFaults(id: string | undefined): Fault[] {
  if (id === undefined || evidenceSets.some((one) => one.id === id)) return [];
  const expected = evidenceSets.map((one) => one.id).join(" or ");
  const message = `/evidence/set: expected ${expected}, got ${JSON.stringify(id)}`;
  return [{ code: "UNKNOWN_EVIDENCE_SET", path: "/evidence/set", expected, received: id, message }];
}

function overridesOf(id: string | undefined): ReadonlyMap<string, EvidenceSetEntry> {
  refuse(evidenceSetFaults(id));
  const set = evidenceSets.find((one) => one.id === id);
  return new Map(set?.entries.map((entry) => [entry.id, entry]));
}

const OF_MODELS: ReadonlySet<string> = new Set(
  PARAMETERS.filter((parameter) => parameter.level === "model").map((parameter) => parameter.id),
);

// Nothing is simulated with a value that nobody answers for.
refuse(registerFaults(evidence, PARAMETERS));
for (const set of evidenceSets) refuse(registerFaults(evidenceOf(set.id), PARAMETERS));
