import type { GameForm } from "../gain-share/game-forms.ts";
import type { GameStability } from "../gain-share/stability/game-stability.ts";
import type { Objection } from "../gain-share/stability/objections.ts";
import type { ApartIsBetter, FallingReturns } from "../gain-share/stability/properties.ts";
import type { TakeUp } from "../gain-share/take-up/take-up.ts";
import type { Contract } from "../gain-share/uncertainty/contracts.ts";
import type { Fault } from "../lib/errors.ts";
import type { Chance, Range } from "../summaries/range.ts";
import type { BestMixes } from "./best-mixes.ts";
import type { AgreementResult } from "./document.ts";
import type { StatementsResult } from "./statements-result.ts";

/** One rule's split of the partnership's net present value. */
export interface RuleResult {
  readonly rule: string;
  readonly label: string;
  /**
   * What the partners sign: the rule applied anew to how things turned out (`re-run`), the shares that it gives in
   * the expected game, whatever happens (`fixed-shares`), or, where a loss is expected, its sums (`fixed-sums`).
   */
  readonly contract: Contract;
  /** Why the rule gives no answer for this game; then there are no amounts. */
  readonly refused: readonly Fault[];
  readonly trusts: readonly {
    readonly ods: string;
    /** What the rule gives it of the expected game, £: the mean of `amount`, to rounding. */
    readonly expected: number;
    /** What it ends up with after gain share, £ of net present value. */
    readonly amount: Range;
    /** What it pays (negative) or receives, £: amount less its own position. */
    readonly transfer: Range;
    readonly chanceWorseOff: Chance;
  }[];
  /** Null where the rule is refused. */
  readonly chanceAnyWorseOff: Chance | null;
  /**
   * True where the split of the expected game is in the core: no coalition would do better by itself. Null without a
   * split, and where nobody knows: the game is sampled, and no objection was found beyond doubt.
   */
  readonly inCore: boolean | null;
  /**
   * The largest objection to it: what these trusts would do better by together, £; null without one. In a sampled
   * game the strongest that was found, with its standard error; there may be stronger ones.
   */
  readonly objection: {
    readonly members: readonly string[];
    readonly excess: number;
    /** Null where every coalition was simulated. */
    readonly se: number | null;
  } | null;
  /** The five largest objections to it, in all and per head, ties together; none where the game is sampled. */
  readonly objections: readonly Objection[];
  readonly objectionsPerHead: readonly Objection[];
  /** That Kohlberg's criterion confirms the rule's split of the expected game; null where the rule has no such test. */
  readonly certified: boolean | null;
  /** Which trusts would join if each acts for itself under this rule; null where that was not worked out. */
  readonly takeUp: {
    readonly members: readonly string[];
    readonly ends: TakeUp["ends"];
    /** Who moved, in order. */
    readonly steps: readonly {
      readonly ods: string;
      readonly move: "joins" | "leaves";
      readonly gain: number;
    }[];
  } | null;
}

/** How a game of too many trusts for a table of coalitions was sampled, and what is exact in it. */
export interface SampledGame {
  /** Sets of 64 futures, each with orders of its own: standard errors are taken over them. */
  readonly sets: number;
  /** Orders in which trusts were put together one by one, in all sets. */
  readonly orders: number;
  /** Groups of trusts that were looked at for objections. */
  readonly groups: number;
  /** What all together are worth in the futures of the game, £. */
  readonly everyone: Range;
  /** What the whole partnership, the trust included, would be worth less without it, £; negative is more. */
  readonly brings: readonly { readonly ods: string; readonly amount: Range }[];
  /** Futures in which more was looked at than in all: the first ones of each set. */
  readonly probed: number;
  /**
   * Rules that are estimated, by what was drawn at random for them and how many: what they give of the expected game,
   * £, with the standard error. The amounts of each add up to what all are worth on average.
   */
  readonly estimates: readonly {
    readonly rule: string;
    readonly of: "orders" | "groups";
    readonly looked: number;
    readonly trusts: readonly { readonly ods: string; readonly expected: number; readonly se: number }[];
  }[];
  /** Between what a tau value would lie; it is no tau value, and there may be none. */
  readonly tau: TauBounds;
  readonly superadditive: SampledProperty<ApartIsBetter>;
  readonly convex: SampledProperty<FallingReturns>;
}

/**
 * Bounds of the tau value in the expected game, £. The most that a trust can hope for is what it `brings`, exact in each
 * future; the least it can claim is known from below only, from the groups looked at.
 */
export interface TauBounds {
  /** False where there is none, beyond doubt; null where nobody knows. */
  readonly exists: false | null;
  /** How many groups were looked at, all together among them. */
  readonly groups: number;
  readonly trusts: readonly {
    readonly ods: string;
    /** What it could claim by the best group found, with its standard error; the true least claim is that or more. */
    readonly atLeast: number;
    readonly se: number;
    /** How many trusts are in that group; 1 where it is the trust alone. */
    readonly members: number;
  }[];
}

/**
 * A property of the expected game, looked for among pairs: not there, with the pair that shows it beyond doubt and the
 * standard error of by how much; or not known, since no such pair was found among so many.
 */
export type SampledProperty<Witness> =
  | { readonly holds: false; readonly witness: Witness; readonly se: number; readonly looked: number }
  | { readonly holds: null; readonly looked: number };

/** The game over coalitions of joining trusts, and its split by rule. */
export interface GainShareResult {
  readonly draws: number;
  /** ODS codes; bit m of a coalition's number is player m. */
  readonly players: readonly string[];
  /** Expected net present value of each coalition, by bitmask over `players`, £; null where the game is sampled. */
  readonly worth: readonly number[] | null;
  /** Monte-Carlo standard error of each, £. */
  readonly worthSe: readonly number[] | null;
  /** Which game is split: as it is simulated, groups that lose by it included. */
  readonly form: GameForm["id"];
  /** Of the expected game as a whole; null where it is sampled. */
  readonly stability: GameStability | null;
  /** Null where every coalition was simulated. */
  readonly sampled: SampledGame | null;
  readonly rules: readonly RuleResult[];
  /** Null where the game has fewer than 100 futures, too few to tell chances by, and for more than 64 trusts. */
  readonly statements: StatementsResult | null;
  /** Null where the game is sampled, or has fewer than 100 futures. */
  readonly mixes: BestMixes | null;
  readonly agreement: AgreementResult;
}
