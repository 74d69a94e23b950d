export { estimateBaseline } from "./estimate/estimate-baseline.ts";
export type { OptimismBias } from "./evidence/optimism-bias.ts";
export { optimismBiases, optimismBiasSource } from "./evidence/optimism-bias.ts";
export type { EvidenceSet, EvidenceSetEntry } from "./evidence/register.ts";
export {
  defaultParameters,
  evidence,
  evidenceOf,
  evidenceSets,
  evidenceVersion,
  withEvidenceSet,
} from "./evidence/register.ts";
export { registerFaults } from "./evidence/register-faults.ts";
export type { Found } from "./library/library-of.ts";
export { libraryOf } from "./library/library-of.ts";
export { PUBLIC_BASELINE, pinned } from "./library/pinned.ts";
export type { ReadinessItem } from "./readiness.ts";
export { readinessChecklist, readinessOf, readinessSource } from "./readiness.ts";
export { applyReturn } from "./returns/apply-return.ts";
export type { ReadReturn, ReturnChange } from "./returns/read-return.ts";
export { readReturn } from "./returns/read-return.ts";
export { returnTemplate } from "./returns/return-template.ts";
export { writeCsv } from "./returns/write-csv.ts";
export type { ServiceField } from "./services/service-evidence.ts";
export { serviceEvidence } from "./services/service-evidence.ts";
export type { Basis, FunctionFacts, ServiceFacts } from "./services/service-facts.ts";
export { functions, serviceFacts } from "./services/service-facts.ts";
export type { SourcedService } from "./services/services.ts";
export { services, sourcedServices } from "./services/services.ts";
export type { Partnership } from "./trusts/partnerships.ts";
export { partnerships } from "./trusts/partnerships.ts";
export { publicTrusts } from "./trusts/public-trusts.ts";
export type { TrustFacts } from "./trusts/trust-facts.ts";
export { trustFacts } from "./trusts/trust-facts.ts";
export type { UpratingStep } from "./trusts/uprating.ts";
export { priceYear, structureNote, structureYear, upratingSteps } from "./trusts/uprating.ts";
