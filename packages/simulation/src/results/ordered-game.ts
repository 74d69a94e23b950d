import type { OrderedWorths } from "../gain-share/sampling/sampled-value.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { coalitionWorthMaker } from "../simulation/coalition-worth.ts";
import { drawMaker } from "../simulation/draws.ts";
import { BLOCK } from "../simulation/plan.ts";
import { worthsAlong } from "../simulation/walks.ts";
import { prepare } from "./run.ts";

/**
 * The game of a simulated partnership of any size, in draws `first` (from 1 on) to `first + count − 1`, asked along
 * orders of its members: for the sampled values of the gain-share library, and for estimates of one's own. Worths are
 * net present values, £ real; one trust alone is worth nought. A step along an order costs the same however many have
 * joined.
 *
 * @example
 * const game = orderedGame(scenario, 1, 64);
 * sampledShapley(game, { sets: 2, orders: 2 }, uniforms).mean; // by member that joins, £
 */
export function orderedGame(scenario: Scenario, first: number, count: number): OrderedWorths {
  const { plan } = prepare(scenario);
  const draws = drawMaker(plan);
  const worths = coalitionWorthMaker(plan);
  const end = first + count;

  function along(order: Int32Array, out: Float64Array): void {
    for (let start = first - ((first - 1) % BLOCK); start < end; start += BLOCK) {
      worths.turnTo(draws.block(start, BLOCK));
      for (let draw = Math.max(first, start); draw < Math.min(end, start + BLOCK); draw++) {
        worths.open(draw - start);
        worthsAlong(worths, order).forEach((worth, k) => {
          out[k * count + draw - first] = worth;
        });
      }
    }
  }

  return { n: plan.members.length, draws: count, along };
}
