import type { Game } from "../gain-share/game.ts";
import type { RuleContext } from "../gain-share/rules/inputs.ts";
import type { Outcome, Rule } from "../gain-share/rules/rule.ts";
import type { GainShareResult, RuleResult } from "./gain-share-result.ts";

/** What can be said of a rule's split. */
export type Standing = "inCore" | "objection" | "objections" | "objectionsPerHead" | "certified";

/** The game of a run in all its futures, whether every coalition is simulated or some are sampled. */
export interface DrawnGame {
  readonly players: readonly string[];
  readonly draws: number;
  /** How many draws make an independent set (see standardError). */
  readonly setSize: number;
  /** What everyone is worth: over draws, in draw 0, and on average. */
  readonly totals: Float64Array;
  readonly centralTotal: number;
  readonly expectedTotal: number;
  readonly context: RuleContext;
  /** A rule's answer for the game of a draw, of draw 0, or for the expected game. */
  readonly allocate: (rule: Rule, game: number | "central" | "expected") => Outcome;
  /** Whether a rule's answer is known on average alone: then it has none for the game of a draw. */
  readonly onAverage: (rule: Rule) => boolean;
  /** Standard errors of such an answer, by player; null where it has none of its own. */
  readonly errorsOf: (rule: Rule) => readonly number[] | null;
  /** The worths of all coalitions in draws `from` to `to − 1`; null where there is no such table. */
  readonly tables: ((from: number, to: number) => readonly Game[]) | null;
  /** Whether coalitions object to a split. */
  readonly standing: (rule: Rule, split: SplitOfGame) => Pick<RuleResult, Standing>;
  /** Who would join under a rule; null where that is not worked out. */
  readonly takeUp: (rule: Rule) => RuleResult["takeUp"];
  /** What is told of the game itself. */
  readonly told: Pick<GainShareResult, "worth" | "worthSe" | "form" | "stability" | "sampled">;
}

/** A rule's amounts: of the expected game, and in every draw `[trust × draw]`. */
export interface SplitOfGame {
  readonly expected: Float64Array;
  readonly amounts: Float64Array;
}

/** What each trust is better off by before gain share, `[trust × draw]`: net present value and, by year, position. */
export interface OwnPositions {
  readonly npv: Float64Array;
  readonly centralNpv: Float64Array;
  readonly years: readonly Float64Array[];
  readonly discount: Float64Array;
}
