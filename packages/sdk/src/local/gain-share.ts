import {
  clauseDescriptions,
  evaluateGame,
  gainShareRules,
  gameRequestFaults,
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
} satisfies Handlers;
