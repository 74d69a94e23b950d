export { type Coalition, everyone, membersOf, namesOf, sizeOf } from "./coalitions.ts";
export {
  type Game,
  gameFaults,
  gameOf,
  LARGEST_TABLE,
  type Margins,
  marginsOf,
  worthOf,
} from "./game.ts";
export { type Key, keyRule, sharesOf } from "./keys/key.ts";
export { keys } from "./keys/keys.ts";
export { AXIOMS, type Axiom } from "./rules/axioms.ts";
export type { ColumnId, KeyShare, RuleContext, RuleInput } from "./rules/inputs.ts";
export {
  type Amounts,
  isRefusal,
  type Outcome,
  type Refusal,
  type Rule,
  type RuleFacts,
} from "./rules/rule.ts";
export { rules } from "./rules/rules.ts";
export {
  addCoalitions,
  finishShapley,
  type ShapleySums,
  shapleyAllDraws,
  startShapley,
} from "./shapley-draws.ts";
export { coreRange, type Range } from "./stability/core-range.ts";
export { type CostOfStability, costOfStability } from "./stability/cost-of-stability.ts";
export { type Kohlberg, kohlberg } from "./stability/kohlberg.ts";
export { type BalancedCollection, type LeastCore, leastCore } from "./stability/least-core.ts";
export { type Objection, worstObjections } from "./stability/objections.ts";
export {
  type ApartIsBetter,
  balancedness,
  convexity,
  type FallingReturns,
  type Overclaim,
  type Property,
  superadditivity,
} from "./stability/properties.ts";
export { type Stability, stabilityOf, type WorseOff } from "./stability/stability.ts";
