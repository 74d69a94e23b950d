import type { Fault } from "../../lib/errors.ts";
import type { Chance } from "../../summaries/range.ts";
import { type Game, totalOf } from "../game.ts";
import type { RuleContext } from "../rules/inputs.ts";
import { isRefusal, type Rule } from "../rules/rule.ts";
import { type Objection, worstObjections } from "../stability/objections.ts";
import { inCore, worseOffThanAlone } from "../stability/stability.ts";
import { fixedShares } from "../uncertainty/contracts.ts";
import { worseOffChances } from "../uncertainty/worse-off.ts";

/** One rule's answer beside the others'. */
export type RuleRow = RuleSplit | RuleRefusal;

export interface RuleSplit {
  readonly rule: string;
  readonly label: string;
  readonly amounts: Float64Array;
  readonly inCore: boolean;
  readonly individuallyRational: boolean;
  readonly worstObjection: Objection | null;
  /** That any trust is worse off than alone, and by trust, if the split's shares are kept whatever comes. */
  readonly worseOff: { readonly any: Chance; readonly trusts: readonly Chance[] } | null;
}

export interface RuleRefusal {
  readonly rule: string;
  readonly label: string;
  readonly refused: readonly Fault[];
}

/** What is compared: the (expected) game, and the futures in which its splits are tried. */
export interface Comparison {
  readonly game: Game;
  readonly rules: readonly Rule[];
  readonly context?: RuleContext;
  /** Worth of everyone by draw, and of each alone `[trust × draw]` (left out: 0). */
  readonly futures?: { readonly totals: Float64Array; readonly alone?: Float64Array };
}

/** All rules side by side: who gets what, how stable it is, and how often it leaves somebody worse off than alone. */
export function sideBySide({ game, rules, context = {}, futures }: Comparison): readonly RuleRow[] {
  return rules.map((rule) => {
    const outcome = rule.allocate(game, context);
    const { id, label } = rule;
    if (isRefusal(outcome)) return { rule: id, label, refused: outcome.refused };
    const { amounts } = outcome;
    return {
      rule: id,
      label,
      amounts,
      inCore: inCore(game, amounts),
      individuallyRational: worseOffThanAlone(game, amounts).length === 0,
      worstObjection: worstObjections(game, amounts, { top: 1 })[0] ?? null,
      worseOff: futures === undefined ? null : chancesOf(game, amounts, futures),
    };
  });
}

function chancesOf(
  game: Game,
  amounts: Float64Array,
  { totals, alone }: NonNullable<Comparison["futures"]>,
): RuleSplit["worseOff"] {
  const total = totalOf(game);
  if (total === 0) return null;
  const { any, trusts } = worseOffChances({
    players: game.players,
    draws: totals.length,
    amounts: fixedShares(
      amounts.map((amount) => amount / total),
      totals,
    ),
    ...(alone === undefined ? {} : { alone }),
  });
  return { any, trusts: trusts.map(({ worseOff }) => worseOff) };
}
