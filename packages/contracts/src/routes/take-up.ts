import type { Chance, Fault } from "@shared-services/simulation";
import type { Game, RuleContext } from "./gain-share.ts";
import { operation } from "./operation.ts";

/** What a board has decided for its own trust; only `agree` makes a member, and `none` is an abstention. */
export type Decision = "agree" | "agree with conditions" | "decline" | "defer" | "none";

/** What boards have decided, and how the gain is split. */
export interface Decisions {
  /** Id of a rule; left out: of a run, under its agreement; of a game, `shapley`. */
  readonly rule?: string;
  /** Players with whom it begins, for others to join or them to leave; left out: all are asked. */
  readonly founders?: readonly string[];
  /** By player; whoever is not named has decided nothing. Left out as a whole: all agree. */
  readonly decisions?: Readonly<Record<string, Decision>>;
}

/** A game, and what boards have decided. */
export interface TakeUpRequest extends Decisions {
  readonly game: Game;
  readonly context?: RuleContext;
}

/** What follows from each board deciding for its own trust. Amounts are £, in the order of the players. */
export interface TakeUpEvaluation {
  readonly players: readonly string[];
  /** Null: under the run's agreement. */
  readonly rule: string | null;
  /** In how many futures each partnership was simulated; null where the worths of a game were split. */
  readonly futures: number | null;
  /** Why the rule cannot split what some partnership would be worth; then there is nothing else. */
  readonly refused: readonly Fault[];
  readonly standing: TakeUpStanding | null;
  /** From an offer to all, or to the founders: one leaves or joins at a time, each only to be better off itself. */
  readonly takeUp: {
    readonly members: readonly string[];
    /** `not followed to its end`: among more than 13 trusts a path looks at 400 partnerships at most. */
    readonly ends: "settled" | "goes in circles" | "not followed to its end";
    readonly steps: readonly {
      readonly player: string;
      readonly move: "joins" | "leaves";
      readonly inside: number;
      readonly outside: number;
    }[];
  } | null;
  /** What would have to change hands for nobody to be worse off than alone when all join. */
  readonly smallestTransfer: SmallestTransfer | null;
}

/** Those that gain make good what the others lose, in proportion to their gain. */
export interface SmallestTransfer {
  readonly moved: number;
  /** By player, above nought received; null where together they lose, and no transfer does it. */
  readonly transfers: readonly number[] | null;
  /** How much money from outside is missing; nought where a transfer does it. */
  readonly short: number;
}

/** The partnership that results from the decisions. */
export interface TakeUpStanding {
  readonly members: readonly string[];
  /** Whose agreement is missing for all to be in. */
  readonly missing: readonly { readonly player: string; readonly decision: Decision }[];
  readonly now: readonly number[];
  /** Standard errors of what each gets now: how far other futures might move it. Null where the worths of a game were split. */
  readonly nowSe: readonly number[] | null;
  readonly ifAllAgree: readonly number[];
  /** What everybody would gain (below nought: lose) if one board changed its mind, by itself. */
  readonly ifItChanges: readonly {
    readonly player: string;
    readonly move: "joins" | "leaves";
    readonly effect: readonly number[];
  }[];
}

/** A game and splits of it to choose or to mix from. */
export interface ChoiceRequest {
  readonly game: Game;
  /** Amounts by player, by name; each adds up to what all are worth. */
  readonly splits: Readonly<Record<string, readonly number[]>>;
  /** Futures in which gains are counted: what is there to share, and what each player has before, £. */
  readonly futures?: {
    readonly pool: readonly number[];
    /** [player][future]. */
    readonly own: readonly (readonly number[])[];
  };
}

/** The best mixes of some splits. Shares by name, adding up to 1. */
export interface Choice {
  /** The mix whose largest objection is smallest. */
  readonly calmest: {
    readonly shares: Readonly<Record<string, number>>;
    readonly amounts: readonly number[];
    /** £ that some coalition would do better by itself; nought or less: in the core. */
    readonly excess: number;
  };
  /** The mix that makes the smallest chance of gain as large as was found possible; null without futures. */
  readonly safest: {
    readonly shares: Readonly<Record<string, number>>;
    /** By player: its share of what there is. */
    readonly split: readonly number[];
    readonly gains: readonly Chance[];
  } | null;
}

export const evaluateTakeUp = operation<{ body: TakeUpRequest; answer: TakeUpEvaluation }>()({
  id: "gainShare.takeUp",
  method: "POST",
  path: "/v1/gain-share/take-up",
  summary: "Say who would join, and what each board's decision means for all",
  description:
    "A majority binds nobody, and an abstention is a decision not to decide. Nothing is stored; the same request gives the same answer.",
  tag: "gain share",
  success: [200],
  takes: "application/json",
  role: "viewer",
});

export const chooseSplit = operation<{ body: ChoiceRequest; answer: Choice }>()({
  id: "gainShare.choose",
  method: "POST",
  path: "/v1/gain-share/choices",
  summary: "Find the mix of splits with the smallest objection, and the one with the best smallest chance",
  description: "Nothing is stored; the same request gives the same answer.",
  tag: "gain share",
  success: [200],
  takes: "application/json",
  role: "viewer",
});

export const getTakeUp = operation<{ body: Decisions; answer: TakeUpEvaluation }>()({
  id: "results.takeUp",
  method: "POST",
  path: "/v1/runs/{run}/results/take-up",
  summary: "Say what becomes of a run's partnership if boards decide so",
  description:
    "Under the run's agreement with all its clauses, each partnership simulated by itself; or, up to 13 trusts, by a rule, on the run's expected game. From 14 to 40 trusts partnerships are simulated in 64 futures, and the agreement may quote no rule of the game. Nothing is stored; the same decisions give the same answer.",
  tag: "results",
  success: [200],
  takes: "application/json",
  role: "viewer",
});
