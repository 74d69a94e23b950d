import { sum } from "../../lib/sum.ts";
import type { Agreement } from "./agreement.ts";
import {
  type ClauseKind,
  type Grant,
  type NeededColumn,
  OUTSIDE,
  type Outside,
  type Period,
  type Reading,
  type Terms,
} from "./clauses/clause.ts";
import { type Clause, clauseKinds } from "./clauses/clauses.ts";
import { divide } from "./divide.ts";

/** A grant or a division, booked under its clause. */
export interface Booking extends Grant {
  readonly clause: Clause["clause"];
}

/** All that is booked for a period, and what floors still lack. */
export interface SettledPeriod {
  readonly bookings: readonly Booking[];
  /** £ that each trust must end the period with at least; −∞ for no floor. */
  readonly floor: Float64Array;
  readonly unmet: number;
}

/** Applies the clauses to one period: they take in their order, then the rest is divided and floors are made up. */
export function settlePeriod({ clauses }: Agreement, period: Period): SettledPeriod {
  const bookings: Booking[] = [];
  const granted = new Float64Array(period.trusts.length);
  let pool = sum(period.held);
  for (const clause of clauses) {
    const grant = kindOf(clause).grant?.(clause, period, pool);
    if (grant === null || grant === undefined) continue;
    bookings.push({ ...grant, clause: clause.clause });
    grant.amounts?.forEach((amount, i) => {
      granted[i] += amount;
    });
    pool -= taken(grant);
  }
  const everyone = (amount: number) => new Float64Array(period.trusts.length).fill(amount);
  const unsaid: Terms = {
    gain: [],
    loss: null,
    floor: everyone(Number.NEGATIVE_INFINITY),
    floorPaidBy: [],
    cap: everyone(Number.POSITIVE_INFINITY),
    overCap: "lift",
    lossCap: everyone(Number.POSITIVE_INFINITY),
    payer: null,
  };
  const terms: Terms = Object.assign(
    unsaid,
    ...clauses.map((clause) => kindOf(clause).terms?.(clause, period, pool)),
  );
  const { entries, unmet } = divide({ period, terms, granted }, pool);
  return { bookings: [...bookings, ...entries], floor: terms.floor, unmet };
}

/** How the clauses together want the columns read. */
export function readingOf({ clauses }: Agreement): Reading {
  const usual: Reading = {
    of: "outturn",
    ownCosts: "kept",
    entry: "on signing",
    baseline: "follows the year",
    reviewYears: 1,
    leaverIsRepaid: false,
    setUpFallsDue: false,
    nonDelivery: 0,
    term: Number.POSITIVE_INFINITY,
  };
  return Object.assign(usual, ...clauses.map((clause) => kindOf(clause).reading?.(clause)));
}

/** The columns that an agreement cannot do without, each once. */
export function columnsRead({ clauses, basis }: Agreement): readonly NeededColumn[] {
  const read = clauses.flatMap((clause) => kindOf(clause).reads?.(clause) ?? []);
  return [...new Set(basis === "npv" ? [...read, "discount" as const] : read)];
}

/** Who takes part without being a trust: commissioner and reserve, then whom clauses pay besides. */
export function outsideOf({ clauses }: Pick<Agreement, "clauses">): readonly Outside[] {
  return [...OUTSIDE, ...new Set(clauses.flatMap((clause) => kindOf(clause).pays?.(clause) ?? []))];
}

/** A clause's own kind; its functions take no other kind of clause. */
export function kindOf(clause: Clause): ClauseKind<Clause> {
  return clauseKinds[clause.clause] as unknown as ClauseKind<Clause>;
}

function taken({ amounts, outside = {} }: Grant): number {
  return Object.values(outside).reduce(
    (total, amount) => total + amount,
    amounts === undefined ? 0 : sum(amounts),
  );
}
