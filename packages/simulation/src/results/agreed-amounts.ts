import type { Agreement } from "../gain-share/agreement/agreement.ts";
import { isGiven } from "../gain-share/agreement/given.ts";
import { quotableRules } from "../gain-share/agreement/quotable.ts";
import type { Game } from "../gain-share/game.ts";
import type { RuleContext } from "../gain-share/rules/inputs.ts";
import { isRefusal, type Rule } from "../gain-share/rules/rule.ts";
import { rules } from "../gain-share/rules/rules.ts";

/** The rules that can be put side by side: all but the keys that ask for what only partners know and have not given. */
export function usableRules({ given }: Agreement): readonly Rule[] {
  return rules.filter(({ id }) => !isGiven(id) || given?.[id] !== undefined);
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
    quotableRules(game.players.length).flatMap((rule) => {
      if (!ids.includes(rule.id)) return [];
      const outcome = rule.allocate(game, context);
      return isRefusal(outcome) ? [] : [[rule.id, outcome.amounts]];
    }),
  );
}
