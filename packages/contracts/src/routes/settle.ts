import type { Agreement, Chance, WrittenYear } from "@shared-services/simulation";
import type { ColumnId } from "./gain-share.ts";
import { operation } from "./operation.ts";

/** Amounts by trust and year, £ of the agreement's prices, `[trust][year]`. */
export type Table = readonly (readonly number[])[];

/** What one future brings to an agreement. What is left out is nought; `member` and `delivered`: 1. */
export interface FutureTables {
  /** The saving as it falls in each trust's own books. */
  readonly shared: Table;
  /** The rest of each trust's position: stranded cost, redundancy, dual running; usually below nought. */
  readonly own?: Table;
  /** Agreed baseline, 0 or more. */
  readonly baselineCost: Table;
  /** The saving as it was agreed beforehand. */
  readonly deemed?: Table;
  /** Set-up money put in, 0 or more. */
  readonly investment?: Table;
  /** Redundancies in each trust's own books, which a host takes over; 0 or more. */
  readonly hostCosts?: Table;
  /** 1 while the trust is a member, 0 before and after. */
  readonly member?: Table;
  /** 1 from the year on in which the trust's first work is in the pool, 0 before. */
  readonly live?: Table;
  /** Share of its promise that the trust delivered, 0 to 1. */
  readonly delivered?: Table;
}

/** An agreement, and amounts of the partners' own: budgets, actuals, or futures that anybody has worked out. */
export interface SettlementRequest {
  readonly agreement: Agreement;
  /** Names, such as ODS codes; 2 to 13, and none of commissioner, reserve and claimants. */
  readonly trusts: readonly string[];
  /** Numbers by trust that keys read; but for the contribution 0 or more. */
  readonly columns?: Readonly<Partial<Record<ColumnId, readonly number[]>>>;
  /** By id of a rule that the agreement quotes: what it gave each trust when that was agreed. */
  readonly agreed?: Readonly<Record<string, readonly number[]>>;
  /** One, for a budget or actuals; or several, for chances. */
  readonly futures: readonly FutureTables[];
  /**
   * What was expected before the year, for payments on account where the change clause has several a year: they are even
   * parts of it, and the last makes good what came. Left out: what is settled was expected.
   */
  readonly estimate?: FutureTables;
  /** Discount factor by year, 0.001 or more; left out: 1. */
  readonly discount?: readonly number[];
  /** From the agreement's prices to those of the year, for the settlement, 0.001 or more; left out: 1. */
  readonly priceIndex?: readonly number[];
}

/** An amount over the futures, £. */
export interface Spread {
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** What an agreement makes of the amounts. */
export interface AgreementEvaluation {
  readonly futures: number;
  readonly trusts: readonly {
    readonly name: string;
    /** Present value of where it stands after gain share. */
    readonly amount: Spread;
    readonly chanceWorseOff: Chance;
    /** Average by year. */
    readonly years: readonly number[];
  }[];
  readonly chanceAnyWorseOff: Chance;
  /** What floors lack and nobody makes up, by year, on average. */
  readonly unmet: readonly number[];
  /** What the floor costs each trust (below nought: is worth to it), on average; null where the agreement has none. */
  readonly floor: {
    readonly pays: readonly number[];
    /** What the reserve has the less. */
    readonly outside: number;
    readonly unmet: number;
  } | null;
  /** The one future, or the average of them. */
  readonly ledger: Ledger;
  readonly settlement: { readonly of: string; readonly years: readonly SettledYear[] };
}

/** What an agreement moves in one future, `[party][year]`, £. */
export interface Ledger {
  /** The trusts, then the commissioner and the reserve, and claimants where the host clause pays them. */
  readonly parties: readonly string[];
  /** What lies in each party's books of what is shared. */
  readonly held: Table;
  /** What each party is to have of it. */
  readonly entitled: Table;
  /** Where each trust stands then, `[trust][year]`. */
  readonly final: Table;
}

/** A year to the penny: whole pence as decimal strings. */
export type SettledYear = WrittenYear;

export const settleAmounts = operation<{ body: SettlementRequest; answer: AgreementEvaluation }>()({
  id: "gainShare.settle",
  method: "POST",
  path: "/v1/gain-share/settlements",
  summary: "Evaluate and settle an agreement on any table of amounts",
  description:
    "Who ends up with what in each future, what the floor costs the others, the ledger and the settlement to the penny, with payments on account that follow an estimate. Nothing is stored; the same request gives the same answer.",
  tag: "gain share",
  success: [200],
  takes: "application/json",
  role: "viewer",
});
