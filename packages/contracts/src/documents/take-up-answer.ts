import type { AgreementPayoffs, Fault } from "@shared-services/simulation";
import {
  allOf,
  type Payoffs,
  partnershipOf,
  payoffsIn,
  standingOf,
  takeUp,
  transferToGain,
} from "@shared-services/simulation/gain-share";
import type { Decision, Decisions, SmallestTransfer, TakeUpEvaluation } from "../routes/take-up.ts";
import { pointerTo } from "./pointer.ts";

/** Decisions and founders that are no players'. */
export function decisionFaults(
  { decisions = {}, founders = [] }: Decisions,
  players: readonly string[],
): Fault[] {
  const named = [
    ...Object.keys(decisions).map((player) => [pointerTo(["decisions", player]), player] as const),
    ...founders.map((player, k) => [pointerTo(["founders", k]), player] as const),
  ];
  return named
    .filter(([, player]) => !players.includes(player))
    .map(([path, received]) => {
      const expected = players.join(", ");
      const message = `${path}: expected one of ${expected}, got "${received}"`;
      return { code: "UNKNOWN_PLAYER", path, expected, received, message };
    });
}

/** Payoffs, how well they are known, and at how many partnerships a path of joining and leaving may look. */
export interface AskedPayoffs extends Payoffs {
  readonly errorsIn?: AgreementPayoffs["errorsIn"];
  readonly lookedAt?: number;
}

/** Who would join, and what each board's decision means for all, whatever makes the payoffs. */
export function takeUpAnswer(
  payoffs: AskedPayoffs,
  { decisions, founders }: Decisions,
): Pick<TakeUpEvaluation, "standing" | "takeUp" | "smallestTransfer"> {
  const { players, errorsIn, lookedAt } = payoffs;
  const all: Record<string, Decision> = Object.fromEntries(players.map((player) => [player, "agree"]));
  const standing = standingOf(payoffs, decisions ?? all);
  const start = founders ? partnershipOf(founders, players) : allOf(players.length);
  const { members, ends, steps } = takeUp(payoffs, start, lookedAt);
  return {
    standing: {
      members: standing.members.length < 2 ? [] : standing.members,
      missing: standing.missing,
      now: [...standing.now],
      nowSe: errorsIn ? [...errorsIn(partnershipOf(standing.members, players))] : null,
      ifAllAgree: [...standing.ifAllAgree],
      ifItChanges: standing.ifItChanges.map((change) => ({ ...change, effect: [...change.effect] })),
    },
    takeUp: {
      members,
      ends,
      steps: steps.map(({ player, move, inside, outside }) => ({ player, move, inside, outside })),
    },
    smallestTransfer: smallestTransfer(payoffs),
  };
}

function smallestTransfer(payoffs: Payoffs): SmallestTransfer {
  const { players, gets } = payoffs;
  const alone = players.map((player, i) => gets(partnershipOf([player], players), i));
  const transfer = transferToGain(payoffsIn(payoffs, allOf(players.length)), alone);
  return "short" in transfer
    ? { moved: 0, transfers: null, short: transfer.short }
    : { moved: transfer.moved, transfers: [...transfer.transfers], short: 0 };
}
