import type { GainShareEvaluation, GainShareRequest } from "@shared-services/contracts/routes";

/** Splits games, whatever their size, without keeping other requests waiting. */
export interface Evaluator {
  /**
   * The answer to a request without faults. `gone` says that nobody waits for it any more: then it is given up.
   *
   * @throws a refusal where too many are waiting, or nobody is
   */
  evaluate(request: GainShareRequest, gone: AbortSignal): Promise<GainShareEvaluation>;
  stop(): Promise<void>;
}

/** Players up to which all rules take some ten milliseconds: about what it takes to wake a thread. */
const QUICK_UP_TO = 6;

/** Whether a request is answered at once, on the thread that answers requests. */
export function isQuick({ game }: Pick<GainShareRequest, "game">): boolean {
  return game.players.length <= QUICK_UP_TO;
}
