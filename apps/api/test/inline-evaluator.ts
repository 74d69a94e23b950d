import { evaluateGame } from "@shared-services/contracts/documents";
import type { Evaluator } from "../src/runs/evaluator.ts";

/** An evaluator on the calling thread. */
export const inlineEvaluator: Evaluator = {
  evaluate: async (request) => evaluateGame(request),
  stop: async () => undefined,
};
