import type { Block } from "./block.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { growthInto } from "./years.ts";

/** A service in a block of draws, whoever the members are; columns by year. */
export interface ServiceBlock {
  readonly s: number;
  /** scope · standard. */
  readonly reach: Float64Array;
  readonly elasticity: Float64Array;
  /** `(1 + volumeGrowth)^(year · elasticity)`. */
  readonly growth: readonly Float64Array[];
  /** What a pound of base-year pay, or non-pay, within reach has become: reach · growth · price. */
  readonly payWeight: readonly Float64Array[];
  readonly nonPayWeight: readonly Float64Array[];
}

/** Computes {@link ServiceBlock} for every service of a block, into the same columns each time. */
export function servicesMaker(plan: Plan): (block: Block) => readonly ServiceBlock[] {
  const column = () => new Float64Array(BLOCK);
  const byYear = () => Array.from({ length: plan.horizon }, column);
  const yearly = column();
  const columns = plan.services.map(() => ({
    reach: column(),
    growth: byYear(),
    payWeight: byYear(),
    nonPayWeight: byYear(),
  }));

  return ({ draws, years }) =>
    plan.services.map((service, s) => {
      const { reach, growth, payWeight, nonPayWeight } = columns[s];
      const scope = draws.of[service.scope];
      const standard = draws.of[service.standard];
      const elasticity = draws.of[service.elasticity];
      for (let d = 0; d < draws.count; d++) reach[d] = scope[d] * standard[d];
      if (service.leadership) yearly.fill(1);
      else growthInto(yearly, draws, elasticity);
      for (let y = 0; y < plan.horizon; y++) {
        for (let d = 0; d < draws.count; d++) {
          const grown = y === 0 ? 1 : growth[y - 1][d] * yearly[d];
          growth[y][d] = grown;
          payWeight[y][d] = reach[d] * grown * years.payPrice[y][d];
          nonPayWeight[y][d] = reach[d] * grown * years.nonPayPrice[y][d];
        }
      }
      return { s, reach, elasticity, growth, payWeight, nonPayWeight };
    });
}
