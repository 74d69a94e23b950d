import type { Agreement } from "../gain-share/agreement/agreement.ts";
import { isGiven } from "../gain-share/agreement/given.ts";
import { quotableRules } from "../gain-share/agreement/quotable.ts";
import { isRefusal, type Outcome, type Rule } from "../gain-share/rules/rule.ts";
import { rules } from "../gain-share/rules/rules.ts";

/** The rules that can be put side by side: all but the keys that ask for what only partners know and have not given. */
export function usableRules({ given }: Agreement): readonly Rule[] {
  return rules.filter(({ id }) => !isGiven(id) || given?.[id] !== undefined);
}

/** What the rules that an agreement quotes give each player when it is made; none where a rule refuses. */
export function agreedAmounts(
  { clauses }: Agreement,
  partners: number,
  allocate: (rule: Rule) => Outcome,
): Record<string, Float64Array> {
  const quoted = clauses.flatMap((clause) => ("parts" in clause ? clause.parts : []));
  const ids = quoted.flatMap(({ key, fallback = key }) => [key, fallback]);
  return Object.fromEntries(
    quotableRules(partners).flatMap((rule) => {
      if (!ids.includes(rule.id)) return [];
      const outcome = allocate(rule);
      return isRefusal(outcome) ? [] : [[rule.id, outcome.amounts]];
    }),
  );
}
