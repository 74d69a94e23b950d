import type { Fault } from "../../../lib/errors.ts";
import { investment as investmentKey } from "../../keys/investment.ts";
import type { KeyShare, RuleContext } from "../../rules/inputs.ts";
import type { Debts } from "../debts.ts";

/** What a clause sees of the period it is applied to: one year, or all years so far, as the agreement's basis has it. */
export interface Period {
  /** Year of the programme, from 0. */
  readonly year: number;
  readonly trusts: readonly string[];
  /** £ that each trust holds in its own books of what is shared. */
  readonly held: Float64Array;
  /** £ that each trust is better off by before any transfer, all its own costs counted. */
  readonly position: Float64Array;
  /** £ of agreed baseline of each trust. */
  readonly baselineCost: Float64Array;
  /** £ of set-up money that each trust has put in and not had back. */
  readonly outstanding: Float64Array;
  /** £ of redundancies that each trust bears in its own books; where there is a host they fall to it. */
  readonly hostCosts: Float64Array;
  /** £ of one year's agreed baseline of each trust that leaves in the period, 0 for the others. */
  readonly leaving: Float64Array;
  /** £ of set-up money that falls due because trusts leave, where that is agreed; no longer outstanding. */
  readonly debts: Debts;
  /** 1 for a member in the year, 0 for a trust that has left or not joined. */
  readonly member: Float64Array;
  /** 1 for a trust that has entered, also if it has left since. */
  readonly entered: Float64Array;
  /** By what each trust's weight in every key is multiplied: 0 for who is no member, less than 1 for who did not deliver. */
  readonly factor: Float64Array;
  /** How many years' worth of a yearly sum the period holds; discounted where the basis is. */
  readonly years: number;
  /** £ in the reserve that earlier periods have filled. */
  readonly reserve: number;
  /** What keys read, for this period. */
  readonly context: RuleContext;
  /** Amounts of the rules that need a game, by rule id, as the partners have agreed them. */
  readonly agreed: Readonly<Record<string, ArrayLike<number>>>;
}

/** Those who take part in every settlement without being a trust of the partnership. */
export const OUTSIDE = ["commissioner", "reserve"] as const;

/** Anybody who can take part without being a trust: who is not in every settlement is named by the clause that pays. */
export type Outside = (typeof OUTSIDE)[number] | "claimants";

/** All of them: no trust goes by one of these names. */
export const EVERY_OUTSIDE: readonly Outside[] = [...OUTSIDE, "claimants"];

/** Money that a clause moves now: to trusts, or to somebody outside. What is taken is no longer there to share. */
export interface Grant {
  readonly amounts?: Float64Array;
  readonly outside?: Readonly<Partial<Record<Outside, number>>>;
  /** True if the amounts pay back set-up money. */
  readonly repays?: boolean;
  /** The reason, for the settlement's log. */
  readonly why: () => string;
}

/** What clauses say about how the rest is divided, once all of them have been read. */
export interface Terms {
  /** Who gets what of a gain: keys, or rules of the game, with their shares. */
  readonly gain: readonly KeyShare[];
  /** Who bears what of a loss; null for the same as of a gain. */
  readonly loss: readonly KeyShare[] | null;
  /** £ that each trust must end with at least, over what it would have alone; −∞ for no floor. */
  readonly floor: Float64Array;
  /** Who makes up for what the floors lack, in this order. */
  readonly floorPaidBy: readonly FloorPayer[];
  /** £ of a gain that each trust gets at most. */
  readonly cap: Float64Array;
  readonly overCap: "lift" | "reserve";
  /** £ of a loss that each trust bears at most. */
  readonly lossCap: Float64Array;
  /** The trust that bears what nobody else does; null to lift the caps instead. */
  readonly payer: string | null;
}

/** Trusts above their floor, the reserve, or the payer of last resort. */
export type FloorPayer = "gainers" | "reserve" | "payer";

/** A column that may be left out unless a clause says otherwise. */
export type NeededColumn = "own" | "live" | "investment" | "deemed" | "hostCosts" | "delivered" | "discount";

/** What clauses say about how the columns are read, before anything is shared. */
export interface Reading {
  readonly of: "outturn" | "deemed";
  readonly ownCosts: "kept" | "shared";
  readonly entry: "on signing" | "on going live";
  readonly baseline: "follows the year" | "first year" | "last review";
  /** Years from one review of the baseline to the next. */
  readonly reviewYears: number;
  readonly leaverIsRepaid: boolean;
  readonly setUpFallsDue: boolean;
  readonly nonDelivery: number;
  /** Years after which nothing is shared any more. */
  readonly term: number;
}

/** Numbers that a field can hold: the limits that a form, a schema and the checks have in common. */
export const NUMBER_SHAPES = {
  share: { least: 0, most: 1, whole: false, expected: "a share between 0 and 1" },
  "pounds a year": { least: 0, most: 1e9, whole: false, expected: "£ a year, from 0 to 1,000,000,000" },
  years: { least: 0, most: 100, whole: true, expected: "a whole number of years, from 0 to 100" },
  "payments a year": {
    least: 1,
    most: 12,
    whole: true,
    expected: "a whole number of payments, from 1 to 12",
  },
} as const;

export type NumberShape = keyof typeof NUMBER_SHAPES;

/** One number, name or choice of a clause, described so that a form, a schema and the checks can be made from it. */
export type ClauseField = {
  readonly id: string;
  readonly label: string;
  /** True if it may be null or left out. */
  readonly optional?: boolean;
} & (
  | {
      readonly shape:
        | NumberShape
        | "trust"
        | "tiers of trusts"
        | "yes or no"
        | "text"
        | "keys with shares"
        | "share by trust";
    }
  | { readonly shape: "choice" | "choices"; readonly choices: readonly string[] }
);

/** What a clause is checked against: the partners, and all clauses of the agreement. */
export interface Surroundings {
  readonly trusts: readonly string[];
  readonly clauses: readonly { readonly clause: string }[];
}

/** A fault whose sentence follows from what was expected and received; its path starts at the clause. */
export type ClauseFault = Omit<Fault, "message"> & { readonly expected: string };

/** A kind of clause: what it says, what is in it, and what it does. */
export interface ClauseKind<C extends { readonly clause: string }> {
  readonly id: C["clause"];
  readonly label: string;
  /** What it is for, for a board. */
  readonly help: string;
  readonly fields: readonly ClauseField[];
  /** A sensible one to start from. */
  readonly example: C;
  /** True if every agreement must have one. */
  readonly required?: boolean;
  /** What is wrong beyond the shape of the fields, in itself or together with the other clauses. */
  readonly check?: (clause: C, agreement: Surroundings) => readonly ClauseFault[];
  /** How it reads when only these of the partners join; null where it falls away. Left out: as it is written. */
  readonly among?: (clause: C, trusts: readonly string[]) => C | null;
  /** Columns without which it would silently do nothing. */
  readonly reads?: (clause: C) => readonly NeededColumn[];
  /** Whom it pays outside that are not in every settlement. */
  readonly pays?: (clause: C) => readonly Outside[];
  /** How it wants the columns read. */
  readonly reading?: (clause: C) => Partial<Reading>;
  /** Moves money while something is left to share; `pool` is what is left, below 0 for a loss. */
  readonly grant?: (clause: C, period: Period, pool: number) => Grant | null;
  /** What it says about dividing the rest. */
  readonly terms?: (clause: C, period: Period, pool: number) => Partial<Terms>;
}

/** The clause of that kind among an agreement's clauses, if there is one. */
export function findClause<C extends { readonly clause: string }>(
  clauses: Surroundings["clauses"],
  kind: C["clause"],
): C | undefined {
  return clauses.find((one) => one.clause === kind) as C | undefined;
}

/** The columns that the keys of a split, or of a loss, cannot do without. */
export function columnsOfKeys(parts: readonly KeyShare[]): readonly NeededColumn[] {
  const named = parts.flatMap(({ key, fallback = key }) => [key, fallback]);
  return named.includes(investmentKey.id) ? ["investment"] : [];
}

/** £ as text for a log: whole pounds with commas. */
export function pounds(amount: number): string {
  const whole = Math.floor(Math.abs(amount) + 0.5).toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < -0.5 ? "−" : ""}£${grouped}`;
}

/** A share as text for a log: percent, at most two decimals. */
export function percent(share: number): string {
  return `${Math.floor(share * 10_000 + 0.5) / 100} %`;
}
