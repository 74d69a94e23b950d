import type { Agreement } from "../agreement/agreement.ts";
import { findClause } from "../agreement/clauses/clause.ts";
import type { Floor } from "../agreement/clauses/floor.ts";
import type { AgreementColumns, Partners } from "../agreement/columns.ts";
import { type Ledger, underAgreement } from "../agreement/evaluate.ts";

/**
 * What a promise costs, £ over all years, discounted where the columns say by how much. What trusts pay and what comes
 * from outside add up to nought.
 */
export interface PriceOfFloor {
  /** By trust; above 0 pays for it, below 0 gains by it. */
  readonly pays: Float64Array;
  /** What the reserve, or whoever else takes part from outside, has the less. */
  readonly outside: number;
  /** What the floors lack and nobody makes up. */
  readonly unmet: number;
}

/**
 * What the agreement's floor costs in one future after the other: where each stands without that clause less where it
 * stands with it. Null for an agreement without a floor. Takes the future's columns, and the ledger under the whole
 * agreement where that is known already.
 */
export function floorPricer(
  agreement: Agreement,
  partners: Partners,
): ((columns: AgreementColumns, promised?: Ledger) => PriceOfFloor) | null {
  if (findClause<Floor>(agreement.clauses, "floor") === undefined) return null;
  const clauses = agreement.clauses.filter(({ clause }) => clause !== "floor");
  const withFloor = underAgreement(agreement, partners);
  const without = underAgreement({ ...agreement, clauses }, partners);
  const n = partners.trusts.length;
  return (columns, promised = withFloor(columns)) => {
    const bare = without(columns);
    const { years, parties } = promised;
    const overYears = (cells: Float64Array, row: number) => {
      let total = 0;
      for (let y = 0; y < years; y++) total += (columns.discount?.[y] ?? 1) * cells[row * years + y];
      return total;
    };
    let outside = 0;
    for (let p = n; p < parties.length; p++) {
      outside += overYears(bare.entitled, p) - overYears(promised.entitled, p);
    }
    return {
      pays: Float64Array.from(
        partners.trusts,
        (_, i) => overYears(bare.final, i) - overYears(promised.final, i),
      ),
      outside,
      unmet: overYears(promised.unmet, 0),
    };
  };
}

/** The average over the futures of what the agreement's floor costs; all nought for an agreement without one. */
export function priceOfFloor(
  agreement: Agreement,
  partners: Partners,
  futures: readonly AgreementColumns[],
): PriceOfFloor {
  const price = floorPricer(agreement, partners);
  const prices = price === null ? [] : futures.map((columns) => price(columns));
  const average = (value: (one: PriceOfFloor) => number) =>
    prices.reduce((sum, one) => sum + value(one) / prices.length, 0);
  return {
    pays: Float64Array.from(partners.trusts, (_, i) => average(({ pays }) => pays[i])),
    outside: average(({ outside }) => outside),
    unmet: average(({ unmet }) => unmet),
  };
}
