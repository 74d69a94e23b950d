import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { writeQuality } from "./quality-lines.ts";
import type { Workspace } from "./workspace.ts";

/** Hours of a whole-time week: NHS terms and conditions of service handbook (Agenda for Change), section 10. */
export const HOURS_A_WEEK = 37.5;

/** What sharing does to quality and to other people's time, in one future. */
export interface Quality {
  /** Share of all items with an error, by year. */
  readonly errorRate: Float64Array;
  /** Items with an error alone but not with sharing; below nought where there are more, `[member × year]`. */
  readonly errorsAvoided: Float64Array;
  /** Time that putting them right would take, at the pay of those who do, all members by year, £. */
  readonly reworkValue: Float64Array;
  /** Frontline time given back, `[member × year]`, hours. */
  readonly frontlineHours: Float64Array;
}

/**
 * Computes {@link Quality} for future after future into the same columns.
 *
 * The error rate of what has moved goes to the pool's target as far as the pool delivers; of what has just moved
 * a share more goes wrong. Frontline time follows the part of the trust's ordinary corporate work that has moved.
 */
export function qualityMaker(plan: Plan, { columns, loops }: Workspace): (future: Future) => Quality {
  const { horizon, members, lines, movable, inForce, scenario } = plan;
  const { portions, runs } = lines;
  const { here, once, items, faulty, portionItems, portionFaulty } = columns;
  const { portionItemsPay, portionFaultyPay, portionWeight } = columns;
  const cells = () => new Float64Array(members.length * horizon);
  const found = {
    errorRate: new Float64Array(horizon),
    errorsAvoided: cells(),
    reworkValue: new Float64Array(horizon),
    frontlineHours: cells(),
  };
  const { errorRate, errorsAvoided, reworkValue, frontlineHours } = found;
  const frontlineWte = members.map(
    ({ ods }) => scenario.baseline.trusts.find((trust) => trust.ods === ods)?.frontlineWte ?? 0,
  );
  writeQuality(plan, columns);
  const allItems = total(items);
  const allFaulty = total(faulty);

  /** Of all members, each service once. */
  function total(values: Float64Array): number {
    return values.reduce((sum, value, at) => sum + once[at % movable.count] * value, 0);
  }

  return ({ numbers, terms }) => {
    const { errorRateTarget: target, weeksWorked, reworkHours } = numbers;
    const perError = reworkHours / (weeksWorked * HOURS_A_WEEK);
    const hours = numbers.hoursLost * weeksWorked * numbers.relievable;
    errorsAvoided.fill(0);
    reworkValue.fill(0);
    frontlineHours.fill(0);
    errorRate.fill(allFaulty);
    loops.addQuality({ runs: runs.length, portions: portions.length });
    for (let p = 0; p < portions.length; p++) {
      const { member } = portions[p];
      let before = 0;
      let growth = 1;
      for (let y = 0; y < horizon; y++) {
        const now = here[y * portions.length + p];
        const { realisation } = terms[inForce[y]];
        const better = now * Math.min(1, realisation);
        const worse = Math.max(0, now - before) * numbers.kpiDip;
        const avoided =
          better * (portionFaulty[p] - target * portionItems[p]) -
          worse * (portionItems[p] - portionFaulty[p]);
        const pay =
          better * (portionFaultyPay[p] - target * portionItemsPay[p]) -
          worse * (portionItemsPay[p] - portionFaultyPay[p]);
        const at = member * horizon + y;
        errorRate[y] -= avoided;
        errorsAvoided[at] += growth * avoided;
        reworkValue[y] += growth * perError * pay;
        frontlineHours[at] += frontlineWte[member] * hours * realisation * now * portionWeight[p];
        before = now;
        growth *= 1 + numbers.volumeGrowth;
      }
    }
    for (let y = 0; y < horizon; y++) errorRate[y] = allItems > 0 ? errorRate[y] / allItems : 0;
    return found;
  };
}
