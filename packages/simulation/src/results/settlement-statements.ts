import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { Ledger } from "../gain-share/agreement/evaluate.ts";
import { settle } from "../gain-share/settlement/settle.ts";
import { writtenYears } from "../gain-share/settlement/written.ts";
import { mostLikely } from "../random/distributions.ts";
import type { SettlementStatement } from "./document.ts";
import { financialYear } from "./financial-year.ts";
import type { RunPlan } from "./run.ts";

/** The agreement's ledgers for the average of so many futures, and for the most likely settings. */
export interface SettledFutures {
  readonly average: Ledger;
  readonly central: Ledger;
  readonly draws: number;
}

/**
 * Both settlements as they cross the wire: nominal pence as decimal strings, only parties that pay or receive.
 * Payments on account follow the plan, which is the most likely settings; the true-up is on what the statement settles.
 */
export function statementsOf(
  run: RunPlan,
  agreement: Agreement,
  { average, central, draws }: SettledFutures,
): SettlementStatement[] {
  const priceIndex = priceIndexOf(run);
  const estimate = settle(central, { of: "the most likely settings", priceIndex });
  const actual = settle(average, { of: `the average of ${draws} futures`, priceIndex });
  return [actual, estimate].map((settlement) => ({
    of: settlement.of,
    years: writtenYears(settlement, agreement, estimate).map(({ year, ...written }) => ({
      year,
      label: financialYear(run.plan.scenario, year),
      ...written,
    })),
  }));
}

function priceIndexOf({ plan: { scenario, horizon } }: RunPlan): Float64Array {
  const inflation = mostLikely(scenario.parameters.inflation);
  const priceIndex = new Float64Array(horizon).fill(1);
  for (let y = 1; y < horizon; y++) priceIndex[y] = priceIndex[y - 1] * (1 + inflation);
  return priceIndex;
}
