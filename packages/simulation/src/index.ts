export type {
  Baseline,
  BaselineLine,
  FunctionId,
  Kind,
  Origin,
  Range3,
  Service,
  Sourcing,
  Trust,
} from "./baseline/records.ts";
export { KINDS } from "./baseline/records.ts";
export { baselineFaults } from "./baseline/validate.ts";
export type { Fault, InputError } from "./lib/errors.ts";
export { inputError, isInputError, refuse } from "./lib/errors.ts";
export { canonicalJson, hashOf } from "./lib/hash.ts";
export { exp, log, pow } from "./lib/kernels.ts";
export { quantiles } from "./lib/quantile.ts";
export { sum } from "./lib/sum.ts";
export type { ModelParameterId, OperatingModel } from "./operating-models/operating-model.ts";
export { OPERATING_MODELS } from "./operating-models/operating-models.ts";
export { PARAMETERS } from "./parameters/definitions.ts";
export type {
  EvidenceClass,
  EvidenceEntry,
  ParameterDefinition,
  Provenance,
} from "./parameters/parameter.ts";
export { mostLikely } from "./random/distributions.ts";
export type { Pert, Prior } from "./random/prior.ts";
export { priorFaults } from "./random/prior-faults.ts";
