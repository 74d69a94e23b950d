import { keys } from "../keys/keys.ts";
import { banzhaf } from "../rules/banzhaf.ts";
import { owen } from "../rules/owen.ts";
import type { Rule } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { shapley } from "../rules/shapley.ts";
import { weightedShapley } from "../rules/weighted-shapley.ts";
import type { Agreement } from "./agreement.ts";

/** Partners up to which every coalition is worked out, and with them every rule. */
const EVERY_COALITION = 13;

/** Rules that are sampled where there are more. */
const SAMPLED: readonly Rule[] = [shapley, weightedShapley, owen, banzhaf];

/** Whether a split can name a rule: as it is, only with what counts where it says nothing, or never. */
export type Quoting = "as it is" | "with a fallback" | "never";

/**
 * How the split of an agreement can name a key or rule. A rule of the game can refuse it, or give somebody less than
 * nothing; one that follows the split itself cannot be part of it.
 */
export function quotingOf(rule: Rule): Quoting {
  const key = keys.find(({ id }) => id === rule.id);
  if (key !== undefined) return key.canBeNegative ? "with a fallback" : "as it is";
  return rule.inputs.some(({ id }) => id === "mix") ? "never" : "with a fallback";
}

/**
 * The rules of the game that an agreement among so many partners can quote, to be applied when it is evaluated. Keys
 * need no game.
 *
 * @example
 * quotableRules(5).map(({ id }) => id); // ["shapley", "weighted-shapley", "owen", …]
 */
export function quotableRules(partners: number): readonly Rule[] {
  return rules.filter(
    (rule) =>
      !keys.some(({ id }) => id === rule.id) &&
      quotingOf(rule) !== "never" &&
      (partners <= EVERY_COALITION
        ? partners <= rule.exactUpTo
        : rule.reads !== "coalitions" || SAMPLED.includes(rule)),
  );
}

/** A rule of the game that a clause quotes, and where. */
export interface QuotedRule {
  readonly path: string;
  readonly rule: string;
}

/**
 * Every place in which an agreement quotes a rule of the game, its fallbacks included; keys are none.
 *
 * @example
 * rulesQuotedIn(defaultAgreement); // []: it splits by keys alone
 */
export function rulesQuotedIn({ clauses }: Pick<Agreement, "clauses">): readonly QuotedRule[] {
  return clauses.flatMap((clause, c) =>
    ("parts" in clause ? clause.parts : []).flatMap(({ key, fallback }, p) => {
      const path = `/clauses/${c}/parts/${p}`;
      const named = [
        { path: `${path}/key`, rule: key },
        ...(fallback === undefined ? [] : [{ path: `${path}/fallback`, rule: fallback }]),
      ];
      return named.filter(({ rule }) => !keys.some(({ id }) => id === rule));
    }),
  );
}
