import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { Game } from "../gain-share/game.ts";
import type { RuleContext } from "../gain-share/rules/inputs.ts";
import { isRefusal, type Rule } from "../gain-share/rules/rule.ts";
import { rules } from "../gain-share/rules/rules.ts";

/** The rules that need to know no more of the players than is known. */
export function usableRules({ columns = {} }: RuleContext): readonly Rule[] {
  const known = Object.keys(columns);
  return rules.filter((rule) => rule.inputs.every((input) => known.includes(input.id)));
}

/** What the rules that an agreement quotes give each player of the expected game; none where a rule refuses it. */
export function agreedAmounts(
  { clauses }: Agreement,
  game: Game,
  context: RuleContext,
): Record<string, Float64Array> {
  const quoted = clauses.flatMap((clause) => ("parts" in clause ? clause.parts : []));
  const ids = quoted.flatMap(({ key, fallback = key }) => [key, fallback]);
  return Object.fromEntries(
    usableRules(context).flatMap((rule) => {
      if (!ids.includes(rule.id)) return [];
      const outcome = rule.allocate(game, context);
      return isRefusal(outcome) ? [] : [[rule.id, outcome.amounts]];
    }),
  );
}
