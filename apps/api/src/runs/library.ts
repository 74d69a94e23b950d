import {
  estimateBaseline,
  libraryOf,
  PUBLIC_BASELINE,
  partnerships as publicPartnerships,
} from "@shared-services/public-data";
import {
  AGREEMENTS,
  type Agreement,
  type Baseline,
  type Library,
  OPERATING_MODELS,
  type OperatingModel,
  type ScenarioDocument,
} from "@shared-services/simulation";
import { eq } from "drizzle-orm";
import type { Transaction } from "../storage/database.ts";
import { agreements, baselines, operatingModels, partnerships } from "../storage/schema.ts";

/**
 * Looks up what a scenario document refers to, among what is built in and what the workspace has.
 *
 * @throws an InputError that names everything that is not there
 */
export async function libraryIn(transaction: Transaction, document: ScenarioDocument): Promise<Library> {
  const members = await membersOf(document.partnership, transaction);
  const operatingModel = await modelOf(document.operatingModel, transaction);
  const laterModels: OperatingModel[] = [];
  for (const id of Object.values(document.stages ?? {})) {
    const later = await modelOf(id, transaction);
    if (later) laterModels.push(later);
  }
  const agreement = await agreementOf(document, transaction);
  const baseline = members && (await baselineOf(document, members, transaction));
  return libraryOf(document, { members, operatingModel, laterModels, agreement, baseline });
}

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

async function agreementOf(
  { agreement: id }: ScenarioDocument,
  transaction: Transaction,
): Promise<Agreement | undefined> {
  if (typeof id !== "string") return undefined;
  const builtIn = AGREEMENTS.find((one) => one.id === id);
  if (builtIn) return builtIn.agreement;
  const [own] = await transaction.select().from(agreements).where(eq(agreements.id, id));
  return own?.agreement;
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
