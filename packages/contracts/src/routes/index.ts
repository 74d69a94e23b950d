export type {
  ApiKey,
  ApiKeyDraft,
  ApiKeyWithSecret,
  AuditEntry,
  Identity,
  WorkspaceList,
  WorkspaceRole,
} from "./access.ts";
export type { AgreementDraft, StoredAgreement } from "./agreements.ts";
export { API_VERSION } from "./api-version.ts";
export type {
  BaselineDocument,
  BaselineImport,
  BaselineQuery,
  BaselineVersion,
  ImportedBaseline,
  ReturnChange,
  ReturnReading,
} from "./baselines.ts";
export type { ComparedRun, ComparedTrust, Comparison, Difference, RunDifference } from "./comparisons.ts";
export type {
  EvidenceItem,
  EvidencePage,
  EvidenceQuery,
  EvidenceSetSummary,
  OptimismBias,
  ReadinessChecklist,
  ReadinessItem,
} from "./evidence.ts";
export type {
  ClauseDescription,
  ClauseParameter,
  ColumnId,
  GainShareEvaluation,
  GainShareRequest,
  GainShareRule,
  Game,
  RuleContext,
  Split,
} from "./gain-share.ts";
export type { Membership, MembershipDraft, MembershipPatch } from "./memberships.ts";
export type { OperatingModelDraft, StoredOperatingModel } from "./operating-models.ts";
export type { Operation, OperationRecord, PathParameters, Role, Shape, Tag } from "./operation.ts";
export {
  type AnswerOf,
  type BodyOf,
  type OperationId,
  type OperationOf,
  operations,
  type PathOf,
  type QueryOf,
} from "./operations.ts";
export type { Page, PageQuery } from "./page.ts";
export type { Partnership, PartnershipDraft } from "./partnerships.ts";
export {
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type ProblemError,
  type ProblemKind,
  problemPath,
} from "./problem.ts";
export type { ResultsPart, StaffResult } from "./results.ts";
export type { Progress, Run, RunEvent, RunQuery, RunRequest, RunStatus } from "./runs.ts";
export type {
  Scenario,
  ScenarioChange,
  ScenarioDiff,
  ScenarioDraft,
  ScenarioFork,
  ScenarioPatch,
  ScenarioQuery,
} from "./scenarios.ts";
export type { Liveness, Readiness, Version } from "./service.ts";
export type { ServiceItem, ServiceQuery } from "./services.ts";
export type {
  AgreementEvaluation,
  FutureTables,
  Ledger,
  SettledYear,
  SettlementRequest,
  Spread,
  Table,
} from "./settle.ts";
export type {
  Choice,
  ChoiceRequest,
  Decision,
  Decisions,
  SmallestTransfer,
  TakeUpEvaluation,
  TakeUpRequest,
  TakeUpStanding,
} from "./take-up.ts";
export type { TrustQuery } from "./trusts.ts";
