import { EXP } from "../src/lib/kernels.ts";
import type { Sheets } from "./compilation.ts";
import { compileLoop, sheetOf } from "./compile-loop.ts";
import { constantsAfter } from "./constants.ts";
import type { LoopSource } from "./loop-source.ts";
import { moduleBytes } from "./wasm.ts";

/** A module, and what it keeps at the start of its memory. */
export interface CompiledLoops {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many numbers it keeps there for itself. */
  readonly reserved: number;
  /** Columns and sheets, in the order in which it looks up their addresses, and the number at which the list of these begins. */
  readonly columns: readonly string[];
  readonly list: number;
}

/** Compiles loops into one module, which imports its memory and finds the addresses of columns and sheets there. */
export function compileLoops(sources: readonly LoopSource[], sheets: Sheets = {}): CompiledLoops {
  const named = sources.flatMap((source) => source.columns);
  const columns = [...new Set(named.map((column) => sheetOf(column, sheets) ?? column))].sort();
  const constants = constantsAfter(EXP.roots, columns.length);
  const functions = sources.map((source) => compileLoop(source, { columns, sheets, constants, sources }));
  const data = constants.values();
  return {
    bytes: moduleBytes({ functions, data: new Uint8Array(data.buffer) }),
    reserved: data.length,
    columns,
    list: constants.list,
  };
}
