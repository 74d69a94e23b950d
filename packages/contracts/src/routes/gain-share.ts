import type {
  ClauseField,
  Fault,
  GameForm,
  GameStability,
  Objection,
  Quoting,
} from "@shared-services/simulation";
import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** A way to split what a partnership gains or loses. */
export interface GainShareRule {
  readonly id: string;
  readonly label: string;
  /** What it does and when to choose it, for a board. */
  readonly help: string;
  /** The definition, in plain notation. */
  readonly formula: string;
  readonly source: string;
  /** What it promises on every game that it does not refuse. */
  readonly axioms: readonly string[];
  /** What it needs to know beyond the game: columns by name, `unions` or `mix`. */
  readonly needs: readonly string[];
  /** The largest number of players for which its answer is exact; null where there is no limit. */
  readonly exactUpTo: number | null;
  /** True if the average of the splits is the split of the average game. */
  readonly commutesWithExpectation: boolean;
  /**
   * Whether the split of an agreement can name it: as it is, only with what counts where it says nothing (`negatives` as
   * nought and a `fallback`), or never.
   */
  readonly inAgreements: Quoting;
}

/** A kind of clause of an agreement, with what can be chosen in it. */
export interface ClauseDescription {
  readonly id: string;
  readonly label: string;
  /** What it is for, for a board. */
  readonly help: string;
  /** True if every agreement must have one. */
  readonly required: boolean;
  readonly parameters: readonly ClauseParameter[];
  /** A sensible one to start from. */
  readonly example: Readonly<Record<string, unknown>>;
}

/** A number, name or choice of a clause. */
export interface ClauseParameter {
  readonly id: string;
  readonly label: string;
  readonly shape: ClauseField["shape"];
  /** Null is allowed: none, or no limit. */
  readonly optional: boolean;
  /** What can be chosen; null where it is no choice. */
  readonly choices: readonly string[] | null;
}

/** A game to split: any game, not only a simulated one. */
export interface Game {
  /** Names of the players, e.g. ODS codes; 2 to 13. */
  readonly players: readonly string[];
  /**
   * £ that each coalition gains together: 2 to the power of the players' number, by bitmask, player 0 the lowest
   * bit. The first, of nobody, is 0.
   */
  readonly worth: readonly number[];
}

/** Numbers by player that keys and weighted rules read. */
export type ColumnId =
  | "baselineCost"
  | "operatingIncome"
  | "wte"
  | "volume"
  | "contribution"
  | "investment"
  | "need"
  | "weights";

/** What rules may need to know beyond the game. */
export interface RuleContext {
  /** In the order of the players. */
  readonly columns?: Readonly<Partial<Record<ColumnId, readonly number[]>>>;
  /** The place or system of each player; players with the same name form one union. */
  readonly unions?: readonly string[];
  /** Keys with their shares, for rules that follow a mix of them. */
  readonly mix?: readonly {
    readonly key: string;
    readonly share: number;
    readonly negatives?: "refuse" | "nought";
    readonly fallback?: string;
  }[];
}

/** What to evaluate: rules by id (left out: all), and splits that the partners propose. */
export interface GainShareRequest {
  /** Up to 16 players. */
  readonly game: Game;
  /** Left out: the game as it is given. */
  readonly form?: GameForm["id"];
  readonly rules?: readonly string[];
  readonly context?: RuleContext;
  /** Proposed amounts in the order of the players, by name. */
  readonly proposals?: Readonly<Record<string, readonly number[]>>;
}

/** Splits of a game, with what speaks against each. */
export interface GainShareEvaluation {
  readonly players: readonly string[];
  /** What all gain together in the game that is split, £. */
  readonly total: number;
  /** Which game is split, and what that means. */
  readonly form: GameForm["id"];
  readonly formLabel: string;
  /** What can be said of the game whatever the split, with the groups that show it. */
  readonly stability: GameStability;
  readonly splits: readonly Split[];
}

/** One split. */
export interface Split {
  /** Id of the rule, or name of the proposal. */
  readonly id: string;
  readonly label: string;
  readonly proposed: boolean;
  /** £ by player; null where the rule refuses this game. */
  readonly amounts: readonly number[] | null;
  /** Why the rule refuses; empty where it does not. */
  readonly refused: readonly Fault[];
  /** What is given out less what there is, £: nought but for proposals that do not add up. */
  readonly overspent: number;
  /** True where nobody gets less than it would have alone. */
  readonly individuallyRational: boolean;
  /** True where nothing is over or short and no coalition would do better by itself. */
  readonly inCore: boolean;
  /** Who gets less than its own worth, the worst first. */
  readonly worseOffThanAlone: readonly {
    readonly player: string;
    readonly gets: number;
    readonly alone: number;
  }[];
  /** The largest objections, in all and per head, ties together; above 0 is a coalition that would do better by itself. */
  readonly objections: readonly Objection[];
  readonly objectionsPerHead: readonly Objection[];
  /** That Kohlberg's criterion confirms a nucleolus; null for rules without such a test, and for proposals. */
  readonly certified: boolean | null;
}

export const listGainShareRules = operation<{ query: PageQuery; answer: Page<GainShareRule> }>()({
  id: "gainShare.rules",
  method: "GET",
  path: "/v1/gain-share/rules",
  summary: "List gain-share rules",
  tag: "gain share",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "viewer",
});

export const listClauses = operation<{ query: PageQuery; answer: Page<ClauseDescription> }>()({
  id: "gainShare.clauses",
  method: "GET",
  path: "/v1/gain-share/clauses",
  summary: "List the clauses of agreements",
  description: "In the order of a memorandum of understanding; forms can be made from their parameters.",
  tag: "gain share",
  query: PAGE_QUERY,
  success: [200],
  paged: true,
  role: "viewer",
});

export const evaluateGainShare = operation<{ body: GainShareRequest; answer: GainShareEvaluation }>()({
  id: "gainShare.evaluate",
  method: "POST",
  path: "/v1/gain-share/evaluations",
  summary: "Split any game by any rules",
  description: "Nothing is stored; the same game gives the same answer.",
  tag: "gain share",
  success: [200],
  takes: "application/json",
  role: "viewer",
});
