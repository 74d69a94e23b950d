import { banzhaf } from "../gain-share/rules/banzhaf.ts";
import type { RuleContext } from "../gain-share/rules/inputs.ts";
import { owen } from "../gain-share/rules/owen.ts";
import type { Outcome, Rule } from "../gain-share/rules/rule.ts";
import { scaledToTotal } from "../gain-share/rules/scaled-to-total.ts";
import { weightedShapley, weightFaults } from "../gain-share/rules/weighted-shapley.ts";
import { groupPairs } from "../gain-share/sampling/groups.ts";
import { nestedPairs, type Uniforms, weightedPairs } from "../gain-share/sampling/orders.ts";
import { addMarginals } from "../gain-share/sampling/sampled-value.ts";
import type { Fault } from "../lib/errors.ts";
import type { CoalitionWorths } from "../simulation/coalition-worth.ts";
import { worthsAddedTo, worthsAlong } from "../simulation/walks.ts";
import { contextFaults } from "./rule-context.ts";

/** Means over futures by member, £: of a rule's estimates, and of what is known to be close to them or exact. */
export interface AveragedEstimates {
  /** In the futures in which the rule is estimated. */
  readonly estimates: Float64Array;
  /** Estimates of the Shapley value in the same futures, and in all. */
  readonly shapleyThere: Float64Array;
  readonly shapley: Float64Array;
  /** What all are worth, in all futures. */
  readonly total: number;
}

/**
 * A rule that reads every coalition, estimated where there are too many: not in every future, but in some of each set,
 * each with orders or groups of its own, and so on average.
 */
export interface AveragedRule {
  readonly rule: Rule;
  /** What is drawn at random, and how many of them in a future. */
  readonly looksAt: "orders" | "groups";
  readonly inFuture: (members: number) => number;
  /** Why it cannot be estimated: what the exact rule would refuse. */
  readonly faults: (context: RuleContext, players: readonly string[]) => readonly Fault[];
  /** By member, in the future that is open. */
  readonly estimate: (worths: CoalitionWorths, sample: AveragedSample) => Float64Array;
  readonly split: (means: AveragedEstimates) => Outcome;
}

/** What an estimate is made from. */
export interface AveragedSample {
  readonly n: number;
  readonly context: RuleContext;
  readonly uniforms: Uniforms;
}

/** Steps, each one worth, that a rule takes in a future in which it is estimated, about. */
const STEPS = 400;

/** In the order of the rules. */
export const AVERAGED_RULES: readonly AveragedRule[] = [
  {
    rule: weightedShapley,
    looksAt: "orders",
    inFuture,
    faults: (context, players) => {
      const faults = faultsOf(weightedShapley, context, players);
      return faults.length > 0 ? faults : weightFaults(players, context.columns?.weights ?? []);
    },
    estimate: (worths, { n, context, uniforms }) =>
      addedAlong(worths, weightedPairs(context.columns?.weights ?? [], inFuture(n) / 2, uniforms)),
    split: (means) => ({ amounts: besideShapley(means) }),
  },
  {
    rule: owen,
    looksAt: "orders",
    inFuture,
    faults: (context, players) => faultsOf(owen, context, players),
    estimate: (worths, { n, context, uniforms }) =>
      addedAlong(worths, nestedPairs(context.unions ?? [], inFuture(n) / 2, uniforms)),
    split: (means) => ({ amounts: besideShapley(means) }),
  },
  {
    rule: banzhaf,
    looksAt: "groups",
    inFuture,
    faults: () => [],
    estimate: (worths, { n, uniforms }) => {
      const groups = groupPairs(n, inFuture(n) / 2, uniforms);
      const added = new Float64Array(n);
      for (const group of groups) {
        worthsAddedTo(worths, group).forEach((one, m) => {
          added[m] += one / groups.length;
        });
      }
      return added;
    },
    split: (means) => scaledToTotal(besideShapley(means), means.total),
  },
];

/** Orders come in pairs, there and back; groups too, with everybody else. */
function inFuture(members: number): number {
  return 2 * Math.max(1, Math.floor(STEPS / (2 * members)));
}

function faultsOf(rule: Rule, context: RuleContext, players: readonly string[]): Fault[] {
  const faults = rule.inputs.flatMap((input) => input.check(context, players));
  return faults.length > 0 ? faults : contextFaults(rule, context);
}

function addedAlong(worths: CoalitionWorths, orders: readonly Int32Array[]): Float64Array {
  const added = new Float64Array(orders[0].length);
  for (const order of orders) addMarginals(added, order, worthsAlong(worths, order));
  return added.map((sum) => sum / orders.length);
}

/**
 * The Shapley value in all futures, and how far the rule is from it in those in which both are known: most of what a
 * future does to one it does to the other. Where estimates add up to what all are worth in every future, so do these.
 */
function besideShapley({ estimates, shapley, shapleyThere }: AveragedEstimates): Float64Array {
  return estimates.map((estimate, i) => shapley[i] + (estimate - shapleyThere[i]));
}
