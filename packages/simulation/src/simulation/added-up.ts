import type { Lengths } from "../compiled/memory.ts";
import { byMemberYear } from "./lengths.ts";

/** What the lengths of these columns are made of; see `Shape`. */
export interface AddedUpShape {
  readonly years: number;
  readonly portions: number;
  readonly positions: number;
  readonly effects: number;
}

/** Columns that a future is added up in: they begin it with noughts, and stand side by side to be emptied at once. */
const ADDED_UP = {
  // Accounts: what a portion's operating services, or its spend, come to if all of it had moved, £ of the year
  /** Cost and its non-pay; cost times automatable share. */
  accountCost: byAccount,
  accountNonPay: byAccount,
  accountAutomatable: byAccount,
  /** Booked savings, which have no growth. */
  accountBooked: byAccount,
  /** What scale, convergence, redesign and automation leave of it, and, where there is VAT, pay's part of what is left. */
  accountScaled: byAccount,
  accountConverged: byAccount,
  accountRedesigned: byAccount,
  accountAutomated: byAccount,
  accountPayLeft: byAccount,
  /** Its price and its part of the pool's cost where the pool charges by the unit. */
  accountPrice: byAccount,
  accountPooled: byAccount,
  /** Pay of its people waiting; its redundancies and, in the last year and in years in which more moves, its people, wte. */
  accountIdle: byAccount,
  accountRedundant: byAccount,
  accountWte: byAccount,

  // What joining means to a member whatever the pool makes of it, £ of the year
  /** What the moved work would cost it alone; the same of the operating services. */
  ownMoved: byMemberYear,
  ownMovedOperating: byMemberYear,
  /** The moved work before booked savings and its own automation, operating services, and pay's part of it. */
  ownMovedBefore: byMemberYear,
  ownMovedPay: byMemberYear,
  /** Its part of the cost that moved, operating services, as the pool takes it over. */
  ownPart: byMemberYear,
  /** Exit charge before the share: last year's reach at this year's cost. */
  ownLeavingBase: byMemberYear,
  /** Set-up with its optimism bias, whoever funds it, while it is a member; what is due of the annuity if the pool ends. */
  ownSetUp: byMemberYear,
  ownBalance: byMemberYear,

  // What its accounts come to, given how much of its portions is here
  /** Its part of the price of all services, £. */
  charge: byMemberYear,
  /** Its part of the operating services' cost without margin, VAT and contractual efficiency, £; the same by cost. */
  pooled: byMemberYear,
  pooledByCost: byMemberYear,
  /** Redundancies, and people that have moved, wte. */
  redundant: byMemberYear,
  movedWte: byMemberYear,

  /** Effects on the members' positions, by term, then member, then year, £. */
  effects: ({ effects }: AddedUpShape) => effects,
} as const satisfies Record<string, (shape: AddedUpShape) => number>;

export type AddedUp = keyof typeof ADDED_UP;

/** Lengths of the columns, in their order. */
export function addedUpLengths(shape: AddedUpShape): Lengths<AddedUp> {
  return (Object.keys(ADDED_UP) as AddedUp[]).map((name) => [name, ADDED_UP[name](shape)]);
}

function byAccount({ portions, years }: AddedUpShape): number {
  return 2 * portions * years;
}
