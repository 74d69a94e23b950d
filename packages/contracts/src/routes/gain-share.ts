import { operation } from "./operation.ts";
import { PAGE_QUERY, type Page, type PageQuery } from "./page.ts";

/** A way to split what a partnership gains or loses. */
export interface GainShareRule {
  readonly id: string;
  readonly label: string;
  /** One plain sentence for a board: by what it splits. */
  readonly summary: string;
}

/** A game to split: any game, not only a simulated one. */
export interface Game {
  /** Names of the players, e.g. ODS codes; 2 to 16. */
  readonly players: readonly string[];
  /**
   * £ that each coalition gains together: 2 to the power of the players' number, by bitmask, player 0 the lowest
   * bit. The first, of nobody, is 0.
   */
  readonly worth: readonly number[];
  /** What each player spends today, in the order of `players`; the baseline-cost rule needs it. */
  readonly baselineCosts?: readonly number[];
}

/** What to evaluate: rules by id (left out: all), and splits that the partners propose. */
export interface GainShareRequest {
  readonly game: Game;
  readonly rules?: readonly string[];
  /** Proposed amounts in the order of the players, by name. */
  readonly proposals?: Readonly<Record<string, readonly number[]>>;
}

/** Splits of a game, with what speaks against each. */
export interface GainShareEvaluation {
  readonly players: readonly string[];
  /** What all gain together, £. */
  readonly total: number;
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
  /** Why the rule refuses; null where it does not. */
  readonly refusal: string | null;
  /** Amounts less the total, £: nought but for proposals that do not add up. */
  readonly gap: number;
  /** True where no coalition would do better by itself and the amounts add up. */
  readonly inCore: boolean;
  /** The coalition with the strongest objection (or the least contented), and what it forgoes, £. */
  readonly objection: { readonly players: readonly string[]; readonly excess: number } | null;
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
