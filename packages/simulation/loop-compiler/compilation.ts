import type ts from "typescript";
import type { Constants } from "./constants.ts";
import type { Mode } from "./expressions.ts";
import type { LoopSource } from "./loop-source.ts";
import type { Code, ValueType } from "./wasm.ts";

/** What the loops of a module have in common. */
export interface Common {
  /** Columns that stand alone, and sheets of others, in the order in which the module's list has their addresses. */
  readonly columns: readonly string[];
  readonly sheets: Sheets;
  readonly constants: Constants;
  /** All loops, in the order in which they stand in the module: a loop may call those that return nothing. */
  readonly sources: readonly LoopSource[];
}

/** What a name stands for: a local with a whole number or a number, or a pair of running sums in one. */
export interface Name {
  readonly kind: "int" | "number" | "pair";
  readonly local: number;
  /** The loop that adds to a pair. */
  readonly summedIn?: ts.ForStatement;
}

/** Sheets of columns that stand side by side, by name; what they have in a row begins with their first column. */
export type Sheets = Readonly<Record<string, readonly string[]>>;

/** Where a column is: its name, or that of its sheet, with a local that holds where this begins, and how far on from there it is. */
export interface Column {
  readonly base: string;
  readonly local: number;
  readonly offset: Code;
}

/** What the parts of a loop have in common while it is compiled. */
export interface Compilation {
  readonly names: Map<string, Name>;
  newLocal(type: ValueType): number;
  /** Code for a whole number. */
  wholeOf(expression: ts.Expression): Code;
  columnOf(expression: ts.Expression): Column;
  /** Code for the address of a table that begins at a place of a column, which stands alone. */
  tableAt(column: ts.Expression, place: ts.Expression): Code;
  /** How numbers are worked out one at a time. */
  readonly mode: Mode;
  readonly constants: Constants;
}

/** What functions of two numbers at a time are compiled with. */
export interface Surroundings extends Pick<Constants, "float" | "long"> {
  newLocal(type: ValueType): number;
}
