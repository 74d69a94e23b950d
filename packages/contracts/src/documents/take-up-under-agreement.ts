import type { AgreementPayoffs, Game, Results } from "@shared-services/simulation";
import type { Decisions, TakeUpEvaluation } from "../routes/take-up.ts";
import { takeUpAnswer } from "./take-up-answer.ts";

/** The expected game of a run as its agreement looks at it; null where not every coalition was simulated. */
export function expectedGame({ gainShare }: Pick<Results, "gainShare">): Game | null {
  if (!gainShare?.worth) return null;
  return { players: gainShare.players, worth: Float64Array.from(gainShare.worth) };
}

/** Who would join under an agreement. For decisions without {@link decisionFaults}. */
export function takeUpUnderAgreement(payoffs: AgreementPayoffs, decisions: Decisions): TakeUpEvaluation {
  const { players, futures } = payoffs;
  return { players, rule: null, futures, refused: [], ...takeUpAnswer(payoffs, decisions) };
}
