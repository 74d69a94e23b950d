import {
  type EvidenceEntry,
  type Fault,
  type ParameterDefinition,
  priorFaults,
  provenanceFaults,
} from "@shared-services/simulation";

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
        ...helpFaults(entry, `/${at}`),
        ...provenanceFaults(entry, `/${at}`),
      ];
    }),
  ];
}

function helpFaults({ help }: EvidenceEntry, path: string): Fault[] {
  return says(help) ? [] : [fault("NO_HELP", `${path}/help`, "a plain sentence", help)];
}

function says(text: unknown): boolean {
  return typeof text === "string" && text.trim().length >= 10;
}

function fault(code: string, path: string, expected: string, received: unknown): Fault {
  const got = received === undefined ? "nothing" : JSON.stringify(received);
  return { code, path, expected, received, message: `${path}: expected ${expected}, got ${got}` };
}
