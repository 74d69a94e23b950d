import { sum } from "../../lib/sum.ts";
import type { Agreement } from "../agreement/agreement.ts";
import type { AgreementColumns, Partners } from "../agreement/columns.ts";
import { type Ledger, underAgreement } from "../agreement/evaluate.ts";

/** What a promise costs, by trust: £ over all years, averaged over the futures; above 0 pays for it, below 0 gains. */
export interface PriceOfFloor {
  readonly pays: Float64Array;
  /** £ that the floors lack and nobody makes up, over all years, on average. */
  readonly unmet: number;
}

/** What the agreement's floor costs each trust: where it stands without that clause less where it stands with it. */
export function priceOfFloor(
  agreement: Agreement,
  partners: Partners,
  futures: readonly AgreementColumns[],
): PriceOfFloor {
  const clauses = agreement.clauses.filter(({ clause }) => clause !== "floor");
  const withFloor = underAgreement(agreement, partners);
  const without = underAgreement({ ...agreement, clauses }, partners);
  const n = partners.trusts.length;
  const pays = new Float64Array(n);
  let unmet = 0;
  for (const columns of futures) {
    const promised = withFloor(columns);
    const bare = without(columns);
    for (let i = 0; i < n; i++) pays[i] += (overYears(bare, i) - overYears(promised, i)) / futures.length;
    unmet += sum(promised.unmet) / futures.length;
  }
  return { pays, unmet };
}

function overYears({ final, years }: Ledger, i: number): number {
  return sum(final.subarray(i * years, (i + 1) * years));
}
