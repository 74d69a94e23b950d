import type { Fault } from "../../lib/errors.ts";
import { type Game, gameFaults, type Margins, marginsOf } from "../game.ts";
import type { Axiom } from "./axioms.ts";
import type { RuleContext, RuleInput } from "./inputs.ts";

/** What a rule answers: an amount for each player, in the unit of the worths, or why it gives none. */
export type Outcome = Amounts | Refusal;

export interface Amounts {
  readonly amounts: Float64Array;
}

export interface Refusal {
  readonly refused: readonly Fault[];
}

/** What is said about a rule, in words and in promises. */
export interface RuleFacts {
  readonly id: string;
  readonly label: string;
  /** What it does and when to choose it, for a board. */
  readonly help: string;
  /** The definition, in plain notation. */
  readonly formula: string;
  /** Who proposed it, where. */
  readonly source: string;
  readonly axioms: readonly Axiom[];
  /** What it needs to know beyond the game. */
  readonly inputs: readonly RuleInput[];
  /** The largest number of players for which the answer is exact; beyond, it is refused. */
  readonly exactUpTo: number;
  /** True if the average of the splits is the split of the average game. */
  readonly commutesWithExpectation: boolean;
  /** Whether a split is the rule's, by a test that looks only at the split; left out where there is none. */
  readonly certify?: (game: Game, amounts: ArrayLike<number>) => boolean;
}

/**
 * A way to split what a coalition is worth. `reads` says how much of the game it looks at: only the total, the
 * margins (`2n + 1` worths, so any number of players), or every coalition.
 */
export interface Rule extends RuleFacts {
  readonly reads: "total" | "margins" | "coalitions";
  /** Splits the worth of everyone; refuses a bad game, missing inputs and too many players, with all the reasons. */
  readonly allocate: (game: Game, context?: RuleContext) => Outcome;
  /** The same from the margins alone; null for a rule that reads every coalition. */
  readonly allocateMargins: ((margins: Margins, context?: RuleContext) => Outcome) | null;
}

/** A rule that reads at most the margins: it serves any number of players. */
export function marginRule(
  facts: RuleFacts & { readonly reads: "total" | "margins" },
  split: (margins: Margins, context: RuleContext) => Outcome,
): Rule {
  const allocateMargins = (margins: Margins, context: RuleContext = {}): Outcome => {
    const faults = doorFaults(facts, margins.players, context);
    return faults.length > 0 ? { refused: faults } : split(margins, context);
  };
  return {
    ...facts,
    allocateMargins,
    allocate: (game, context) => {
      const faults = gameFaults(game);
      return faults.length > 0 ? { refused: faults } : allocateMargins(marginsOf(game), context);
    },
  };
}

/** A rule that reads every coalition. */
export function gameRule(facts: RuleFacts, split: (game: Game, context: RuleContext) => Outcome): Rule {
  return {
    ...facts,
    reads: "coalitions",
    allocateMargins: null,
    allocate: (game, context = {}) => {
      const faults = [...gameFaults(game), ...doorFaults(facts, game.players, context)];
      return faults.length > 0 ? { refused: faults } : split(game, context);
    },
  };
}

/** A refusal for one reason that concerns the game as a whole. */
export function refusal(code: string, message: string): Refusal {
  return { refused: [{ code, path: "/worth", message: `/worth: ${message}` }] };
}

/** True where a rule, or what is built on one, gives reasons instead of an answer. */
export function isRefusal(answer: object): answer is Refusal {
  return "refused" in answer;
}

function doorFaults(facts: RuleFacts, players: readonly string[], context: RuleContext): Fault[] {
  const faults = facts.inputs.flatMap((input) => input.check(context, players));
  if (players.length <= facts.exactUpTo) return faults;
  const message = `/players: ${facts.label} is exact up to ${facts.exactUpTo} players, got ${players.length}; sample it, or choose a rule that reads fewer coalitions`;
  return [...faults, { code: "TOO_MANY_PLAYERS", path: "/players", received: players.length, message }];
}
