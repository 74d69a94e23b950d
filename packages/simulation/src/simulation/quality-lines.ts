import { errorRate } from "../baseline/measures/error-rate.ts";
import { DIPS, figureOf } from "../baseline/measures/measure.ts";
import type { BaselineLine } from "../baseline/records.ts";
import type { Columns } from "./columns.ts";
import { byLine } from "./lengths.ts";
import type { Plan } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/** Writes down what is known of measures of quality today, line by line, and what it comes to; see `measured.ts`. */
export function writeMeasured({ measured, members, movable, lines }: Plan, columns: Columns): void {
  const { measuredUnits, measuredSum, allUnits, allSum, trustUnits, trustSum, once } = columns;
  const width = members.length * movable.count;
  for (const { measure, member, service, units, figure } of measured.known) {
    const at = measure * width + member * movable.count + service;
    measuredUnits[at] = units;
    measuredSum[at] = units * figure;
    allUnits[measure] += once[service] * units;
    allSum[measure] += once[service] * measuredSum[at];
    trustUnits[measure * members.length + member] += once[service] * units;
    trustSum[measure * members.length + member] += once[service] * measuredSum[at];
  }
  measured.readings.forEach(({ measure, member, portion, from, to }, r) => {
    columns.readingLine[r] = measure * width + member * movable.count;
    columns.readingFrom[r] = from;
    columns.readingTo[r] = to;
    columns.readingAt[r] = measure * lines.portions.length + portion;
  });
  measured.groups.forEach(({ measure, member, portion }, g) => {
    columns.groupAt[g] = measure * lines.portions.length + portion;
    columns.groupPortion[g] = portion;
    columns.groupMeasure[g] = measure;
    columns.groupMember[g] = member;
  });
  measured.measures.forEach(({ dip }, k) => {
    columns.dipOfUnit[k] = DIPS[dip].ofUnit;
    columns.dipOfToday[k] = DIPS[dip].ofToday;
  });
}

/**
 * Writes down what an error of a line costs and its part of its trust's work, as entered: estimates' errors are of
 * cost, not of quality. Lines without an error rate, leadership and spend have none.
 */
export function writeRework(
  { scenario, members, movable }: Plan,
  { columns: { itemsPay, faultyPay, weight }, rowOf }: Workspace,
): void {
  const { lines, services } = scenario.baseline;
  const apart = rowOf(byLine);
  const ordinary = new Set(
    services.filter(({ kind }) => kind === "transactional" || kind === "expert").map(({ id }) => id),
  );
  members.forEach(({ ods }, m) => {
    const own = lines.filter(({ trust, service }) => trust === ods && ordinary.has(service));
    const byService = new Map(own.map((line) => [line.service, line]));
    const cost = own.reduce((sum, line) => sum + costOf(line), 0);
    for (let s = 0; s < movable.leadership; s++) {
      const line = byService.get(services[movable.places[s]].id);
      if (!line) continue;
      const at = m * apart + s;
      weight[at] = cost > 0 ? costOf(line) / cost : 0;
      const rate = figureOf(errorRate, line.kpis);
      if (rate === undefined) continue;
      const payPerWte = line.wte > 0 ? line.pay / line.wte : 0;
      itemsPay[at] = line.volume * payPerWte;
      faultyPay[at] = line.volume * rate * payPerWte;
    }
  });
}

function costOf({ pay, nonPay }: BaselineLine): number {
  return pay + nonPay;
}
