import {
  type AgreementPayoffs,
  type ExpectedGame,
  type Fault,
  payoffsFaults,
  type Results,
} from "@shared-services/simulation";
import type { Decisions, TakeUpEvaluation } from "../routes/take-up.ts";
import { takeUpAnswer } from "./take-up-answer.ts";

/**
 * The expected game of a run as its agreement looks at it, without worths where it was sampled; null where the run
 * asked for no futures of a game.
 */
export function expectedGame({ gainShare }: Pick<Results, "gainShare">): ExpectedGame | null {
  if (!gainShare) return null;
  const { players, worth } = gainShare;
  return { players, worth: worth && Float64Array.from(worth) };
}

/** Why a run's partnership cannot be asked what each trust would get in it; none where it can. */
export function askedUnderAgreementFaults({ gainShare }: Pick<Results, "gainShare">): Fault[] {
  return gainShare ? payoffsFaults(gainShare.agreement, gainShare.players.length) : [];
}

/** Who would join under an agreement. For decisions without {@link decisionFaults}. */
export function takeUpUnderAgreement(payoffs: AgreementPayoffs, decisions: Decisions): TakeUpEvaluation {
  const { players, futures } = payoffs;
  return { players, rule: null, futures, refused: [], ...takeUpAnswer(payoffs, decisions) };
}
