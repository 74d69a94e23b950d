import { perPlace } from "../../lib/per-place.ts";
import { sum } from "../../lib/sum.ts";
import type { Agreement } from "./agreement.ts";
import type { Period, Reading } from "./clauses/clause.ts";
import type { AgreementColumns, Partners } from "./columns.ts";
import { debtsOf } from "./debts.ts";
import { hasEntered, leavesIn, membership } from "./membership.ts";

/**
 * What a closed account leaves to the next. An account is one year, or, on a cumulative basis, the years in which the
 * same trusts are members: when one joins or leaves, what has been settled stands and counting starts anew.
 */
export interface Carried {
  /** £ of set-up money not yet paid back, by trust. */
  readonly outstanding: Float64Array;
  readonly reserve: number;
}

/** Which year, of which future, under which agreement. */
export interface PeriodOf {
  readonly year: number;
  /** The first year of the account. */
  readonly first: number;
  readonly basis: Agreement["basis"];
  readonly reading: Reading;
  readonly partners: Partners;
  readonly columns: AgreementColumns;
  readonly carried: Carried;
}

/** The period that a year's settlement looks at: the (discounted) sums of the account's years so far. */
export function periodOf({ year, first, basis, reading, partners, columns, carried }: PeriodOf): Period {
  const { trusts } = partners;
  const { years } = columns;
  const at = (column: Float64Array | undefined, i: number, y: number, otherwise = 0) =>
    column === undefined ? otherwise : column[i * years + y];
  const factor = (y: number) => (basis === "npv" ? (columns.discount?.[y] ?? 1) : 1);
  const over = (value: (i: number, y: number) => number) =>
    perPlace(trusts.length, (i) => {
      let total = 0;
      for (let y = first; y <= year; y++) total += factor(y) * value(i, y);
      return total;
    });
  const members = { columns, reading };
  const counts = (i: number, y: number) => membership(members, i, y);
  const outturn = (i: number, y: number) => at(columns.shared, i, y);
  const measured = (i: number, y: number) =>
    (reading.of === "deemed" ? at(columns.deemed, i, y) : outturn(i, y)) +
    (reading.ownCosts === "shared" ? at(columns.own, i, y) : 0);
  const baseline = (i: number, y: number) => at(columns.baselineCost, i, baselineYear(reading, y));

  const member = perPlace(trusts.length, (i) => counts(i, year));
  const held = over((i, y) => counts(i, y) * measured(i, y));
  const baselineCost = over((i, y) => counts(i, y) * baseline(i, y));
  const invested = over((i, y) => at(columns.investment, i, y));
  const debts = reading.setUpFallsDue
    ? debtsOf({
        baseline: perPlace(trusts.length, (i) => baseline(i, first)),
        outstanding: carried.outstanding,
        stays: trusts.map((_, i) => counts(i, first) === 1),
        leaves: trusts.map((_, i) => leavesIn(members, i, first)),
      })
    : { owed: new Float64Array(trusts.length), received: new Float64Array(trusts.length) };
  const keepsClaim = (i: number) =>
    reading.leaverIsRepaid || member[i] === 1 || !hasEntered(members, i, year);
  return {
    year,
    trusts,
    held,
    position: over((i, y) => outturn(i, y) + at(columns.own, i, y)),
    baselineCost,
    outstanding: invested.map((money, i) =>
      keepsClaim(i) ? money + carried.outstanding[i] - debts.received[i] : 0,
    ),
    debts,
    hostCosts: over((i, y) => counts(i, y) * at(columns.hostCosts, i, y)),
    leaving: over((i, y) => (leavesIn(members, i, y) ? baseline(i, y) : 0)),
    member,
    entered: perPlace(trusts.length, (i) => (hasEntered(members, i, year) ? 1 : 0)),
    factor: member.map((is, i) => is * (1 - reading.nonDelivery * (1 - at(columns.delivered, i, year, 1)))),
    years: sum(perPlace(year - first + 1, (k) => factor(first + k))),
    reserve: carried.reserve,
    context: {
      columns: {
        ...partners.columns,
        baselineCost,
        contribution: held,
        investment: putIn(columns, trusts, year),
      },
    },
    agreed: partners.agreed ?? {},
  };
}

/** The year whose baseline counts in a year. */
function baselineYear({ baseline, reviewYears }: Reading, year: number): number {
  if (baseline === "follows the year") return year;
  return baseline === "first year" ? 0 : Math.floor(year / reviewYears) * reviewYears;
}

/** Set-up money that each trust has put in from the beginning to the end of a year, £. */
function putIn(
  { investment, years }: AgreementColumns,
  trusts: readonly string[],
  year: number,
): Float64Array {
  return perPlace(trusts.length, (i) =>
    investment === undefined ? 0 : sum(investment.subarray(i * years, i * years + year + 1)),
  );
}

/** Whether a new account opens with the year. */
export function opensAccount(
  { basis, reading, partners, columns }: Omit<PeriodOf, "year" | "first" | "carried">,
  year: number,
): boolean {
  if (basis === "year" || year === 0) return true;
  return partners.trusts.some(
    (_, i) => membership({ columns, reading }, i, year) !== membership({ columns, reading }, i, year - 1),
  );
}
