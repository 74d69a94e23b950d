import { byMember, byService } from "./lengths.ts";

/** What the lengths of columns of trusts' productivity are made of; see `Shape`. */
export interface TrustShape {
  readonly members: number;
  /** Booked savings. */
  readonly bookings: number;
}

/** Columns of the productivity of trusts in the last year, with their lengths. */
export const TRUST_COLUMNS = {
  /** Of a pound, and a post, of the base year: work done, what a trust alone uses, what is spared of what moved. */
  workOfPound: byService,
  usedOfPound: byService,
  sparedOfPound: byService,
  sparedOfPost: byService,
  /** From the plan: whose a booked saving is, of which service, portion and account, how much, £, and from which year on. */
  bookingMember: byBooking,
  bookingService: byBooking,
  bookingPortion: byBooking,
  bookingAccount: byBooking,
  bookingAmount: byBooking,
  bookingFrom: byBooking,
  /** Inputs and posts of the base year, £ and wte; work done, at the cost of the base year, £. */
  trustBase: byMember,
  trustPosts: byMember,
  trustWork: byMember,
  /** What it uses alone: at prices of the base year, £; at those of the year, £; wte; and what of it is spared. */
  trustInputs: byMember,
  trustCosts: byMember,
  trustPeople: byMember,
  trustSpared: byMember,
  trustSparedPosts: byMember,
  /** Client side and what is there twice, £ and wte; pay of its people waiting, £ of the year. */
  trustOwn: byMember,
  trustOwnPosts: byMember,
  trustWaiting: byMember,
} as const;

function byBooking({ bookings }: TrustShape): number {
  return bookings;
}
