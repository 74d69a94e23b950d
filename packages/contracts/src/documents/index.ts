export { changesBetween } from "./changes-between.ts";
export { choiceFaults, chooseSplit } from "./choose-split.ts";
export { clauseDescriptions } from "./clause-descriptions.ts";
export { compare, type FinishedRun } from "./compare.ts";
export { evaluateGame, gainShareRules, gameRequestFaults } from "./evaluate-game.ts";
export { evaluateTakeUp, NO_GAME, NO_TABLE, takeUpFaults, takeUpOfRun } from "./evaluate-take-up.ts";
export { memberFaults } from "./member-faults.ts";
export { mergePatch } from "./merge-patch.ts";
export { pointerTo } from "./pointer.ts";
export { requestedFaults } from "./requested-faults.ts";
export { RESULTS_PARTS } from "./results-parts.ts";
export { lineOrigins, returnFaults } from "./returned-baseline.ts";
export { problemErrors, queryFaults, schemaFaults, unknownParameter } from "./schema-faults.ts";
export { settleAgreement, settlementFaults } from "./settle-agreement.ts";
export {
  agreementAlone,
  agreementDraftFaults,
  builtInAgreements,
  storedAgreement,
} from "./stored-agreement.ts";
export { parseStrictJson, type RefuseJson } from "./strict-json.ts";
export { decisionFaults } from "./take-up-answer.ts";
export { askedUnderAgreementFaults, expectedGame, takeUpUnderAgreement } from "./take-up-under-agreement.ts";
