import type { Columns } from "./columns.ts";
import type { Numbers } from "./numbers.ts";
import type { Plan } from "./plan.ts";

/** A line of which it is known how many of its invoices are paid within 30 days. */
interface Payer {
  readonly service: number;
  readonly portion: number;
  /** Invoices a year, and the share of them paid in time today. */
  readonly volume: number;
  readonly share: number;
  /** 1 where the service counts for the first time, 0 where it is the same line's part in a later stage. */
  readonly once: number;
}

/**
 * Computes the share of invoices that all members pay within 30 days, for future after future. The share of what has
 * moved goes to the pool's target as far as the pool delivers; of what has just moved and would have been in time, a
 * share is late. Estimates' errors are of cost, not of quality. Few lines know it, so this is no compiled loop.
 */
export function punctualityMaker(
  plan: Plan,
  { once, reach, here, realisations, paidIn30Days }: Columns,
): (numbers: Numbers) => void {
  const { horizon } = plan;
  const payers = payersOf(plan, once);
  const invoices = payers.reduce((sum, { once, volume }) => sum + once * volume, 0);
  const inTime = payers.reduce((sum, { once, volume, share }) => sum + once * volume * share, 0);

  return ({ paidInTimeTarget, kpiDip }) => {
    paidIn30Days.fill(inTime);
    for (const { service, portion, volume, share } of payers) {
      const now = (2 * portion + 1) * horizon;
      for (let y = 0; y < horizon; y++) {
        const settled = here[now + y] * Math.min(1, realisations[y]);
        const upset = Math.max(0, here[now + y] - here[now + y - 1]) * kpiDip;
        const better = settled * (paidInTimeTarget - share) - upset * share;
        paidIn30Days[y] += reach[service] * volume * better;
      }
    }
    for (let y = 0; y < horizon; y++) paidIn30Days[y] = invoices > 0 ? paidIn30Days[y] / invoices : 0;
  };
}

function payersOf({ scenario, members, movable, lines }: Plan, once: Float64Array): Payer[] {
  const { services } = scenario.baseline;
  return lines.runs.flatMap(({ member, portion, from, to }) =>
    Array.from({ length: Math.max(0, Math.min(to, movable.leadership) - from) }, (_, k) => from + k).flatMap(
      (service) => {
        const { id } = services[movable.places[service]];
        const { ods } = members[member];
        const line = scenario.baseline.lines.find((one) => one.trust === ods && one.service === id);
        const share = line?.kpis?.paidIn30Days;
        if (line === undefined || share === undefined) return [];
        return [{ service, portion, volume: line.volume, share, once: once[service] }];
      },
    ),
  );
}
