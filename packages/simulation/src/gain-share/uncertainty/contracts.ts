import { sum } from "../../lib/sum.ts";
import type { RuleContext } from "../rules/inputs.ts";
import { isRefusal, type Outcome, type Rule } from "../rules/rule.ts";

/**
 * What the partners have signed decides who bears the risk. All tables are `[trust × draw]`: `amounts[i · draws + d]`.
 */
export const CONTRACTS = ["fixed-shares", "fixed-sums", "re-run"] as const;

export type Contract = (typeof CONTRACTS)[number];

/** Sums agreed beforehand, and by what shares trusts bear what is over or short of them. */
export interface AgreedSums {
  readonly sums: ArrayLike<number>;
  readonly residual: ArrayLike<number>;
}

/** Fixed shares: each trust has its share of whatever comes; all bear the risk, in proportion. */
export function fixedShares(shares: ArrayLike<number>, totals: Float64Array): Float64Array {
  return fixedSums({ sums: new Float64Array(shares.length), residual: shares }, totals);
}

/** Fixed sums: each trust has its sum, and what is over or short falls to the holders of the residual. */
export function fixedSums({ sums, residual }: AgreedSums, totals: Float64Array): Float64Array {
  const draws = totals.length;
  const promised = sum(sums);
  const amounts = new Float64Array(sums.length * draws);
  for (let i = 0; i < sums.length; i++) {
    for (let d = 0; d < draws; d++) amounts[i * draws + d] = sums[i] + residual[i] * (totals[d] - promised);
  }
  return amounts;
}

/** The worths of all coalitions in a block of draws: `worths[S · draws + d]`. */
export interface GameDraws {
  readonly players: readonly string[];
  readonly draws: number;
  readonly worths: Float64Array;
}

/** A rule applied to each draw's own game; NaN where it refuses that game. */
export interface Rerun {
  readonly amounts: Float64Array;
  readonly refused: number;
}

/** The rule re-run on the outturn: in every draw its own split. */
export function ruleRerun(rule: Rule, game: GameDraws, context: RuleContext = {}): Rerun {
  const { players, draws } = game;
  return rerunIn({ players, draws }, (d) =>
    rule.allocate({ players, worth: worthsInDraw(game, d) }, context),
  );
}

/** The same for games that are not held in one table: `split` answers for the game of a draw. */
export function rerunIn(
  { players, draws }: Pick<GameDraws, "players" | "draws">,
  split: (d: number) => Outcome,
): Rerun {
  const amounts = new Float64Array(players.length * draws);
  let refused = 0;
  for (let d = 0; d < draws; d++) {
    const outcome = split(d);
    if (isRefusal(outcome)) refused++;
    for (let i = 0; i < players.length; i++) {
      amounts[i * draws + d] = isRefusal(outcome) ? Number.NaN : outcome.amounts[i];
    }
  }
  return { amounts, refused };
}

/** The table of one draw. */
export function worthsInDraw({ draws, worths }: GameDraws, d: number): Float64Array {
  const table = new Float64Array(worths.length / draws);
  for (let S = 0, at = d; S < table.length; S++, at += draws) table[S] = worths[at];
  return table;
}
