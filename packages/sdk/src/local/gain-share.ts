import {
  choiceFaults,
  chooseSplit,
  clauseDescriptions,
  evaluateGame,
  evaluateTakeUp,
  gainShareRules,
  gameRequestFaults,
  settleAgreement,
  settlementFaults,
  takeUpFaults,
} from "@shared-services/contracts/documents";
import type { Handlers } from "../in-process/handlers.ts";
import { inputProblem } from "./input-problem.ts";
import { pageOf } from "./page-of.ts";

/** Gain-share rules and clauses, and what rules make of any game. */
export const gainShare = {
  "gainShare.rules": ({ query }) => pageOf(gainShareRules, query),
  "gainShare.clauses": ({ query }) => pageOf(clauseDescriptions, query),
  "gainShare.evaluate": ({ body }) => {
    const faults = gameRequestFaults(body);
    if (faults.length > 0) throw inputProblem("INVALID_GAME", faults);
    return evaluateGame(body);
  },
  "gainShare.takeUp": ({ body }) => {
    const faults = takeUpFaults(body);
    if (faults.length > 0) throw inputProblem("INVALID_GAME", faults);
    return evaluateTakeUp(body);
  },
  "gainShare.choose": ({ body }) => {
    const faults = choiceFaults(body);
    if (faults.length > 0) throw inputProblem("INVALID_GAME", faults);
    return chooseSplit(body);
  },
  "gainShare.settle": ({ body }) => {
    const faults = settlementFaults(body);
    if (faults.length > 0) throw inputProblem("INVALID_INPUT", faults);
    return settleAgreement(body);
  },
} satisfies Handlers;
