import type { BaselineLine } from "../baseline/records.ts";
import type { ColumnId } from "../gain-share/rules/inputs.ts";
import type { Plan } from "../simulation/plan.ts";

/** What keys may read of the baseline: per member, operating services only. */
export function keyColumns({ members, services, scenario }: Plan): Partial<Record<ColumnId, number[]>> {
  const { trusts } = scenario.baseline;
  const operating = operatingLines({ services, scenario });
  const sumLines = (value: (line: BaselineLine) => number) =>
    members.map(({ ods }) =>
      operating.reduce((sum, line) => (line.trust === ods ? sum + value(line) : sum), 0),
    );
  const income = new Map(trusts.map((trust) => [trust.ods, trust.operatingIncome]));
  return {
    baselineCost: sumLines(({ pay, nonPay }) => pay + nonPay),
    wte: sumLines(({ wte }) => wte),
    operatingIncome: members.map(({ ods }) => income.get(ods) ?? 0),
    volume: volumes({ members, operating }),
  };
}

/**
 * The work that each member brings, £ a year: its volumes at what a unit costs the members on average, service by
 * service. Payslips and invoices are not added up as they are, and who is dear brings no more.
 */
function volumes({
  members,
  operating,
}: Pick<Plan, "members"> & { readonly operating: readonly BaselineLine[] }): number[] {
  const joining = new Set(members.map(({ ods }) => ods));
  const unit = new Map<string, { cost: number; volume: number }>();
  for (const { trust, service, pay, nonPay, volume } of operating) {
    if (!joining.has(trust)) continue;
    const so = unit.get(service) ?? { cost: 0, volume: 0 };
    unit.set(service, { cost: so.cost + pay + nonPay, volume: so.volume + volume });
  }
  return members.map(({ ods }) =>
    operating.reduce((sum, { trust, service, volume }) => {
      const all = unit.get(service);
      return trust === ods && all && all.volume > 0 ? sum + (volume * all.cost) / all.volume : sum;
    }, 0),
  );
}

/** The baseline's lines of all services but spend, of every trust. */
export function operatingLines({ services, scenario }: Pick<Plan, "services" | "scenario">): BaselineLine[] {
  const spend = new Set(services.filter((service) => service.spend).map(({ id }) => id));
  return scenario.baseline.lines.filter(({ service }) => !spend.has(service));
}
