import { asPrior } from "../controls/prior-fields.ts";
import type { Catalogue } from "../service/catalogue.ts";
import type { EvidenceItem, OperatingModel, Override, Prior, Provenance } from "../service/records.ts";
import { type Choice, type State, withChoice, withEntry } from "./state.ts";

/** One assumption as it stands: what it is, where its default comes from, and whether the reader has changed it. */
export interface Assumption {
  /** Id of the parameter, or `scope.<kind>`. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  readonly source: string;
  /** Where in the source; empty for what is derived or judged. */
  readonly where: string;
  readonly class: string;
  readonly domain: readonly [low: number, high: number];
  readonly standard: Prior;
  readonly current: Prior;
  readonly changed: boolean;
}

const SCOPE_LABELS: Readonly<Record<string, string>> = {
  transactional: "Standard processing that moves",
  expert: "Expert work that moves",
  leadership: "Leadership that moves",
  spend: "Buying that moves",
};

/** What assumptions follow from: the register as it is, and with the chosen set of the evidence in force. */
export interface Grounds {
  readonly catalogue: Catalogue;
  readonly evidence: readonly EvidenceItem[];
}

/**
 * Every assumption of the register, and the scope of the chosen operating model. What a set of the evidence says
 * goes before what the operating model says, as in the simulation.
 */
export function assumptionsOf({ catalogue, evidence }: Grounds, choice: Choice): Assumption[] {
  const { operatingModels } = catalogue;
  const plain = new Map(catalogue.evidence.map((item) => [item.id, item.source]));
  const model = operatingModels.find(({ id }) => id === choice.operatingModel);
  const registered = evidence
    .filter(({ level }) => level === "global" || level === "model")
    .map((item) => {
      const ofSet = plain.get(item.id) !== item.source;
      const own = item.level === "model" && !ofSet ? ofModel(model, item.id) : null;
      const standard = own?.prior ?? item.prior;
      return {
        id: item.id,
        label: item.label,
        help: item.help,
        unit: item.unit,
        ...sourceOf(own ?? item),
        domain: item.domain,
        ...standing(standard, choice.parameters[item.id]),
      };
    });
  return [...registered, ...(model ? scopeOf(model, choice) : [])];
}

/** Changes one assumption; null returns to the evidence. */
export function withAssumption(state: State, id: string, override: Override | null): State {
  const { choice } = state;
  if (id.startsWith("scope.")) {
    return withChoice(state, { scope: withEntry(choice.scope, id.slice("scope.".length), override) });
  }
  return withChoice(state, { parameters: withEntry(choice.parameters, id, override) });
}

function scopeOf(model: OperatingModel, choice: Choice): Assumption[] {
  return Object.entries(model.scope).map(([kind, prior]) => {
    const provenance = model.provenance[`scope.${kind}`];
    return {
      id: `scope.${kind}`,
      label: SCOPE_LABELS[kind] ?? kind,
      help: `Share of the standard work of ${kind} services that the members hand over under this operating model.`,
      unit: "share of standard work",
      ...sourceOf(provenance),
      domain: [0, 1],
      ...standing(prior, choice.scope[kind]),
    };
  });
}

function ofModel(model: OperatingModel | undefined, id: string) {
  const prior = (model?.parameters as Readonly<Record<string, Prior>> | undefined)?.[id];
  return prior ? { prior, ...model?.provenance[id] } : null;
}

function sourceOf(
  provenance: Partial<Provenance> | undefined,
): Pick<Assumption, "source" | "where" | "class"> {
  return {
    source: provenance?.source ?? "",
    where: provenance?.where ?? "",
    class: provenance?.class ?? "judgement",
  };
}

function standing(standard: Prior, override: Override | undefined) {
  return {
    standard,
    current: override === undefined ? standard : asPrior(override),
    changed: override !== undefined,
  };
}
