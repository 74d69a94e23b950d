import { sweepObjections } from "../gain-share/sampling/objection-sweep.ts";
import { randomOrder } from "../gain-share/sampling/orders.ts";
import { searchFailures } from "../gain-share/sampling/property-search.ts";
import type { CoalitionWorths } from "../simulation/coalition-worth.ts";
import type { Plan } from "../simulation/plan.ts";
import { worthsAlong, worthsOfFirst } from "../simulation/walks.ts";
import { AVERAGED_RULES } from "./averaged-rules.ts";
import { PAIRS, type Probes, probeLayout } from "./probe-layout.ts";
import { knownToRules } from "./rule-context.ts";
import { uniformsOf } from "./sampled-orders.ts";

/** Random orders in which pairs are looked for, besides the line-ups, and places at which groups begin in each. */
const ORDERS = 5;
const STARTS = 12;

/** How long draw 0 is searched for the line-up of the least claims. */
const SEARCH = { starts: 2, rounds: 4 };

/** What is found beforehand, in draw 0: orders that begin with those who object, and what each brings. */
export interface Found {
  readonly lineUps: readonly Int32Array[];
  readonly brings: Float64Array;
}

/**
 * Looks in draw 0, which is open, for pairs that may show that the game is not convex or not superadditive, and for
 * groups that may leave a member more than it could hope for: those who are worth most beyond what they bring.
 */
export function findProbes(plan: Plan, worths: CoalitionWorths, { lineUps, brings }: Found): Probes {
  const n = plan.members.length;
  const uniforms = uniformsOf(plan.scenario, "properties");
  const along = (order: Int32Array) => worthsAlong(worths, order);
  const orders = [...lineUps, ...Array.from({ length: ORDERS }, () => randomOrder(n, uniforms))];
  const found = searchFailures(along, { orders, starts: STARTS, keep: PAIRS });
  return {
    ...found,
    falls: filled(found.falls),
    losses: filled(found.losses),
    claims: sweepObjections({ amounts: brings, along }, SEARCH, uniforms).order,
  };
}

/** As many as have room, the first ones again where fewer were found. */
function filled<Pair>(pairs: readonly Pair[]): Pair[] {
  return Array.from({ length: PAIRS }, (_, k) => pairs[k % pairs.length]);
}

/**
 * Makes what looks closer at a future that is open: `probeLayout`'s numbers, one by column. Rules that would be refused
 * are left at nought.
 */
export function probeMaker(
  plan: Plan,
  worths: CoalitionWorths,
  sizes: readonly number[],
): (probes: Probes, draw: number) => Float64Array {
  const n = plan.members.length;
  const layout = probeLayout(plan, sizes);
  const context = knownToRules(plan);
  const players = plan.members.map(({ ods }) => ods);
  const rules = AVERAGED_RULES.map((one) => ({ ...one, usable: one.faults(context, players).length === 0 }));

  return ({ falls, losses, claims }, draw) => {
    const out = new Float64Array(layout.columns);
    rules.forEach(({ rule, usable, estimate }, r) => {
      if (!usable) return;
      const uniforms = uniformsOf(plan.scenario, `${rule.id}/${draw}`);
      out.set(estimate(worths, { n, context, uniforms }), layout.rules + r * n);
    });
    falls.forEach((pair, k) => {
      out[layout.falls + k] = fallOf(pair);
    });
    losses.forEach(({ order, from, middle, to }, k) => {
      const [first, together] = worthsTo(order.subarray(from, to), [middle - from, to - from]);
      out[layout.apart + k] = first + worthsTo(order.subarray(middle, to), [to - middle])[0];
      out[layout.together + k] = together;
    });
    out.set(worthsOfFirst(worths, claims, sizes), layout.claims);
    return out;
  };

  /** Worths of the first members of an order for these sizes, in rising order; one alone is worth nought. */
  function worthsTo(order: Int32Array, wanted: readonly number[]): number[] {
    let size = 0;
    return wanted.map((next) => {
      for (; size < next; size++) worths.add(order[size], size);
      return next < 2 ? 0 : worths.worth(next);
    });
  }

  function fallOf({ order, from, to }: Probes["falls"][number]): number {
    const [second, group] = [order[to], order.subarray(from + 1, to)];
    const [alone, one, both] = worthsTo(Int32Array.of(...group, order[from], second), [
      group.length,
      group.length + 1,
      group.length + 2,
    ]);
    worths.add(second, group.length);
    const other = group.length === 0 ? 0 : worths.worth(group.length + 1);
    return one + other - alone - both;
  }
}
