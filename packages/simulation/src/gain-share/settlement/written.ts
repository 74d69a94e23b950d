import type { Agreement } from "../agreement/agreement.ts";
import type { Change } from "../agreement/clauses/change.ts";
import { findClause } from "../agreement/clauses/clause.ts";
import { type Instalments, yearOnAccount } from "./on-account.ts";
import type { Settlement } from "./settle.ts";

/** A year to the penny as it is written down: whole pence as decimal strings. */
export interface WrittenYear {
  readonly year: number;
  /** Above nought receives. They sum to nought; who neither pays nor receives is left out. */
  readonly transfers: readonly { readonly party: string; readonly pence: string }[];
  /** The fewest payments that settle the year. */
  readonly payments: readonly { readonly from: string; readonly to: string; readonly pence: string }[];
  /**
   * Each party's payments in the year where the agreement has several: even parts of the estimate, the last with the
   * true-up. They add up to its transfer, and each sums to nought over the parties. Empty for one payment a year.
   */
  readonly onAccount: readonly {
    readonly party: string;
    readonly instalments: readonly string[];
    readonly trueUp: string;
  }[];
  /** Every amount and its reason. */
  readonly log: readonly {
    readonly party: string;
    readonly clause: string;
    readonly pence: string;
    readonly why: string;
  }[];
}

/**
 * The years of a settlement as they cross the wire. Where the change clause has several payments a year, they follow
 * the estimate, and the last makes good what came of it.
 *
 * @example
 * writtenYears(settle(ledger, { of: "actuals" }), agreement, settle(planned, { of: "the plan" }))[0].transfers;
 */
export function writtenYears(
  actual: Settlement,
  { clauses }: Pick<Agreement, "clauses">,
  estimate: Settlement,
): WrittenYear[] {
  const count = findClause<Change>(clauses, "change")?.instalments ?? 1;
  return actual.years.map(({ year, transfers, payments, log }) => ({
    year,
    transfers: actual.parties.flatMap((party, p) =>
      transfers[p] === 0n ? [] : [{ party, pence: String(transfers[p]) }],
    ),
    payments: payments.map((payment) => ({ ...payment, pence: String(payment.pence) })),
    onAccount: count === 1 ? [] : onAccountOf({ estimate, actual, count }, year),
    log: log.map((line) => ({ ...line, pence: String(line.pence) })),
  }));
}

function onAccountOf(paid: Instalments, year: number): WrittenYear["onAccount"] {
  return yearOnAccount(paid, year).flatMap(({ party, instalments, trueUp }) =>
    instalments.every((pence) => pence === 0n)
      ? []
      : [{ party, instalments: instalments.map(String), trueUp: String(trueUp) }],
  );
}
