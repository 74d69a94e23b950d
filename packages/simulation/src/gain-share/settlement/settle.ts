import { sum } from "../../lib/sum.ts";
import type { Ledger, LedgerLine } from "../agreement/evaluate.ts";
import { fewestPayments, type Payment } from "./payments.ts";
import { nearestPenny, poundsAndPence, roundToPence } from "./pence.ts";

/** What the partners pay each other, year by year, to the penny. */
export interface Settlement {
  /** Which future it settles, in words: the average, the most likely settings, or actuals. */
  readonly of: string;
  readonly parties: readonly string[];
  readonly years: readonly SettledYear[];
}

export interface SettledYear {
  readonly year: number;
  /** Pence by party: what lies in its books of what is shared, what it is entitled to, and the difference. */
  readonly held: readonly bigint[];
  readonly entitled: readonly bigint[];
  /** Above 0: receives. They add up to nought. */
  readonly transfers: readonly bigint[];
  readonly payments: readonly Payment[];
  readonly log: readonly LogLine[];
}

/** One amount of the settlement and its reason. */
export interface LogLine {
  readonly party: string;
  readonly clause: LedgerLine["clause"] | "held";
  readonly pence: bigint;
  readonly why: string;
}

/** How a ledger is turned into money. */
export interface SettleOptions {
  /** What future the ledger is of; printed on the statement. */
  readonly of: string;
  /** Price index by year, from the ledger's prices to those of the year; 1 throughout for a ledger in nominal £. */
  readonly priceIndex?: ArrayLike<number>;
}

/**
 * Settles a ledger in nominal whole pence.
 *
 * What is rounded is the cumulative amount, and each year pays the difference: pennies lost in one year come back
 * in the next, and never drift. Each clause is rounded to a whole number of pence first (so that clauses add up to
 * what there is), then the parties within it, by largest remainders; every odd penny is in the log.
 */
export function settle(ledger: Ledger, { of, priceIndex }: SettleOptions): Settlement {
  const { parties, years, lines } = ledger;
  const clauses = [...new Set(lines.map(({ clause }) => clause))];
  const heldSoFar = new Float64Array(parties.length);
  const clauseSoFar = new Map(clauses.map((clause) => [clause, new Float64Array(parties.length)]));
  let before: Pence = { held: parties.map(() => 0n), byClause: new Map() };
  const settled: SettledYear[] = [];
  for (let year = 0; year < years; year++) {
    const index = priceIndex?.[year] ?? 1;
    accumulate(heldSoFar, (p) => index * ledger.held[p * years + year]);
    for (const { clause, amounts } of lines.filter((line) => line.year === year)) {
      accumulate(clauseSoFar.get(clause) as Float64Array, (p) => index * amounts[p]);
    }
    const now = roundSums({ parties, held: heldSoFar, byClause: clauseSoFar });
    settled.push(settledYear({ ledger, year, now, before, index }));
    before = now;
  }
  return { of, parties, years: settled };
}

/** Cumulative whole pence, with the odd pennies of this rounding. */
interface Pence {
  readonly held: readonly bigint[];
  readonly byClause: ReadonlyMap<LedgerLine["clause"], ClausePence>;
}

interface ClausePence {
  readonly pence: readonly bigint[];
  readonly oddPennies: readonly string[];
}

interface Sums {
  readonly parties: readonly string[];
  readonly held: Float64Array;
  readonly byClause: ReadonlyMap<LedgerLine["clause"], Float64Array>;
}

function roundSums({ parties, held, byClause }: Sums): Pence {
  const total = nearestPenny(sum(held));
  const clauses = [...byClause.keys()];
  const totals = roundToPence({
    amounts: clauses.map((id) => sum(byClause.get(id) as Float64Array)),
    names: clauses,
    total,
  });
  return {
    held: roundToPence({ amounts: held, names: parties, total }).pence,
    byClause: new Map(
      clauses.map((id, k) => [
        id,
        roundToPence({
          amounts: byClause.get(id) as Float64Array,
          names: parties,
          total: totals.pence[k],
        }),
      ]),
    ),
  };
}

interface YearPence {
  readonly ledger: Ledger;
  readonly year: number;
  readonly now: Pence;
  readonly before: Pence;
  /** Price index of the year. */
  readonly index: number;
}

function settledYear({ ledger, year, now, before, index }: YearPence): SettledYear {
  const { parties, lines } = ledger;
  const held = parties.map((_, p) => now.held[p] - before.held[p]);
  const log: LogLine[] = parties.map((party, p) => ({
    party,
    clause: "held",
    pence: held[p],
    why: "what lies in its own books of what is shared",
  }));
  const entitled = parties.map(() => 0n);
  for (const [clause, { pence, oddPennies }] of now.byClause) {
    const why =
      lines.find((line) => line.year === year && line.clause === clause)?.why() ??
      "rounding of earlier years";
    parties.forEach((party, p) => {
      const amount = pence[p] - (before.byClause.get(clause)?.pence[p] ?? 0n);
      if (amount === 0n) return;
      entitled[p] += amount;
      const odd = oddPennies.includes(party) ? "; with the odd penny of all years so far" : "";
      log.push({ party, clause, pence: amount, why: why + odd });
    });
  }
  for (const { from, to } of penniesForFloors(ledger, { year, index, entitled })) {
    entitled[from] -= 1n;
    entitled[to] += 1n;
    const why = "a penny, so that rounding leaves nobody below its floor";
    log.push({ party: parties[from], clause: "floor", pence: -1n, why });
    log.push({ party: parties[to], clause: "floor", pence: 1n, why });
  }
  const transfers = entitled.map((amount, p) => amount - held[p]);
  return { year, held, entitled, transfers, payments: fewestPayments(transfers, parties), log };
}

/**
 * Floors once more, after rounding: whoever stands a penny below gets it from the trust furthest above its own.
 * With nobody above, the penny is missing.
 */
function penniesForFloors(
  { least, years }: Ledger,
  {
    year,
    index,
    entitled,
  }: { readonly year: number; readonly index: number; readonly entitled: readonly bigint[] },
): { readonly from: number; readonly to: number }[] {
  const n = least.length / years;
  const spare = Array.from({ length: n }, (_, i) => {
    const due = index * least[i * years + year] * 100;
    return Number.isFinite(due) ? Number(entitled[i] - BigInt(Math.ceil(due - 1e-4))) : null;
  });
  const moves: { readonly from: number; readonly to: number }[] = [];
  for (;;) {
    const to = spare.findIndex((pence) => pence !== null && pence < 0);
    const most = spare.reduce<number>((max, pence) => Math.max(max, pence ?? 0), 0);
    if (to < 0 || most === 0) return moves;
    const from = spare.indexOf(most);
    moves.push({ from, to });
    spare[to] = (spare[to] ?? 0) + 1;
    spare[from] = most - 1;
  }
}

/** A settlement line as a sentence. */
export function sentenceOf({ party, clause, pence, why }: LogLine): string {
  return `${party}, ${clause}: ${poundsAndPence(pence)} (${why})`;
}

function accumulate(sums: Float64Array, amount: (p: number) => number): void {
  for (let p = 0; p < sums.length; p++) sums[p] += amount(p);
}
