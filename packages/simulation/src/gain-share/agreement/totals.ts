import type { Outside, Period } from "./clauses/clause.ts";
import type { Clause } from "./clauses/clauses.ts";
import type { SettledPeriod } from "./settle-period.ts";

/** Sums of the period, by party or trust. */
export interface Totals {
  readonly entitled: Float64Array;
  readonly held: Float64Array;
  readonly position: Float64Array;
  readonly byClause: ReadonlyMap<Clause["clause"], Float64Array>;
}

/** Sums at nought. */
export function nothing(parties: number, n: number): Totals {
  return {
    entitled: new Float64Array(parties),
    held: new Float64Array(n),
    position: new Float64Array(n),
    byClause: new Map(),
  };
}

/** What a settled period comes to. */
export function totalsOf({ bookings }: SettledPeriod, period: Period, outsiders: readonly Outside[]): Totals {
  const n = period.trusts.length;
  const parties = n + outsiders.length;
  const entitled = new Float64Array(parties);
  const byClause = new Map<Clause["clause"], Float64Array>();
  for (const { clause, amounts, outside = {} } of bookings) {
    const sums = byClause.get(clause) ?? new Float64Array(parties);
    const add = (party: number, amount: number) => {
      sums[party] += amount;
      entitled[party] += amount;
    };
    amounts?.forEach((amount, i) => {
      add(i, amount);
    });
    outsiders.forEach((party, k) => {
      add(n + k, outside[party] ?? 0);
    });
    byClause.set(clause, sums);
  }
  return { entitled, held: period.held, position: period.position, byClause };
}
