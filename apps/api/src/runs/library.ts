import type { ScenarioDraft } from "@shared-services/contracts/routes";
import {
  defaultParameters,
  estimateBaseline,
  evidenceVersion,
  partnerships as publicPartnerships,
  withEvidenceSet,
} from "@shared-services/public-data";
import {
  type Baseline,
  type Fault,
  inputError,
  type Library,
  OPERATING_MODELS,
  type OperatingModel,
  type ScenarioDocument,
} from "@shared-services/simulation";
import { eq } from "drizzle-orm";
import type { Transaction } from "../storage/database.ts";
import { baselines, operatingModels, partnerships } from "../storage/schema.ts";

/** The baseline that is estimated from public totals. */
export const PUBLIC_BASELINE = "public";

/** A draft with what it leaves open pinned: the current evidence, the public estimate. */
export function pinned(draft: ScenarioDraft): ScenarioDocument {
  const { schemaVersion = 1, name, partnership, evidence, baseline = PUBLIC_BASELINE, ...rest } = draft;
  return {
    schemaVersion,
    name,
    partnership,
    evidence: evidence ?? { version: evidenceVersion },
    baseline,
    ...rest,
  };
}

/**
 * Looks up what a scenario document refers to.
 *
 * @throws an InputError that names everything that is not there
 */
export async function libraryOf(document: ScenarioDocument, transaction: Transaction): Promise<Library> {
  const members = await membersOf(document.partnership, transaction);
  const model = await modelOf(document.operatingModel, transaction);
  const baseline = members && (await baselineOf(document, members, transaction));
  const faults: Fault[] = [
    ...(members
      ? []
      : [unknown("/partnership", "UNKNOWN_PARTNERSHIP", "the id of a partnership", document.partnership)]),
    ...(model
      ? []
      : [
          unknown(
            "/operatingModel",
            "UNKNOWN_OPERATING_MODEL",
            "the id of an operating model",
            document.operatingModel,
          ),
        ]),
    ...(members && !baseline
      ? [
          unknown(
            "/baseline",
            "UNKNOWN_BASELINE",
            "public, or the id of a baseline version of this partnership",
            document.baseline,
          ),
        ]
      : []),
    ...(document.evidence.version === evidenceVersion
      ? []
      : [
          unknown(
            "/evidence/version",
            "UNKNOWN_EVIDENCE_VERSION",
            `${evidenceVersion}, the version that this server holds`,
            document.evidence.version,
          ),
        ]),
  ];
  if (faults.length > 0 || !baseline || !model) throw inputError(faults);
  const { set } = document.evidence;
  return {
    baseline,
    operatingModel: withEvidenceSet(model, set),
    standAlone: withEvidenceSet(STAND_ALONE, set),
    parameters: defaultParameters(set),
    evidenceVersion: set === undefined ? evidenceVersion : `${evidenceVersion}+${set}`,
  };
}

const STAND_ALONE = OPERATING_MODELS.find((model) => model.id === "stand-alone")!;

/** ODS codes of a partnership's members; undefined where there is no such partnership. */
export async function membersOf(
  id: string,
  transaction: Transaction,
): Promise<readonly string[] | undefined> {
  const builtIn = publicPartnerships.find((partnership) => partnership.id === id);
  if (builtIn) return builtIn.trusts;
  const [own] = await transaction.select().from(partnerships).where(eq(partnerships.id, id));
  return own?.members;
}

async function modelOf(id: string, transaction: Transaction): Promise<OperatingModel | undefined> {
  const builtIn = OPERATING_MODELS.find((model) => model.id === id);
  if (builtIn) return builtIn;
  const [own] = await transaction.select().from(operatingModels).where(eq(operatingModels.id, id));
  return own?.model;
}

async function baselineOf(
  { baseline, partnership }: ScenarioDocument,
  members: readonly string[],
  transaction: Transaction,
): Promise<Baseline | undefined> {
  if (baseline === PUBLIC_BASELINE) return estimateBaseline(members);
  const [own] = await transaction.select().from(baselines).where(eq(baselines.id, baseline));
  return own?.partnership === partnership ? own.baseline : undefined;
}

function unknown(path: string, code: string, expected: string, received: string): Fault {
  return {
    code,
    path,
    expected,
    received,
    message: `${path}: expected ${expected}, got ${JSON.stringify(received)}`,
  };
}
