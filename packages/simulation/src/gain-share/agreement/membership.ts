import type { Reading } from "./clauses/clause.ts";
import type { AgreementColumns } from "./columns.ts";

/** Who is a partner when, and how the clauses want that read. */
export interface Membership {
  readonly columns: AgreementColumns;
  readonly reading: Reading;
}

/** 1 for a member that has entered, while the agreement runs; else 0. */
export function membership({ columns, reading }: Membership, i: number, year: number): 0 | 1 {
  if (year >= reading.term || !hasEntered({ columns, reading }, i, year)) return 0;
  return columns.member === undefined || columns.member[i * columns.years + year] === 1 ? 1 : 0;
}

/** Whether a trust has entered by a year, also if it has left since. */
export function hasEntered({ columns, reading }: Membership, i: number, year: number): boolean {
  return reading.entry === "on signing" || columns.live?.[i * columns.years + year] === 1;
}

/** Whether a partner leaves in a year, while the agreement runs. */
export function leavesIn(members: Membership, i: number, year: number): boolean {
  const { columns, reading } = members;
  if (year === 0 || year >= reading.term || columns.member === undefined) return false;
  return membership(members, i, year - 1) === 1 && columns.member[i * columns.years + year] === 0;
}
