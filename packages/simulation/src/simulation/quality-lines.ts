import type { BaselineLine } from "../baseline/records.ts";
import type { Columns } from "./columns.ts";
import type { Plan } from "./plan.ts";

/**
 * Writes down what is known of the lines' quality, as entered: estimates' errors are of cost, not of quality.
 * Lines without an error rate, leadership and spend have none.
 */
export function writeQuality(
  { scenario, members, movable }: Plan,
  { items, faulty, itemsPay, faultyPay, weight }: Columns,
): void {
  const { lines, services } = scenario.baseline;
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
      const at = m * movable.count + s;
      weight[at] = cost > 0 ? costOf(line) / cost : 0;
      const rate = line.kpis?.errorRate;
      if (rate === undefined) continue;
      const payPerWte = line.wte > 0 ? line.pay / line.wte : 0;
      items[at] = line.volume;
      faulty[at] = line.volume * rate;
      itemsPay[at] = line.volume * payPerWte;
      faultyPay[at] = line.volume * rate * payPerWte;
    }
  });
}

function costOf({ pay, nonPay }: BaselineLine): number {
  return pay + nonPay;
}
