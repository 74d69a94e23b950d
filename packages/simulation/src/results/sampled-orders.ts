import { randomOrder, thereAndBack, type Uniforms } from "../gain-share/sampling/orders.ts";
import { fillUniform, stream } from "../random/stream.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { BLOCK, type Plan } from "../simulation/plan.ts";

/** Steps, each one member more, that orders for the Shapley value take in a future, about. */
const STEPS = 600;

/** Sets of orders that draw 0 follows at most. */
const CENTRAL_SETS = 16;

/** How many orders a set of 64 futures follows: turns of a random one, each there and back. */
export function ordersInSet(members: number): number {
  return 2 * Math.max(1, Math.min(members, Math.floor(STEPS / (2 * members))));
}

/** The orders of a set of futures, by its number: the same whoever simulates it. */
export function ordersOfSet({ members, scenario }: Plan, set: number): Int32Array[] {
  const n = members.length;
  return thereAndBack(randomOrder(n, uniformsOf(scenario, `orders/${set}`)), ordersInSet(n) / 2);
}

/** Draw 0 has no set of its own: it follows the orders of the first sets. */
export function ordersOfDraw0(plan: Plan): Int32Array[] {
  const sets = Math.min(CENTRAL_SETS, Math.floor(plan.scenario.gameDraws / BLOCK));
  return Array.from({ length: sets }, (_, set) => ordersOfSet(plan, set)).flat();
}

/** Uniforms of a stream of its own that the scenario's seed decides. */
export function uniformsOf({ seed }: Scenario, key: string): Uniforms {
  const source = stream(seed, key, "random");
  let from = 0;
  return (count) => {
    const out = new Float64Array(count);
    fillUniform(source, from, out);
    from += count;
    return out;
  };
}
