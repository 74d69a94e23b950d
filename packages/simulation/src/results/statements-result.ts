import type { BlockedChances } from "../gain-share/uncertainty/blocked.ts";
import type { Contract } from "../gain-share/uncertainty/contracts.ts";
import type { Fault } from "../lib/errors.ts";
import type { Chance } from "../summaries/range.ts";

/**
 * What boards can say of a split that they sign, over modelled futures: a rule under one contract. Worse off is below
 * what a trust would have alone.
 */
export interface SplitStatement {
  readonly rule: string;
  readonly contract: Contract;
  /** Why partners cannot sign this; then there is nothing else. */
  readonly refused: readonly Fault[];
  /** Futures in which the split is told, and those beside them in which the rule gives none: they count in nothing. */
  readonly futures: number;
  readonly without: number;
  /** Net present value after gain share. */
  readonly npv: PresentValueStatement | null;
  /** Each year by itself; and all years up to and including it, undiscounted. £ real. */
  readonly year: StatementByYear | null;
  readonly cumulative: StatementByYear | null;
  /** How often some coalition would do better by itself in the future's own game, and who; null in a sampled game. */
  readonly blocked: BlockedChances | null;
}

export interface PresentValueStatement {
  /** That at least one trust is worse off. */
  readonly any: Chance;
  readonly trusts: readonly {
    readonly ods: string;
    readonly mean: number;
    readonly worseOff: Chance;
    /** Mean loss in the futures in which it is worse off, £, nought or negative. */
    readonly shortfall: number;
    /** What it falls below in one future of twenty, £. */
    readonly p5: number;
  }[];
}

/** Columns over years. Futures are counted, {@link SplitStatement} says of how many; money is in whole pounds. */
export interface StatementByYear {
  /** Futures in which at least one trust is worse off. */
  readonly any: readonly number[];
  readonly trusts: readonly {
    readonly ods: string;
    readonly worseOff: readonly number[];
    /** Mean loss in those futures, £, nought or negative. */
    readonly shortfall: readonly number[];
    readonly p5: readonly number[];
  }[];
}

/** Every rule under every contract. */
export interface StatementsResult {
  /** That no split whatever would keep every coalition, in the future's own game; null where the game is sampled. */
  readonly coreEmpty: Chance | null;
  /** Who bears what is over or short of fixed sums: the key, and its shares by player. */
  readonly residual: { readonly key: string; readonly label: string; readonly shares: readonly number[] };
  readonly splits: readonly SplitStatement[];
}
