import type { ScenarioDraft } from "@shared-services/contracts/routes";
import { defaultParameters, evidenceVersion, withEvidenceSet } from "@shared-services/public-data";
import { type Fault, inputError, type Library, type ScenarioDocument } from "@shared-services/simulation";
import type { KeptBaselines } from "./baselines.ts";
import type { KeptOperatingModels } from "./operating-models.ts";
import type { KeptPartnerships } from "./partnerships.ts";

/** Where the things are kept that a scenario document names. */
export interface Shelves {
  readonly partnerships: KeptPartnerships;
  readonly operatingModels: KeptOperatingModels;
  readonly baselines: KeptBaselines;
}

/** The document with what it leaves open pinned to what is current. */
export function pinned(draft: ScenarioDraft): ScenarioDocument {
  const { schemaVersion = 1, evidence = { version: evidenceVersion }, baseline = "public" } = draft;
  return { ...draft, schemaVersion, evidence, baseline };
}

/** Looks up everything that a document names; throws an InputError that says all that is not there. */
export function libraryOf(document: ScenarioDocument, shelves: Shelves): Library {
  const { set, version } = document.evidence;
  const partnership = shelves.partnerships.find(document.partnership);
  const model = shelves.operatingModels.find(document.operatingModel);
  const baseline = shelves.baselines.find(document.baseline, document.partnership);
  const faults = [
    ...(partnership ? [] : [unknown("partnership", "the id of a partnership", document.partnership)]),
    ...(model ? [] : [unknown("operatingModel", "the id of an operating model", document.operatingModel)]),
    ...(baseline || !partnership ? [] : [unknown("baseline", BASELINE, document.baseline)]),
    ...(version === evidenceVersion ? [] : [unknown("evidence/version", evidenceVersion, version)]),
  ];
  if (faults.length > 0 || !model || !baseline) throw inputError(faults);
  return {
    baseline: baseline.baseline,
    operatingModel: withEvidenceSet(model, set),
    standAlone: withEvidenceSet(shelves.operatingModels.standAlone, set),
    parameters: defaultParameters(set),
    evidenceVersion: set === undefined ? evidenceVersion : `${evidenceVersion}+${set}`,
  };
}

const BASELINE = "public, or the id of a baseline version of this partnership";

function unknown(field: string, expected: string, received: string): Fault {
  const path = `/${field}`;
  const code = `UNKNOWN_${field.replace(/[A-Z]/g, "_$&").replace("/", "_").toUpperCase()}`;
  return { code, path, expected, received, message: `${path}: expected ${expected}, got "${received}"` };
}
