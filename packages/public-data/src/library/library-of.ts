import {
  type Agreement,
  type Baseline,
  documentFaults,
  type Fault,
  inputError,
  type Library,
  OPERATING_MODELS,
  type OperatingModel,
  type ScenarioDocument,
} from "@shared-services/simulation";
import { estimateBaseline } from "../estimate/estimate-baseline.ts";
import {
  defaultParameters,
  evidenceSetFaults,
  evidenceVersion,
  withEvidenceSet,
} from "../evidence/register.ts";

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
 * @throws an InputError that names everything that is not there, and all else that is wrong with the document as far
 * as that does not depend on it
 */
export function libraryOf(document: ScenarioDocument, found: Found): Library {
  const { set, version } = document.evidence;
  const { members, operatingModel, laterModels, baseline, agreement } = found;
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
    ...evidenceSetFaults(set),
  ];
  if (faults.length > 0 || !operatingModel || !baseline)
    throw inputError([...faults, ...otherFaults(document, found)]);
  return libraryWith({ operatingModel, laterModels, baseline, agreement }, set);
}

/**
 * What else is wrong with a document of which something is not there: it is checked with the public estimate for a
 * baseline that is missing, without an agreement that is, and without correlations where the model is, which has numbers
 * of its own to link.
 */
function otherFaults(given: ScenarioDocument, { members, ...found }: Found): Fault[] {
  if (!members) return [];
  const { agreement, ...others } = given;
  const document = typeof agreement === "string" && !found.agreement ? others : given;
  const { correlations: _, ...unlinked } = document;
  const set = evidenceSetFaults(document.evidence.set).length > 0 ? undefined : document.evidence.set;
  const baseline = found.baseline ?? estimateBaseline(members);
  const { operatingModel = STAND_ALONE } = found;
  return documentFaults(
    found.operatingModel ? document : unlinked,
    libraryWith({ ...found, operatingModel, baseline }, set),
  );
}

type Held = Pick<Library, "operatingModel" | "baseline"> & Pick<Found, "laterModels" | "agreement">;

function libraryWith(
  { operatingModel, laterModels = [], baseline, agreement }: Held,
  set: string | undefined,
): Library {
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
