import { z } from "zod";
import type { OperationId } from "../routes/index.ts";
import * as access from "./access.ts";
import * as agreements from "./agreements.ts";
import * as baselines from "./baselines.ts";
import { comparison, comparisonQuery } from "./comparisons.ts";
import { evidencePage, evidenceQuery, readinessChecklist } from "./evidence.ts";
import { odsCode } from "./fields.ts";
import * as gainShare from "./gain-share.ts";
import * as memberships from "./memberships.ts";
import * as models from "./operating-models.ts";
import { pageQuery } from "./page.ts";
import * as partnerships from "./partnerships.ts";
import * as results from "./results.ts";
import * as runs from "./runs.ts";
import * as scenarios from "./scenarios.ts";
import * as service from "./service.ts";
import { servicePage, serviceQuery } from "./services.ts";
import * as settle from "./settle.ts";
import * as takeUp from "./take-up.ts";
import * as trusts from "./trusts.ts";

/** The schemas of one operation; what is left out it does not have. */
export interface OperationSchemas {
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

const anyPage = z.strictObject(pageQuery);
const csv = z.string().max(200_000_000);

/** What goes in and what comes out of every operation. */
export const operationSchemas = {
  "trusts.list": { query: trusts.trustQuery, answer: trusts.trustPage },
  "trusts.get": { answer: trusts.trust },
  "partnerships.list": { query: anyPage, answer: partnerships.partnershipPage },
  "partnerships.get": { answer: partnerships.partnership },
  "partnerships.create": { body: partnerships.partnershipDraft, answer: partnerships.partnership },
  "services.list": { query: serviceQuery, answer: servicePage },
  "evidence.list": { query: evidenceQuery, answer: evidencePage },
  "evidence.readiness": { answer: readinessChecklist },
  "operatingModels.list": { query: anyPage, answer: models.operatingModelPage },
  "operatingModels.get": { answer: models.storedOperatingModel },
  "operatingModels.create": { body: models.operatingModelDraft, answer: models.storedOperatingModel },
  "baselines.estimate": { answer: baselines.baselineDocument },
  "baselines.template": { query: baselines.templateQuery, answer: csv },
  "baselines.create": { body: baselines.baselineImport, answer: baselines.importedBaseline },
  "baselines.check": { body: baselines.baselineImport, answer: baselines.returnReading },
  "baselines.list": { query: baselines.baselineQuery, answer: baselines.baselinePage },
  "baselines.get": { answer: baselines.baselineDocument },
  "scenarios.list": { query: scenarios.scenarioQuery, answer: scenarios.scenarioPage },
  "scenarios.get": { answer: scenarios.scenario },
  "scenarios.create": { body: scenarios.scenarioDraft, answer: scenarios.scenario },
  "scenarios.patch": { body: scenarios.scenarioPatch, answer: scenarios.scenario },
  "scenarios.fork": { body: scenarios.scenarioFork, answer: scenarios.scenario },
  "scenarios.diff": { query: scenarios.diffQuery, answer: scenarios.scenarioDiff },
  "scenarios.archive": { answer: scenarios.scenario },
  "scenarios.restore": { answer: scenarios.scenario },
  "glances.take": { body: runs.runRequest, answer: results.glance },
  "runs.create": { body: runs.runRequest, answer: runs.run },
  "runs.list": { query: runs.runQuery, answer: runs.runPage },
  "runs.get": { answer: runs.run },
  "runs.cancel": { answer: runs.run },
  "runs.events": { answer: runs.runEvent },
  "results.get": { answer: results.results },
  "results.summary": { answer: results.summaryPart },
  "results.trusts": { answer: results.trustsPart },
  "results.years": { answer: results.yearsPart },
  "results.services": { answer: results.servicesPart },
  "results.bridge": { answer: results.bridgePart },
  "results.appraisal": { answer: results.appraisalPart },
  "results.productivity": { answer: results.productivityPart },
  "results.views": { answer: results.viewsPart },
  "results.systems": { answer: results.systemsPart },
  "results.staff": { answer: results.staffPart },
  "results.game": { answer: results.gamePart },
  "results.takeUp": { body: takeUp.decisions, answer: takeUp.takeUpEvaluation },
  "results.draws": { answer: csv },
  "comparisons.get": { query: comparisonQuery, answer: comparison },
  "gainShare.rules": { query: anyPage, answer: gainShare.gainShareRulePage },
  "gainShare.clauses": { query: anyPage, answer: gainShare.clausePage },
  "gainShare.evaluate": { body: gainShare.gainShareRequest, answer: gainShare.gainShareEvaluation },
  "gainShare.takeUp": { body: takeUp.takeUpRequest, answer: takeUp.takeUpEvaluation },
  "gainShare.choose": { body: takeUp.choiceRequest, answer: takeUp.choice },
  "gainShare.settle": { body: settle.settlementRequest, answer: settle.agreementEvaluation },
  "agreements.list": { query: anyPage, answer: agreements.agreementPage },
  "agreements.get": { answer: agreements.storedAgreement },
  "agreements.create": { body: agreements.agreementDraft, answer: agreements.storedAgreement },
  "access.me": { answer: access.identity },
  "access.workspaces": { answer: access.workspaceList },
  "memberships.list": { query: anyPage, answer: memberships.membershipPage },
  "memberships.get": { answer: memberships.membership },
  "memberships.add": { body: memberships.membershipDraft, answer: memberships.membership },
  "memberships.change": { body: memberships.membershipPatch, answer: memberships.membership },
  "memberships.remove": { answer: memberships.membership },
  "apiKeys.list": { query: anyPage, answer: access.apiKeyPage },
  "apiKeys.create": { body: access.apiKeyDraft, answer: access.apiKeyWithSecret },
  "apiKeys.revoke": { answer: access.apiKey },
  "audit.list": { query: anyPage, answer: access.auditPage },
  "service.alive": { answer: service.liveness },
  "service.ready": { answer: service.readiness },
  "service.version": { answer: service.version },
  "service.openapi": { answer: service.openApiDocument },
} as const satisfies Readonly<Record<OperationId, OperationSchemas>>;

/** Schemas of path parameters by name: the same name means the same thing in every path. */
export const pathParameters = {
  trust: odsCode,
  partnership: partnerships.partnershipId,
  operatingModel: models.operatingModelId,
  agreement: agreements.agreementId,
  baseline: baselines.baselineId,
  scenario: scenarios.scenarioId,
  run: runs.runId,
  key: access.apiKeyId,
  membership: memberships.membershipId,
} as const;
