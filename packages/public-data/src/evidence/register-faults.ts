import {
  type EvidenceClass,
  type EvidenceEntry,
  type Fault,
  type ParameterDefinition,
  priorFaults,
} from "@shared-services/simulation";

/** The classes of evidence, strongest first, each in a few words. */
export const EVIDENCE_CLASSES: Readonly<Record<EvidenceClass, string>> = {
  audited: "an auditor's finding",
  published: "a published figure, not audited",
  derived: "computed from published figures",
  vendor: "a supplier's or consultant's own claim",
  judgement: "the authors' reasoning, or somebody else's",
};

/**
 * All that is wrong with a register, both ways round: a parameter without an entry, an entry without a
 * parameter or twice, a value outside its parameter's domain, and any entry that does not say in full what
 * it means and where it comes from. Nothing for a sound register.
 */
export function registerFaults(
  entries: readonly EvidenceEntry[],
  definitions: readonly ParameterDefinition[],
): Fault[] {
  const known = new Map(definitions.map((definition) => [definition.id, definition]));
  const entered = entries.map((entry) => entry.id);
  const missing = definitions.filter((definition) => !entered.includes(definition.id));
  return [
    ...missing.map((definition) => fault("NO_EVIDENCE", "/", `an entry for ${definition.id}`, undefined)),
    ...entries.flatMap((entry, at) => {
      const definition = known.get(entry.id);
      if (!definition) return [fault("UNKNOWN_PARAMETER", `/${at}/id`, "the id of a parameter", entry.id)];
      const twice = entered.indexOf(entry.id) !== at;
      return [
        ...(twice ? [fault("PARAMETER_TWICE", `/${at}/id`, "each parameter once", entry.id)] : []),
        ...priorFaults(entry.prior, definition.domain, `/${at}/prior`),
        ...provenanceFaults(entry, `/${at}`),
      ];
    }),
  ];
}

function provenanceFaults(entry: EvidenceEntry, path: string): Fault[] {
  const faults: Fault[] = [];
  if (!says(entry.help)) faults.push(fault("NO_HELP", `${path}/help`, "a plain sentence", entry.help));
  if (!says(entry.source)) {
    faults.push(fault("NO_SOURCE", `${path}/source`, "publisher, title, date and page", entry.source));
  }
  if (!Object.hasOwn(EVIDENCE_CLASSES, entry.class)) {
    const expected = Object.keys(EVIDENCE_CLASSES).join(", ");
    faults.push(fault("UNKNOWN_CLASS", `${path}/class`, expected, entry.class));
  }
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(entry.date)) {
    faults.push(fault("NO_DATE", `${path}/date`, "YYYY or YYYY-MM", entry.date));
  }
  return faults;
}

function says(text: unknown): boolean {
  return typeof text === "string" && text.trim().length >= 10;
}

function fault(code: string, path: string, expected: string, received: unknown): Fault {
  const got = received === undefined ? "nothing" : JSON.stringify(received);
  return { code, path, expected, received, message: `${path}: expected ${expected}, got ${got}` };
}
