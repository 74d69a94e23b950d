import {
  type Agreement,
  type Instalments,
  type Settlement,
  yearOnAccount,
} from "@shared-services/simulation/gain-share";
import type { AgreementEvaluation, SettledYear } from "../routes/settle.ts";

/**
 * A settlement as it crosses the wire: whole pence as decimal strings, only who pays or receives. Where the change
 * clause has several payments a year, they follow the estimate, and the last makes good what came of it.
 */
export function writtenSettlement(
  settlement: Settlement,
  { clauses }: Agreement,
  estimate: Settlement,
): AgreementEvaluation["settlement"] {
  const { of, parties, years } = settlement;
  const count = clauses.find((clause) => clause.clause === "change")?.instalments ?? 1;
  return {
    of,
    years: years.map(({ year, transfers, payments, log }) => ({
      year,
      transfers: parties.flatMap((party, p) => {
        const pence = String(transfers[p]);
        return pence === "0" ? [] : [{ party, pence }];
      }),
      payments: payments.map((payment) => ({ ...payment, pence: String(payment.pence) })),
      onAccount: count === 1 ? [] : onAccount({ estimate, actual: settlement, count }, year),
      log: log.map((line) => ({ ...line, pence: String(line.pence) })),
    })),
  };
}

function onAccount(paid: Instalments, year: number): SettledYear["onAccount"] {
  return yearOnAccount(paid, year).flatMap(({ party, instalments, trueUp }) =>
    instalments.every((pence) => pence === 0n)
      ? []
      : [{ party, instalments: instalments.map(String), trueUp: String(trueUp) }],
  );
}
