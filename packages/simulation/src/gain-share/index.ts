export { type Agreement, defaultAgreement } from "./agreement/agreement.ts";
export { AGREEMENTS, type AgreementTemplate } from "./agreement/agreements.ts";
export {
  type AgreementDraws,
  type AgreementOutcomes,
  type DrawnColumn,
  underAgreementAllDraws,
} from "./agreement/all-draws.ts";
export { agreementAmong } from "./agreement/among.ts";
export { agreementFaults, refuseAgreement } from "./agreement/check-agreement.ts";
export type { ClauseField, ClauseKind, FloorPayer, Outside, Period } from "./agreement/clauses/clause.ts";
export { EVERY_OUTSIDE } from "./agreement/clauses/clause.ts";
export { type Clause, clauseKinds } from "./agreement/clauses/clauses.ts";
export type { AgreementColumns, Partners } from "./agreement/columns.ts";
export { type Ledger, type LedgerLine, underAgreement, underAgreementAmong } from "./agreement/evaluate.ts";
export type { Given } from "./agreement/given.ts";
export { quotableRules } from "./agreement/quotable.ts";
export { columnsRead } from "./agreement/settle-period.ts";
export { type CalmestMix, calmestMix } from "./choosing/calmest-mix.ts";
export { floorPricer, type PriceOfFloor, priceOfFloor } from "./choosing/price-of-floor.ts";
export { type Futures, type SafestMix, safestMix } from "./choosing/safest-mix.ts";
export { type Comparison, type RuleRow, sideBySide } from "./choosing/side-by-side.ts";
export { type Coalition, everyone, membersOf, namesOf, sizeOf } from "./coalitions.ts";
export { dividendsOf, worthsOf } from "./dividends.ts";
export {
  type Game,
  gameFaults,
  gameOf,
  LARGEST_TABLE,
  type Margins,
  marginsOf,
  totalOf,
  worthOf,
} from "./game.ts";
export { GAME_FORMS, type GameForm } from "./game-forms.ts";
export { type Key, keyRule, sharesOf } from "./keys/key.ts";
export { keys } from "./keys/keys.ts";
export {
  airportGame,
  airportNucleolus,
  type ByPlayer,
  bankruptcyGame,
  savingsGame,
  talmudDivision,
  votingGame,
} from "./known-games.ts";
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
export { groupPairs, randomGroup } from "./sampling/groups.ts";
export { type Jackknifed, jackknife } from "./sampling/jackknife.ts";
export { type FoundObjection, type LargeSplit, searchObjection } from "./sampling/objection-search.ts";
export {
  type SweepSize,
  type SweptObjection,
  type SweptSplit,
  sweepObjections,
} from "./sampling/objection-sweep.ts";
export {
  nestedOrder,
  nestedPairs,
  randomOrder,
  rotations,
  thereAndBack,
  type Uniforms,
  weightedOrder,
  weightedPairs,
} from "./sampling/orders.ts";
export {
  type FoundFailures,
  type FoundFall,
  type FoundLoss,
  type PropertySearch,
  searchFailures,
} from "./sampling/property-search.ts";
export {
  type SampledBanzhaf,
  type SwitchedWorths,
  sampledBanzhaf,
  switchedWorths,
} from "./sampling/sampled-banzhaf.ts";
export {
  type SampleSize,
  sampledOwen,
  sampledShapley,
  sampledWeightedShapley,
} from "./sampling/sampled-shapley.ts";
export {
  alongOrders,
  type OrderedWorths,
  type SampledValue,
  sampledValue,
} from "./sampling/sampled-value.ts";
export { type Instalments, type OnAccount, yearOnAccount } from "./settlement/on-account.ts";
export { FEWEST_UP_TO, fewestPayments, type Payment } from "./settlement/payments.ts";
export {
  nearestPenny,
  poundsAndPence,
  type Rounded,
  roundToPence,
  type Unrounded,
} from "./settlement/pence.ts";
export {
  type LogLine,
  type SettledYear,
  type Settlement,
  type SettleOptions,
  sentenceOf,
  settle,
} from "./settlement/settle.ts";
export { type WrittenYear, writtenYears } from "./settlement/written.ts";
export {
  addCoalitions,
  finishShapley,
  type ShapleySums,
  shapleyAllDraws,
  startShapley,
} from "./shapley-draws.ts";
export { coreRange, type Range } from "./stability/core-range.ts";
export { type CostOfStability, costOfStability } from "./stability/cost-of-stability.ts";
export { type GameStability, gameStability } from "./stability/game-stability.ts";
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
export {
  inCore,
  type SplitStability,
  type Stability,
  splitStability,
  stabilityOf,
  type WorseOff,
  worseOffThanAlone,
} from "./stability/stability.ts";
export { type Change, DECISIONS, type Decision, type Standing, standingOf } from "./take-up/decisions.ts";
export { allOf, PARTNERS_UP_TO, partnershipOf } from "./take-up/partnerships.ts";
export {
  type Payoffs,
  payoffsIn,
  payoffsUnderRule,
  payoffsWhenAsked,
  payoffTable,
  subgame,
} from "./take-up/payoffs.ts";
export {
  type NoTransfer,
  type Transfer,
  transferToCore,
  transferToGain,
} from "./take-up/smallest-transfer.ts";
export { type Step, stablePartnerships, type TakeUp, takeUp } from "./take-up/take-up.ts";
export { doNothing, dual, superadditiveCover, zeroNormalised } from "./transforms.ts";
export {
  addBlocked,
  type BlockedChances,
  type BlockedCounts,
  type Blocker,
  blockedChances,
  startBlocked,
} from "./uncertainty/blocked.ts";
export {
  cumulative,
  rerunByYear,
  sharesByYear,
  sumsByYear,
  type YearlyPositions,
} from "./uncertainty/by-year.ts";
export {
  type AgreedSums,
  CONTRACTS,
  type Contract,
  fixedShares,
  fixedSums,
  type GameDraws,
  type Rerun,
  rerunIn,
  ruleRerun,
} from "./uncertainty/contracts.ts";
export { emptyCores } from "./uncertainty/empty-core.ts";
export {
  chanceInWords,
  type DrawnAmounts,
  type TrustChances,
  type WorseOffChances,
  worseOffChances,
} from "./uncertainty/worse-off.ts";
