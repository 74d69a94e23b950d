import {
  type Agreement,
  type Baseline,
  type Fault,
  inputError,
  type Library,
  OPERATING_MODELS,
  type OperatingModel,
  type ScenarioDocument,
} from "@shared-services/simulation";
import { defaultParameters, evidenceVersion, withEvidenceSet } from "../evidence/register.ts";

/** What was found of the things that a document names, wherever they are kept; undefined for what is not there. */
export interface Found {
  /** ODS codes of the partnership's members. */
  readonly members: readonly string[] | undefined;
  readonly operatingModel: OperatingModel | undefined;
  /** Those of the operating models of later stages that are there. */
  readonly laterModels?: readonly OperatingModel[];
  /** The agreement of the id that the document gives; left out where it gives none. */
  readonly agreement?: Agreement | undefined;
  /** The baseline version, where it is one of this partnership. */
  readonly baseline: Baseline | undefined;
}

/**
 * Everything that a scenario document refers to: what was found, and the evidence that the document pins.
 *
 * @throws an InputError that names everything that is not there
 */
export function libraryOf(document: ScenarioDocument, found: Found): Library {
  const { set, version } = document.evidence;
  const { members, operatingModel, laterModels = [], baseline, agreement } = found;
  const faults = [
    ...(members ? [] : [unknown("partnership", "the id of a partnership", document.partnership)]),
    ...(operatingModel
      ? []
      : [unknown("operatingModel", "the id of an operating model", document.operatingModel)]),
    ...(baseline || !members ? [] : [unknown("baseline", BASELINE, document.baseline)]),
    ...(typeof document.agreement !== "string" || agreement
      ? []
      : [unknown("agreement", "an agreement, or the id of one", document.agreement)]),
    ...(version === evidenceVersion ? [] : [unknown("evidence/version", EVIDENCE, version)]),
  ];
  if (faults.length > 0 || !operatingModel || !baseline) throw inputError(faults);
  return {
    baseline,
    operatingModel: withEvidenceSet(operatingModel, set),
    laterModels: Object.fromEntries(laterModels.map((model) => [model.id, withEvidenceSet(model, set)])),
    standAlone: withEvidenceSet(STAND_ALONE, set),
    parameters: defaultParameters(set),
    ...(agreement && { agreement }),
    evidenceVersion: set === undefined ? evidenceVersion : `${evidenceVersion}+${set}`,
  };
}

const STAND_ALONE = OPERATING_MODELS.find(({ id }) => id === "stand-alone") as OperatingModel;

const BASELINE = "public, or the id of a baseline version of this partnership";
const EVIDENCE = `${evidenceVersion}, the version that is held here`;

function unknown(field: string, expected: string, received: string): Fault {
  const path = `/${field}`;
  const code = `UNKNOWN_${field.replace(/[A-Z]/g, "_$&").replace("/", "_").toUpperCase()}`;
  const message = `${path}: expected ${expected}, got ${JSON.stringify(received)}`;
  return { code, path, expected, received, message };
}
