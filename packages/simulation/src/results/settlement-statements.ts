import type { Agreement } from "../gain-share/agreement/agreement.ts";
import type { Change } from "../gain-share/agreement/clauses/change.ts";
import { findClause } from "../gain-share/agreement/clauses/clause.ts";
import type { Ledger } from "../gain-share/agreement/evaluate.ts";
import { yearOnAccount } from "../gain-share/settlement/on-account.ts";
import { type Settlement, settle } from "../gain-share/settlement/settle.ts";
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
  { clauses }: Agreement,
  { average, central, draws }: SettledFutures,
): SettlementStatement[] {
  const priceIndex = priceIndexOf(run);
  const estimate = settle(central, { of: "the most likely settings", priceIndex });
  const actual = settle(average, { of: `the average of ${draws} futures`, priceIndex });
  const count = findClause<Change>(clauses, "change")?.instalments ?? 1;
  return [actual, estimate].map((settlement) => statementOf(run, settlement, { estimate, count }));
}

function priceIndexOf({ plan: { scenario, horizon } }: RunPlan): Float64Array {
  const inflation = mostLikely(scenario.parameters.inflation);
  const priceIndex = new Float64Array(horizon).fill(1);
  for (let y = 1; y < horizon; y++) priceIndex[y] = priceIndex[y - 1] * (1 + inflation);
  return priceIndex;
}

function statementOf(
  { plan }: RunPlan,
  actual: Settlement,
  { estimate, count }: { readonly estimate: Settlement; readonly count: number },
): SettlementStatement {
  return {
    of: actual.of,
    years: actual.years.map(({ year, transfers, payments, log }) => ({
      year,
      label: financialYear(plan.scenario, year),
      transfers: actual.parties.flatMap((party, p) =>
        transfers[p] === 0n ? [] : [{ party, pence: String(transfers[p]) }],
      ),
      payments: payments.map((payment) => ({ ...payment, pence: String(payment.pence) })),
      onAccount: count === 1 ? [] : onAccountOf({ estimate, actual, count }, year),
      log: log.map((line) => ({ ...line, pence: String(line.pence) })),
    })),
  };
}

function onAccountOf(
  paid: Parameters<typeof yearOnAccount>[0],
  year: number,
): SettlementStatement["years"][number]["onAccount"] {
  return yearOnAccount(paid, year).flatMap(({ party, instalments, trueUp }) =>
    instalments.every((pence) => pence === 0n)
      ? []
      : [{ party, instalments: instalments.map(String), trueUp: String(trueUp) }],
  );
}
