import type { RuleContext } from "../gain-share/rules/inputs.ts";
import { isRefusal, type Outcome, type Rule } from "../gain-share/rules/rule.ts";
import { jackknife } from "../gain-share/sampling/jackknife.ts";
import { mean } from "../lib/sum.ts";
import { BLOCK } from "../simulation/plan.ts";
import { AVERAGED_RULES } from "./averaged-rules.ts";
import type { SampledGame } from "./gain-share-result.ts";
import { PROBED } from "./probe-layout.ts";

/** What is known of a sampled game, by column over its futures, or over those that were probed. */
export interface SampledColumns {
  readonly players: readonly string[];
  readonly totals: Float64Array;
  /** Estimates of the Shapley value, by player. */
  readonly shapley: readonly Float64Array[];
  /** Numbers of probes, by column of their layout. */
  readonly probed: (at: number) => Float64Array;
}

/** A rule's split of the expected game, with the standard error of each amount. */
export interface AveragedSplit {
  readonly rule: Rule;
  readonly expected: Outcome;
  /** Null where the rule gives no split. */
  readonly told: SampledGame["estimates"][number] | null;
}

/**
 * The splits of the expected game by rules that are estimated on average. Standard errors are over sets, which share
 * neither futures nor orders nor groups: each is left out in turn.
 */
export function averagedSplits(game: SampledColumns, context: RuleContext): AveragedSplit[] {
  const { players, totals, shapley } = game;
  const n = players.length;
  const sets = totals.length / BLOCK;
  return AVERAGED_RULES.map(({ rule, looksAt, inFuture, faults, split }, r): AveragedSplit => {
    const refused = faults(context, players);
    if (refused.length > 0) return { rule, expected: { refused }, told: null };
    const estimates = players.map((_, i) => game.probed(r * n + i));
    let expected: Outcome = { refused: [] };
    const found = jackknife(
      Array.from({ length: sets }, (_, set) => {
        const there = (column: Float64Array) => mean(column.subarray(set * BLOCK, set * BLOCK + PROBED));
        const all = (column: Float64Array) => mean(column.subarray(set * BLOCK, (set + 1) * BLOCK));
        const probed = (column: Float64Array) => mean(column.subarray(set * PROBED, (set + 1) * PROBED));
        return Float64Array.of(
          ...estimates.map(probed),
          ...shapley.map(there),
          ...shapley.map(all),
          all(totals),
        );
      }),
      (means) => {
        const outcome = split({
          estimates: means.subarray(0, n),
          shapleyThere: means.subarray(n, 2 * n),
          shapley: means.subarray(2 * n, 3 * n),
          total: means[3 * n],
        });
        if (!isRefusal(outcome)) return outcome.amounts;
        expected = outcome;
        return null;
      },
    );
    if (found === null) return { rule, expected, told: null };
    const { values, errors } = found;
    return {
      rule,
      expected: { amounts: values },
      told: {
        rule: rule.id,
        of: looksAt,
        looked: sets * PROBED * inFuture(n),
        trusts: players.map((ods, i) => ({ ods, expected: values[i], se: errors[i] })),
      },
    };
  });
}
