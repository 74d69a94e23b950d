import { sum } from "../../lib/sum.ts";
import type { RuleContext } from "../rules/inputs.ts";
import { isRefusal, type Rule } from "../rules/rule.ts";

/**
 * What the partners have signed decides who bears the risk. All tables are `[trust × draw]`: `amounts[i · draws + d]`.
 */

/** Fixed shares: each trust has its share of whatever comes; all bear the risk, in proportion. */
export function fixedShares(shares: ArrayLike<number>, totals: Float64Array): Float64Array {
  return fixedSums({ sums: new Float64Array(shares.length), residual: shares }, totals);
}

/** Fixed sums: each trust has its sum, and what is over or short falls to the holders of the residual. */
export function fixedSums(
  { sums, residual }: { readonly sums: ArrayLike<number>; readonly residual: ArrayLike<number> },
  totals: Float64Array,
): Float64Array {
  const draws = totals.length;
  const promised = sum(sums);
  return Float64Array.from({ length: sums.length * draws }, (_, cell) => {
    const i = Math.floor(cell / draws);
    return sums[i] + residual[i] * (totals[cell % draws] - promised);
  });
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
export function ruleRerun(
  rule: Rule,
  { players, draws, worths }: GameDraws,
  context: RuleContext = {},
): Rerun {
  const amounts = new Float64Array(players.length * draws);
  let refused = 0;
  for (let d = 0; d < draws; d++) {
    const outcome = rule.allocate({ players, worth: worthsInDraw({ players, draws, worths }, d) }, context);
    if (isRefusal(outcome)) refused++;
    for (let i = 0; i < players.length; i++) {
      amounts[i * draws + d] = isRefusal(outcome) ? Number.NaN : outcome.amounts[i];
    }
  }
  return { amounts, refused };
}

/** The table of one draw. */
export function worthsInDraw({ draws, worths }: GameDraws, d: number): Float64Array {
  return Float64Array.from({ length: worths.length / draws }, (_, S) => worths[S * draws + d]);
}
