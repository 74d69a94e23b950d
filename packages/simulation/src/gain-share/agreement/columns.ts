import { type Fault, refuse } from "../../lib/errors.ts";
import type { ColumnId } from "../rules/inputs.ts";
import type { NeededColumn } from "./clauses/clause.ts";

/**
 * What one future brings to the table, as columns `[trust × year]` (a trust's years side by side), in £ of the
 * agreement's prices. `shared` and `baselineCost` are needed always, others where a clause reads them (see
 * {@link refuseColumns}); what may be left out is 0 (`member` and `delivered`: 1).
 */
export interface AgreementColumns {
  readonly years: number;
  /** The part of each trust's position that the pool's saving makes, as it falls in the trust's own books. */
  readonly shared: Float64Array;
  /** The rest of its position: stranded cost, redundancy, dual running and the like; usually below 0. */
  readonly own?: Float64Array;
  readonly baselineCost: Float64Array;
  /** Agreed baseline times volumes less agreed price, for an agreement that shares that and not the outturn. */
  readonly deemed?: Float64Array;
  /** Set-up money put in. */
  readonly investment?: Float64Array;
  /** Redundancies that each trust bears in its own books; a host takes them over. */
  readonly hostCosts?: Float64Array;
  /** 1 while the trust is a member, 0 before and after. */
  readonly member?: Float64Array;
  /** 1 from the year on in which the trust's first work is in the pool, 0 before. */
  readonly live?: Float64Array;
  /** Share of what the trust had promised for the year that it delivered. */
  readonly delivered?: Float64Array;
  /** Discount factor by year, for an agreement on net present value. */
  readonly discount?: Float64Array;
}

/** What does not change over the years: who takes part, columns for keys, and agreed amounts of game rules. */
export interface Partners {
  readonly trusts: readonly string[];
  readonly columns?: Readonly<Partial<Record<ColumnId, ArrayLike<number>>>>;
  /** By rule id: what a rule of the game gave each trust when the agreement was made. */
  readonly agreed?: Readonly<Record<string, ArrayLike<number>>>;
  /** Ids of the rules of the game that clauses may quote although what they give is not known yet. */
  readonly quotable?: readonly string[];
}

/**
 * Refuses columns of the wrong length or with something other than numbers in them, and columns that a clause needs
 * and that are missing, so that no clause does nothing without a word; all faults at once.
 */
export function refuseColumns(
  columns: AgreementColumns,
  trusts: readonly string[],
  needed: readonly NeededColumn[],
): void {
  const cells = trusts.length * columns.years;
  const faults: Fault[] = needed.filter((id) => columns[id] === undefined).map(missingColumn);
  for (const [id, column] of Object.entries(columns)) {
    if (typeof column === "number") continue;
    faults.push(...columnFaults(id, column, id === "discount" ? columns.years : cells));
  }
  refuse(faults);
}

function missingColumn(id: NeededColumn): Fault {
  const path = `/columns/${id}`;
  const expected = "a column, for a clause of the agreement reads it";
  return { code: "MISSING_INPUT", path, expected, message: `${path}: expected ${expected}, got nothing` };
}

function columnFaults(id: string, column: Float64Array | undefined, wanted: number): Fault[] {
  if (column === undefined) return [];
  const path = `/columns/${id}`;
  if (column.length !== wanted) {
    const message = `${path}: expected ${wanted} numbers, got ${column.length}`;
    return [{ code: "WRONG_LENGTH", path, expected: `${wanted} numbers`, received: column.length, message }];
  }
  const at = column.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return [];
  const message = `${path}/${at}: expected a number, got ${column[at]}`;
  return [
    {
      code: "NOT_A_NUMBER",
      path: `${path}/${at}`,
      expected: "a finite number",
      received: column[at],
      message,
    },
  ];
}
