import { createApiKey, getIdentity, listApiKeys, listAudit, listWorkspaces, revokeApiKey } from "./access.ts";
import { createAgreement, getAgreement, listAgreements } from "./agreements.ts";
import {
  checkReturn,
  getBaseline,
  getEstimate,
  getReturnTemplate,
  importBaseline,
  listBaselines,
} from "./baselines.ts";
import { compareRuns } from "./comparisons.ts";
import { getReadinessChecklist, listEvidence } from "./evidence.ts";
import { evaluateGainShare, listClauses, listGainShareRules } from "./gain-share.ts";
import { takeGlance } from "./glances.ts";
import {
  addMembership,
  changeMembership,
  getMembership,
  listMemberships,
  removeMembership,
} from "./memberships.ts";
import { createOperatingModel, getOperatingModel, listOperatingModels } from "./operating-models.ts";
import type { PathParameters } from "./operation.ts";
import { createPartnership, getPartnership, listPartnerships } from "./partnerships.ts";
import {
  getAppraisal,
  getBridge,
  getDraws,
  getGame,
  getProductivity,
  getResults,
  getServiceResults,
  getStaffResults,
  getSummary,
  getSystems,
  getTrustResults,
  getViews,
  getYearResults,
} from "./results.ts";
import { cancelRun, createRun, getRun, listRuns, watchRun } from "./runs.ts";
import {
  archiveScenario,
  createScenario,
  diffScenario,
  forkScenario,
  getScenario,
  listScenarios,
  patchScenario,
  restoreScenario,
} from "./scenarios.ts";
import { getLiveness, getOpenApi, getReadiness, getVersion } from "./service.ts";
import { listServices } from "./services.ts";
import { settleAmounts } from "./settle.ts";
import { chooseSplit, evaluateTakeUp, getTakeUp } from "./take-up.ts";
import { getTrust, listTrusts } from "./trusts.ts";

/** Every operation of the API. The server must handle each, and the SDK calls nothing else. */
export const operations = [
  listTrusts,
  getTrust,
  listPartnerships,
  getPartnership,
  createPartnership,
  listServices,
  listEvidence,
  getReadinessChecklist,
  listOperatingModels,
  getOperatingModel,
  createOperatingModel,
  getEstimate,
  getReturnTemplate,
  checkReturn,
  importBaseline,
  listBaselines,
  getBaseline,
  listScenarios,
  getScenario,
  createScenario,
  patchScenario,
  forkScenario,
  diffScenario,
  archiveScenario,
  restoreScenario,
  takeGlance,
  createRun,
  listRuns,
  getRun,
  cancelRun,
  watchRun,
  getResults,
  getSummary,
  getTrustResults,
  getYearResults,
  getServiceResults,
  getAppraisal,
  getViews,
  getSystems,
  getBridge,
  getProductivity,
  getStaffResults,
  getGame,
  getTakeUp,
  getDraws,
  compareRuns,
  listGainShareRules,
  listClauses,
  evaluateGainShare,
  evaluateTakeUp,
  chooseSplit,
  settleAmounts,
  listAgreements,
  getAgreement,
  createAgreement,
  getIdentity,
  listWorkspaces,
  listMemberships,
  getMembership,
  addMembership,
  changeMembership,
  removeMembership,
  listApiKeys,
  createApiKey,
  revokeApiKey,
  listAudit,
  getLiveness,
  getReadiness,
  getVersion,
  getOpenApi,
] as const;

/** `resource.verb` of every operation. */
export type OperationId = (typeof operations)[number]["id"];

/** The record of one operation, with its types. */
export type OperationOf<Id extends OperationId> = Extract<(typeof operations)[number], { readonly id: Id }>;

/** Path parameters of an operation, as strings; `unknown` where it has none. */
export type PathOf<Id extends OperationId> = PathParameters<OperationOf<Id>["path"]>;

/** Query parameters of an operation. */
export type QueryOf<Id extends OperationId> =
  ShapeOf<Id> extends { readonly query: infer Query } ? Query : unknown;

/** Body that an operation takes; `undefined` where it takes none. */
export type BodyOf<Id extends OperationId> =
  ShapeOf<Id> extends { readonly body: infer Body } ? Body : undefined;

/** What an operation answers when it succeeds. */
export type AnswerOf<Id extends OperationId> =
  ShapeOf<Id> extends { readonly answer: infer Answer } ? Answer : undefined;

type ShapeOf<Id extends OperationId> = NonNullable<OperationOf<Id>["shape"]>;
