import type { Agreement } from "./agreement.ts";
import { agreementAmong } from "./among.ts";
import { refuseAgreement } from "./check-agreement.ts";
import type { Period, Reading } from "./clauses/clause.ts";
import type { Clause } from "./clauses/clauses.ts";
import { type AgreementColumns, type Partners, refuseColumns } from "./columns.ts";
import { withGiven } from "./given.ts";
import { type Carried, opensAccount, periodOf } from "./period.ts";
import { columnsRead, outsideOf, readingOf, type SettledPeriod, settlePeriod } from "./settle-period.ts";
import { nothing, type Totals, totalsOf } from "./totals.ts";

/** One booking: what a clause gave a party (below 0: took) for a year, and why. */
export interface LedgerLine {
  readonly year: number;
  readonly clause: Clause["clause"];
  /** By party, in the order of {@link Ledger.parties}; £. */
  readonly amounts: Float64Array;
  readonly why: () => string;
}

/** Everything that an agreement moves in one future. All tables are `[party or trust × year]`, £. */
export interface Ledger {
  readonly years: number;
  /** The trusts, then those outside who take part: commissioner, reserve, and claimants where clauses pay them. */
  readonly parties: readonly string[];
  /** What lay in each trust's books of what is shared; outsiders hold nothing. */
  readonly held: Float64Array;
  /** What each party is to have of it. */
  readonly entitled: Float64Array;
  /** Where each trust stands after gain share: own position, plus what it is entitled to, less what it held. */
  readonly final: Float64Array;
  /** The least entitlement of each trust at which its floor holds; −∞ where there is none, or it cannot be met. */
  readonly least: Float64Array;
  /** By year: what floors lack and nobody makes up. */
  readonly unmet: Float64Array;
  readonly lines: readonly LedgerLine[];
}

/**
 * The agreement as a function from one future's columns to its ledger; refused first, with all its faults, if it is
 * a bad one.
 *
 * Each year: what is shared is measured, clauses take from it in their order, the rest is divided, floors are made
 * up. On a cumulative basis the same is done with the sums so far, and the year is what has been added; when a trust
 * joins or leaves, the account is closed and a new one opened.
 */
export function underAgreement(
  agreement: Agreement,
  partners: Partners,
): (columns: AgreementColumns) => Ledger {
  refuseAgreement(agreement, partners);
  return ledgers(agreement, partners);
}

/**
 * The same where only some of the trusts that an agreement was made for join: as it reads among them (see
 * {@link agreementAmong}). It is not checked anew: what all partners may sign can be odd among few of them, such as
 * caps that bind all.
 */
export function underAgreementAmong(
  agreement: Agreement,
  members: Partners,
): (columns: AgreementColumns) => Ledger {
  return ledgers(agreementAmong(agreement, members.trusts), members);
}

function ledgers(agreement: Agreement, members: Partners): (columns: AgreementColumns) => Ledger {
  const partners = withGiven(agreement, members);
  const reading = readingOf(agreement);
  const needed = columnsRead(agreement);
  return (columns) => {
    refuseColumns(columns, partners.trusts, needed);
    return ledgerOf({ agreement, partners, reading, columns });
  };
}

interface Future {
  readonly agreement: Agreement;
  readonly partners: Partners;
  readonly reading: Reading;
  readonly columns: AgreementColumns;
}

function ledgerOf({ agreement, partners, reading, columns }: Future): Ledger {
  const { basis } = agreement;
  const { years } = columns;
  const n = partners.trusts.length;
  const outsiders = outsideOf(agreement);
  const parties = [...partners.trusts, ...outsiders];
  const ledger = {
    years,
    parties,
    held: new Float64Array(parties.length * years),
    entitled: new Float64Array(parties.length * years),
    final: new Float64Array(n * years),
    least: new Float64Array(n * years),
    unmet: new Float64Array(years),
    lines: [] as LedgerLine[],
  };
  let first = 0;
  let carried: Carried = { outstanding: new Float64Array(n), reserve: 0 };
  let after = carried;
  let since: Totals = nothing(parties.length, n);
  for (let year = 0; year < years; year++) {
    if (opensAccount({ basis, reading, partners, columns }, year)) {
      first = year;
      carried = after;
      since = nothing(parties.length, n);
    }
    const period = periodOf({ year, first, basis, reading, partners, columns, carried });
    const settled = settlePeriod(agreement, period);
    const now = totalsOf(settled, period, outsiders);
    const factor = basis === "npv" ? (columns.discount?.[year] ?? 1) : 1;
    enter(ledger, { settled, year, now, since, factor });
    after = carry(carried, settled, period);
    since = now;
  }
  return ledger;
}

/** Writes what the year adds to the account. */
function enter(ledger: Ledger & { readonly lines: LedgerLine[] }, added: YearOf): void {
  const { settled, year, now, since, factor } = added;
  const { years, parties, held, entitled, final, least, unmet, lines } = ledger;
  for (let p = 0; p < parties.length; p++) {
    entitled[p * years + year] = (now.entitled[p] - since.entitled[p]) / factor;
  }
  now.held.forEach((_, i) => {
    const cell = i * years + year;
    held[cell] = (now.held[i] - since.held[i]) / factor;
    final[cell] = (now.position[i] - since.position[i]) / factor + entitled[cell] - held[cell];
    const due = settled.floor[i] - now.position[i] + now.held[i];
    const reached = now.entitled[i] >= due - 1e-9 * Math.abs(due);
    least[cell] = reached ? (due - since.entitled[i]) / factor : Number.NEGATIVE_INFINITY;
  });
  unmet[year] = settled.unmet / factor;
  lines.push(...yearLines(added));
}

interface YearOf {
  readonly settled: SettledPeriod;
  readonly year: number;
  readonly now: Totals;
  readonly since: Totals;
  readonly factor: number;
}

/** What each clause adds in the year to what it had moved before. */
function yearLines({ settled, year, now, since, factor }: YearOf): LedgerLine[] {
  const none = new Float64Array(now.entitled.length);
  const clauses = [...new Set([...now.byClause.keys(), ...since.byClause.keys()])];
  return clauses.map((clause) => {
    const earlier = since.byClause.get(clause) ?? none;
    const reasons = settled.bookings.filter((booking) => booking.clause === clause).map(({ why }) => why);
    return {
      year,
      clause,
      amounts: (now.byClause.get(clause) ?? none).map((amount, p) => (amount - earlier[p]) / factor),
      why: () => reasons.map((why) => why()).join("; ") || "what it gave in earlier years is taken back",
    };
  });
}

/** What the next year finds: set-up money still outstanding, and the reserve. */
function carry(carried: Carried, { bookings }: SettledPeriod, period: Period): Carried {
  const repaid = bookings.filter(({ repays }) => repays === true);
  return {
    outstanding: period.outstanding.map((due, i) =>
      repaid.reduce((left, { amounts }) => left - (amounts?.[i] ?? 0), due),
    ),
    reserve: bookings.reduce((balance, { outside }) => balance + (outside?.reserve ?? 0), carried.reserve),
  };
}
