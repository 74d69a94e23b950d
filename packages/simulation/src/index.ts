// The table of contents, in the order of the flow: baseline → scenario → simulation → gain share → results.

// Small tools that cross rooms
export type { Fault, InputError } from "./lib/errors.ts";
export { inputError, isInputError, mismatch, pointerToken, refuse, within } from "./lib/errors.ts";
export { canonicalJson, hashBytes, hashOf } from "./lib/hash.ts";
export { exp, log, pow } from "./lib/kernels.ts";
export { quantiles } from "./lib/quantile.ts";
export { sum } from "./lib/sum.ts";

// What is believed, before anything is simulated
export { distributions, makeSampler, meanOf, mostLikely } from "./random/distributions.ts";
export type { Pert, Prior } from "./random/prior.ts";
export { priorFaults } from "./random/prior-faults.ts";
export type { Sampler } from "./random/stream.ts";
export { fillUniform, stream } from "./random/stream.ts";
export { NEVER_DRAWN } from "./parameters/never-drawn.ts";
export { PARAMETERS } from "./parameters/definitions.ts";
export { EVIDENCE_CLASSES, provenanceFaults } from "./parameters/provenance-faults.ts";
export type {
  EvidenceClass,
  EvidenceEntry,
  ParameterDefinition,
  Provenance,
} from "./parameters/parameter.ts";

// Baseline: what every trust spends today
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
export type { Holds, Measure } from "./baseline/measures/measure.ts";
export { DIPS, HOLDS } from "./baseline/measures/measure.ts";
export type { MeasureId } from "./baseline/measures/measures.ts";
export { MEASURES } from "./baseline/measures/measures.ts";
export { KINDS } from "./baseline/records.ts";
export { sizeFactor } from "./baseline/size-factor.ts";
export { replacedBy } from "./baseline/units.ts";
export { baselineFaults } from "./baseline/validate.ts";

// Operating models: ways to run services together
export type { ModelParameterId, OperatingModel } from "./operating-models/operating-model.ts";
export { operatingModelFaults } from "./operating-models/operating-model-faults.ts";
export { OPERATING_MODELS } from "./operating-models/operating-models.ts";

// Gain share: rules over games, stability, agreements. All of it: `@shared-services/simulation/gain-share`
export type { Game } from "./gain-share/game.ts";
export type { GameForm } from "./gain-share/game-forms.ts";
export type { GameStability } from "./gain-share/stability/game-stability.ts";
export type { Objection } from "./gain-share/stability/objections.ts";
export { gameFaults, gameOf } from "./gain-share/game.ts";
export { AXIOMS } from "./gain-share/rules/axioms.ts";
export type { ColumnId, RuleContext } from "./gain-share/rules/inputs.ts";
export type { Outcome, Rule } from "./gain-share/rules/rule.ts";
export { isRefusal } from "./gain-share/rules/rule.ts";
export { rules } from "./gain-share/rules/rules.ts";
export type { Stability } from "./gain-share/stability/stability.ts";
export { stabilityOf } from "./gain-share/stability/stability.ts";
export type { Agreement } from "./gain-share/agreement/agreement.ts";
export { defaultAgreement } from "./gain-share/agreement/agreement.ts";
export type { Given } from "./gain-share/agreement/given.ts";
export type { Quoting } from "./gain-share/agreement/quotable.ts";
export { quotableRules, quotingOf } from "./gain-share/agreement/quotable.ts";
export { partnersOfRun } from "./scenario/partners-of-run.ts";
export type { AgreementTemplate } from "./gain-share/agreement/agreements.ts";
export { AGREEMENTS } from "./gain-share/agreement/agreements.ts";
export type { ClauseField, NumberShape } from "./gain-share/agreement/clauses/clause.ts";
export { NUMBER_SHAPES } from "./gain-share/agreement/clauses/clause.ts";
export { agreementFaults } from "./gain-share/agreement/check-agreement.ts";
export type { WrittenYear } from "./gain-share/settlement/written.ts";
export type { Clause } from "./gain-share/agreement/clauses/clauses.ts";
export { clauseKinds } from "./gain-share/agreement/clauses/clauses.ts";

// Scenario: what a strategy team writes down, and what it means
export type {
  ChargingKey,
  MemberPlan,
  Override,
  Overrides,
  ScenarioDocument,
  ServiceOverride,
} from "./scenario/document.ts";
export { documentFaults } from "./scenario/document-faults.ts";
export { SCENARIO_DEFAULTS } from "./scenario/defaults.ts";
export { TABLED_UP_TO, usualGameDraws } from "./scenario/game-draws.ts";
export { GLANCE_LIMIT, glanceFaults, glanceWork } from "./scenario/glance-size.ts";
export { resolveScenario } from "./scenario/resolve.ts";
export type { Library, Member, Scenario } from "./scenario/scenario.ts";

// Simulation: draws, bridge terms and ways to count them; the loops themselves are reached through the run
export type { Draws } from "./simulation/stretch-of-draws.ts";
export type { Tags, TermId } from "./simulation/terms.ts";
export { SAVING_TERMS, TERMS } from "./simulation/terms.ts";
export type { AdjustmentId, View } from "./simulation/views.ts";
export { ADJUSTMENTS, VIEWS } from "./simulation/views.ts";

// Appraisal and summaries
export { discountFactors } from "./appraisal/discount.ts";
export { payback, peakFunding } from "./appraisal/payback.ts";
export type { Chance, Payback, Range } from "./summaries/range.ts";
export { chanceOf, rangeOf } from "./summaries/range.ts";

// Results: a run from end to end, whole or in blocks
export type {
  AgreementResult,
  Appraisal,
  AppraisalResult,
  Bridge,
  BridgeTerm,
  FloorResult,
  Glance,
  PartnershipSummary,
  Results,
  RunRateSaving,
  RunRecord,
  ServiceResult,
  SettlementStatement,
  SystemResult,
  SystemsResult,
  TrustResult,
  TrustStaff,
  Viewed,
  ViewedMoney,
  ViewsResult,
  YearResult,
  YearStaff,
} from "./results/document.ts";
export type { GainShareResult, RuleResult } from "./results/gain-share-result.ts";
export type {
  Benefit,
  ComparedIndex,
  FrontlineTime,
  MeasureResult,
  ProductivityResult,
  ProductivityYear,
  ReworkAvoided,
  TrustProductivity,
} from "./results/productivity-result.ts";
export { MODEL_VERSION } from "./results/model-version.ts";
export type { NpvByDraw } from "./results/npv-by-draw.ts";
export { drawsCsv, npvByDraw } from "./results/npv-by-draw.ts";
export { orderedGame } from "./results/ordered-game.ts";
export type { RunBlock } from "./results/blocks.ts";
export type { RunOptions, RunPlan } from "./results/run.ts";
export {
  drawsOf,
  glanceOf,
  isCancelled,
  prepare,
  runScenario,
  scenarioHash,
  simulateBlocks,
  summarise,
  summariseGlance,
} from "./results/run.ts";
export type { BestMixes } from "./results/best-mixes.ts";
export {
  type AgreementPayoffs,
  type ExpectedGame,
  payoffsFaults,
  payoffsUnderAgreement,
  TAKE_UP_UP_TO,
} from "./results/agreement-payoffs.ts";
