import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { punctualityMaker } from "./punctuality.ts";
import { writeQuality } from "./quality-lines.ts";
import type { Workspace } from "./workspace.ts";

/** Hours of a whole-time week: NHS terms and conditions of service handbook (Agenda for Change), section 10. */
export const HOURS_A_WEEK = 37.5;

/**
 * Computes what sharing does to quality and to other people's time, for future after future: see the columns of
 * quality.
 *
 * The error rate of what has moved goes to the pool's target as far as the pool delivers; of what has just moved
 * a share more goes wrong. Frontline time follows the part of the trust's ordinary corporate work that has moved.
 */
export function qualityMaker(plan: Plan, { columns, loops }: Workspace): (future: Future) => void {
  const { horizon, members, lines, movable, scenario } = plan;
  const { once, items, faulty, frontlineWte } = columns;
  writeQuality(plan, columns);
  const payOnTime = punctualityMaker(plan, columns);
  frontlineWte.set(
    members.map(({ ods }) => scenario.baseline.trusts.find((trust) => trust.ods === ods)?.frontlineWte ?? 0),
  );
  const allItems = total(items);
  const allFaulty = total(faulty);
  const portions = lines.portions.length;

  /** Of all members, each service once. */
  function total(values: Float64Array): number {
    return values.reduce((sum, value, at) => sum + once[at % movable.count] * value, 0);
  }

  return ({ numbers }) => {
    const { errorRateTarget, kpiDip, weeksWorked, reworkHours, hoursLost, relievable } = numbers;
    loops.addQuality({ runs: lines.runs.length, portions });
    loops.improveQuality(
      { portions, members: members.length, years: horizon },
      {
        items: allItems,
        errors: allFaulty,
        target: errorRateTarget,
        kpiDip,
        perError: reworkHours / (weeksWorked * HOURS_A_WEEK),
        hours: hoursLost * weeksWorked * relievable,
      },
    );
    payOnTime(numbers);
  };
}
