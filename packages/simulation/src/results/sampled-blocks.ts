import { baselineCost } from "../gain-share/keys/baseline-cost.ts";
import { equal } from "../gain-share/keys/equal.ts";
import { type Key, sharesOf } from "../gain-share/keys/key.ts";
import { isRefusal } from "../gain-share/rules/rule.ts";
import { sweepObjections } from "../gain-share/sampling/objection-sweep.ts";
import { addMarginals } from "../gain-share/sampling/sampled-value.ts";
import { coalitionWorthMaker } from "../simulation/coalition-worth.ts";
import type { DrawMaker } from "../simulation/draws.ts";
import { BLOCK, type Plan } from "../simulation/plan.ts";
import { worthsAlong, worthsOfFirst, worthsWithoutEach } from "../simulation/walks.ts";
import { keyColumns } from "./key-columns.ts";
import { PROBED, type Probes, writeProbes } from "./probe-layout.ts";
import { findProbes, probeMaker } from "./probes.ts";
import { type SampledSpan, sampledLayout, sampledLength } from "./sampled-layout.ts";
import { ordersOfDraw0, ordersOfSet, uniformsOf } from "./sampled-orders.ts";

/** How long draw 0 is searched for line-ups. */
const SEARCH = { starts: 2, rounds: 4 };

/** Keys against whose splits line-ups are looked for, besides the Shapley value; their groups object to others too. */
const KEYS: readonly Key[] = [equal, baselineCost];

/**
 * Simulates blocks of a game of any number of trusts without simulating every coalition. In each future: what all are
 * worth, and all but each, exactly; the Shapley value by the orders of its set; and groups that may object, the same
 * ones in all futures. Line-ups, of which groups are beginnings, are looked for in draw 0.
 */
export function sampledBlockMaker(plan: Plan, draws: DrawMaker): (span: SampledSpan) => Float64Array {
  const n = plan.members.length;
  const worths = coalitionWorthMaker(plan);
  const layout = sampledLayout(plan);
  const probe = probeMaker(plan, worths, layout.sizes);
  let lineUps: readonly Int32Array[] | undefined;
  let probes: Probes | undefined;

  return (span) => {
    const { first, count } = span;
    if (lineUps === undefined || probes === undefined) {
      lineUps = lineUpsOfDraw0();
      probes = probesOfDraw0(lineUps);
    }
    const orders = first === 0 ? ordersOfDraw0(plan) : ordersOfSet(plan, (first - 1) / BLOCK);
    const out = new Float64Array(sampledLength(plan, span));
    worths.turnTo(first === 0 ? draws.central() : draws.block(first, count));
    for (let d = 0; d < count; d++) {
      worths.open(d);
      const { all, shapley } = followed(orders);
      out[layout.all * count + d] = all;
      write(layout.shapley, shapley);
      write(layout.without, worthsWithoutEach(worths, n));
      for (let l = 0; l < lineUps.length; l++) {
        write(layout.groups + l * layout.sizes.length, worthsOfFirst(worths, lineUps[l], layout.sizes));
      }
      if (first > 0 && d < PROBED) {
        probe(probes, first + d).forEach((value, at) => {
          out[layout.columns * count + at * PROBED + d] = value;
        });
      }

      function write(from: number, values: Float64Array): void {
        for (let k = 0; k < values.length; k++) out[(from + k) * count + d] = values[k];
      }
    }
    if (first === 0)
      out.set([...lineUps.flatMap((lineUp) => Array.from(lineUp)), ...writeProbes(probes)], layout.columns);
    return out;
  };

  /** What each adds on average along the orders, and what all are worth, in the future that is open. */
  function followed(orders: readonly Int32Array[]) {
    const added = new Float64Array(n);
    let all = 0;
    for (const order of orders) {
      const along = worthsAlong(worths, order);
      addMarginals(added, order, along);
      all += along[n - 1] / orders.length;
    }
    return { all, shapley: added.map((sum) => sum / orders.length) };
  }

  /** What to look closer at. Draw 0 is open when line-ups have been looked for. */
  function probesOfDraw0(found: readonly Int32Array[]): Probes {
    const all = worthsAlong(worths, found[0])[n - 1];
    const brings = worthsWithoutEach(worths, n).map((without) => all - without);
    return findProbes(plan, worths, { lineUps: found, brings });
  }

  function lineUpsOfDraw0(): readonly Int32Array[] {
    worths.turnTo(draws.central());
    worths.open(0);
    const { all, shapley } = followed(ordersOfDraw0(plan));
    const uniforms = uniformsOf(plan.scenario, "objections");
    const along = (order: Int32Array) => worthsAlong(worths, order);
    return [shapley, ...KEYS.map((key) => keySplit(plan, key, all))].map(
      (amounts) => sweepObjections({ amounts, along }, SEARCH, uniforms).order,
    );
  }
}

/** A key's split of the worth of all; all alike where it has no weights. */
function keySplit(plan: Plan, key: Key, all: number): Float64Array {
  const players = plan.members.map(({ ods }) => ods);
  const shares = sharesOf(key.weigh({ columns: keyColumns(plan) }, players.length), key, players);
  const share = (i: number) => (isRefusal(shares) ? 1 / players.length : shares.amounts[i]);
  return Float64Array.from(players, (_, i) => all * share(i));
}
