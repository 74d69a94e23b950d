import { evaluateGame } from "@shared-services/contracts/documents";
import { type Evaluator, isQuick } from "./evaluator.ts";
import { simulationFailed } from "./simulator.ts";
import { threadPool } from "./thread-pool.ts";

/** An evaluator with so many threads of its own. A game that takes no time is split at once; others wait their turn. */
export function threadEvaluator(script: URL, threads: number): Evaluator {
  const pool = threadPool(script, { name: "evaluate", threads, leftAlone: "ended" });
  return {
    async evaluate(request, gone) {
      if (isQuick(request)) return evaluateGame(request);
      const answer = await pool.ask({ kind: "evaluate", request }, gone);
      if (answer.kind === "evaluation") return answer.evaluation;
      throw simulationFailed(`The thread answered ${answer.kind}`);
    },
    stop: pool.stop,
  };
}
