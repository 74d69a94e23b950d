import { first } from "./migrations/0001-first.ts";
import { memberships } from "./migrations/0002-memberships.ts";
import { allowances } from "./migrations/0003-allowances.ts";
import { agreements } from "./migrations/0004-agreements.ts";

/** A step from one shape of the tables to the next; never changed once it has been released. */
export interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  { id: "0001-first", sql: first },
  { id: "0002-memberships", sql: memberships },
  { id: "0003-allowances", sql: allowances },
  { id: "0004-agreements", sql: agreements },
];
