import { findClause } from "../gain-share/agreement/clauses/clause.ts";
import type { Split } from "../gain-share/agreement/clauses/split.ts";
import { givenColumns } from "../gain-share/agreement/given.ts";
import type { RuleContext } from "../gain-share/rules/inputs.ts";
import type { Rule } from "../gain-share/rules/rule.ts";
import type { Fault } from "../lib/errors.ts";
import { mean, sum } from "../lib/sum.ts";
import type { Plan } from "../simulation/plan.ts";
import type { Gathered } from "./gather.ts";
import { keyColumns } from "./key-columns.ts";

/**
 * What rules may read of a run, besides its game: what the baseline knows of each trust; the set-up money that it puts
 * in and where it stands before gain share, on average over the futures; what the partners have given; and the split of
 * the agreement, for rules that follow a key. Weights are baseline cost, and trusts stand with their integrated care
 * system, unless the partners say otherwise.
 */
export function ruleContext(plan: Plan, gathered: Gathered): RuleContext {
  const { members, horizon, scenario } = plan;
  const { clauses, given } = scenario.agreement;
  const trusts = members.map(({ ods }) => ods);
  const known = keyColumns(plan);
  const putIn = (m: number) =>
    sum(Array.from({ length: horizon }, (_, y) => mean(gathered.column("investment", m * horizon + y))));
  return {
    columns: {
      weights: known.baselineCost,
      ...known,
      investment: members.map((_, m) => putIn(m)),
      contribution: members.map((_, m) => mean(gathered.column("npv", m))),
      ...givenColumns(given, trusts),
    },
    unions: unionsOf(plan),
    mix: findClause<Split>(clauses, "split")?.parts ?? [],
  };
}

/** The part of it that is known before anything is simulated, and that sampling goes by: weights and places. */
export function knownToRules(plan: Plan): RuleContext {
  const trusts = plan.members.map(({ ods }) => ods);
  const { weights = keyColumns(plan).baselineCost } = givenColumns(plan.scenario.agreement.given, trusts);
  return { columns: { weights }, unions: unionsOf(plan) };
}

/** Why a rule would tell nothing of its own: one that shares between places first, where all stand together. */
export function contextFaults({ inputs }: Rule, { unions = [] }: RuleContext): Fault[] {
  if (!inputs.some(({ id }) => id === "unions") || new Set(unions).size > 1) return [];
  const expected = "trusts of more than one place or system";
  const message = `/unions: expected ${expected}, got ${unions.length} that all stand with ${unions[0]}; the Shapley value is the answer then`;
  return [{ code: "ONE_UNION", path: "/unions", expected, received: unions[0], message }];
}

function unionsOf({ members, scenario }: Plan): string[] {
  const { unions } = scenario.agreement.given ?? {};
  const systems = new Map(scenario.baseline.trusts.map(({ ods, ics }) => [ods, ics?.name]));
  return members.map(({ ods }) => unions?.[ods] ?? systems.get(ods) ?? ods);
}
