import { errorRate } from "../baseline/measures/error-rate.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import { writeMeasured, writeRework } from "./quality-lines.ts";
import type { Workspace } from "./workspace.ts";

/** Hours of a whole-time week: NHS terms and conditions of service handbook (Agenda for Change), section 10. */
export const HOURS_A_WEEK = 37.5;

/**
 * Computes what sharing does to quality and to other people's time, for future after future: see the columns of
 * quality.
 *
 * Every measure of what has moved goes to the pool's target as far as the pool delivers; what has just moved is hit by
 * the dip, as the measure says. Frontline time follows the part of the trust's ordinary corporate work that has moved.
 */
export function qualityMaker(plan: Plan, workspace: Workspace): (future: Future) => void {
  const { columns, loops } = workspace;
  const { horizon: years, members, lines, measured, scenario } = plan;
  const { frontlineWte, measureTarget } = columns;
  writeMeasured(plan, columns);
  writeRework(plan, workspace);
  frontlineWte.set(
    members.map(({ ods }) => scenario.baseline.trusts.find((trust) => trust.ods === ods)?.frontlineWte ?? 0),
  );
  const portions = lines.portions.length;
  const measures = measured.measures.length;
  const targets = measured.measures.map(({ target }) => target);
  const rework = { target: 0, kpiDip: 0, perError: 0, hours: 0 };
  const places = {
    operatingRuns: lines.operatingRuns,
    portions,
    members: members.length,
    years,
    errorsAt: measured.measures.findIndex(({ id }) => id === errorRate.id) * portions,
    measures,
    measured: measures * members.length,
    groups: measured.groups.length,
    readings: measured.readings.length,
    sums: measures * portions,
  };

  return ({ numbers }) => {
    const { errorRateTarget, kpiDip, weeksWorked, reworkHours, hoursLost, relievable } = numbers;
    for (let k = 0; k < measures; k++) measureTarget[k] = numbers[targets[k]];
    loops.addMeasured(places);
    loops.addQuality(places);
    rework.target = errorRateTarget;
    rework.kpiDip = kpiDip;
    rework.perError = reworkHours / (weeksWorked * HOURS_A_WEEK);
    rework.hours = hoursLost * weeksWorked * relievable;
    loops.improveQuality(places, rework);
    loops.moveMeasured(places);
  };
}
