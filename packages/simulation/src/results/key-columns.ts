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
  };
}

/** The baseline's lines of all services but spend, of every trust. */
export function operatingLines({ services, scenario }: Pick<Plan, "services" | "scenario">): BaselineLine[] {
  const spend = new Set(services.filter((service) => service.spend).map(({ id }) => id));
  return scenario.baseline.lines.filter(({ service }) => !spend.has(service));
}
