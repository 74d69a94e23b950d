import { type Fault, refuse } from "../../lib/errors.ts";
import { allOf, isIn, partnershipOf, partnersOf, toggled } from "./partnerships.ts";
import { type Payoffs, payoffsIn } from "./payoffs.ts";

/**
 * What a board has decided for its own trust. Only `agree` makes a member: a majority of the others binds nobody, an
 * abstention (`none`) is a decision not to decide, and conditions count once they are met and the board has agreed.
 */
export type Decision = "agree" | "agree with conditions" | "decline" | "defer" | "none";

/** The decisions, in the order in which tables show them. */
export const DECISIONS: readonly Decision[] = ["agree", "agree with conditions", "decline", "defer", "none"];

/** What the decisions so far amount to. */
export interface Standing {
  readonly members: readonly string[];
  /** Whose agreement is missing for the whole partnership, with what they have decided. */
  readonly missing: readonly { readonly player: string; readonly decision: Decision }[];
  /** By player: what it gets now, and what it would get if all agreed. */
  readonly now: Float64Array;
  readonly ifAllAgree: Float64Array;
  /** For each player: what everyone would gain (below 0: lose) if it changed its mind, by itself. */
  readonly ifItChanges: readonly Change[];
}

/** One player's change of mind and what it does to everyone. */
export interface Change {
  readonly player: string;
  readonly move: "joins" | "leaves";
  /** By player, the one that moves included. */
  readonly effect: Float64Array;
}

/**
 * The partnership that results from the decisions, and what each trust's yes or no means for all. Whoever is not
 * named has decided nothing.
 */
export function standingOf(payoffs: Payoffs, decisions: Readonly<Record<string, Decision>>): Standing {
  const { players } = payoffs;
  refuse(decisionFaults(decisions, players));
  const decided = (player: string): Decision =>
    Object.hasOwn(decisions, player) ? decisions[player] : "none";
  const S = partnershipOf(
    players.filter((player) => decided(player) === "agree"),
    players,
  );
  const now = payoffsIn(payoffs, S);
  return {
    members: partnersOf(S).map((i) => players[i]),
    missing: players.flatMap((player) =>
      decided(player) === "agree" ? [] : [{ player, decision: decided(player) }],
    ),
    now,
    ifAllAgree: payoffsIn(payoffs, allOf(players.length)),
    ifItChanges: players.map((player, i) => ({
      player,
      move: isIn(S, i) ? "leaves" : "joins",
      effect: payoffsIn(payoffs, toggled(S, i)).map((amount, j) => amount - now[j]),
    })),
  };
}

function decisionFaults(decisions: Readonly<Record<string, Decision>>, players: readonly string[]): Fault[] {
  return Object.entries(decisions).flatMap(([player, decision]): Fault[] => {
    const path = `/decisions/${player}`;
    if (!players.includes(player)) {
      const message = `${path}: no such trust in the partnership; trusts are ${players.join(", ")}`;
      return [{ code: "UNKNOWN_PLAYER", path, message, received: player }];
    }
    if (DECISIONS.includes(decision)) return [];
    const message = `${path}: expected one of ${DECISIONS.join(", ")}, got ${decision}`;
    return [{ code: "OUT_OF_RANGE", path, message, expected: DECISIONS.join(", "), received: decision }];
  });
}
