export type {
  AgreementDraft,
  BaselineDocument,
  BaselineImport,
  BaselineVersion,
  Choice,
  ChoiceRequest,
  ClauseDescription,
  Comparison,
  Decision,
  Decisions,
  EvidenceItem,
  GainShareEvaluation,
  GainShareRequest,
  GainShareRule,
  OperatingModelDraft,
  Page,
  Partnership,
  PartnershipDraft,
  Problem,
  ProblemError,
  Progress,
  Run,
  RunEvent,
  RunRequest,
  RunStatus,
  Scenario,
  ScenarioDraft,
  ScenarioPatch,
  StoredAgreement,
  StoredOperatingModel,
  TakeUpEvaluation,
  TakeUpRequest,
} from "@shared-services/contracts/routes";
export type { CallOptions, ChangeOptions, CreateOptions, Request } from "./call.ts";
export { type Client, createClient } from "./client.ts";
export type { Clock } from "./clock.ts";
export {
  AccessDeniedError,
  ApiError,
  ConflictError,
  ConnectionError,
  IncompatibleVersionError,
  InvalidInputError,
  MissingFeatureError,
  NotAvailableLocallyError,
  NotFoundError,
  RateLimitedError,
  RunEndedError,
  ServerError,
  SharedServicesError,
  StaleVersionError,
  SupersededError,
  TimeoutError,
  UnauthenticatedError,
} from "./errors.ts";
export {
  isAccessDeniedError,
  isApiError,
  isConflictError,
  isConnectionError,
  isIncompatibleVersionError,
  isInvalidInputError,
  isMissingFeatureError,
  isNotAvailableLocallyError,
  isNotFoundError,
  isRateLimitedError,
  isRunEndedError,
  isServerError,
  isSharedServicesError,
  isStaleVersionError,
  isSupersededError,
  isTimeoutError,
  isUnauthenticatedError,
} from "./guards.ts";
export type { Logger, LogLevel } from "./logger.ts";
export type { Pages } from "./pages.ts";
export type { Glance, Results, Service, Trust } from "./records.ts";
export type { Reply, WithResponse } from "./reply.ts";
export type {
  CreateAndWaitOptions,
  FinishedRun,
  RunCreateOptions,
  WaitOptions,
} from "./resources/runs.ts";
export type { Attempt, Auth, ClientOptions, Fetch, Hooks, Retry } from "./settings.ts";
export { SDK_VERSION } from "./versions.ts";
