// The table of contents, in the order of the flow: baseline → scenario → simulation → gain share → results.

// Appraisal
export { discountFactors } from "./appraisal/discount.ts";
export { payback, peakFunding } from "./appraisal/payback.ts";
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
export { KINDS } from "./baseline/records.ts";
export { baselineFaults } from "./baseline/validate.ts";
// Gain share: rules over games, stability, agreements
export type { Agreement } from "./gain-share/agreement/agreement.ts";
export { defaultAgreement } from "./gain-share/agreement/agreement.ts";
export { agreementFaults } from "./gain-share/agreement/check-agreement.ts";
export { clauseKinds } from "./gain-share/agreement/clauses/clauses.ts";
export type { Game } from "./gain-share/game.ts";
export { gameFaults } from "./gain-share/game.ts";
export { AXIOMS } from "./gain-share/rules/axioms.ts";
export type { ColumnId, RuleContext } from "./gain-share/rules/inputs.ts";
export type { Outcome, Rule } from "./gain-share/rules/rule.ts";
export { isRefusal } from "./gain-share/rules/rule.ts";
export { rules } from "./gain-share/rules/rules.ts";
export type { Stability } from "./gain-share/stability/stability.ts";
export { stabilityOf } from "./gain-share/stability/stability.ts";

// Summaries
export type { Chance, Payback, Range } from "./summaries/range.ts";
export { chanceOf, rangeOf } from "./summaries/range.ts";
