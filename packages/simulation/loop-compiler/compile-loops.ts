import { EXP } from "../src/lib/kernels.ts";
import { compileLoop } from "./compile-loop.ts";
import { constantsAfter } from "./constants.ts";
import type { LoopSource } from "./loop-source.ts";
import { moduleBytes } from "./wasm.ts";

/** A module, and how many numbers at the start of its memory it keeps for itself. */
export interface CompiledLoops {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reserved: number;
}

/** Compiles loops into one module, which imports its memory and the address of each column. */
export function compileLoops(sources: readonly LoopSource[]): CompiledLoops {
  const globals = [...new Set(sources.flatMap(({ columns }) => columns))].sort();
  const constants = constantsAfter(EXP.roots);
  const functions = sources.map((source) => compileLoop(source, { globals, constants }));
  const data = constants.values();
  return {
    bytes: moduleBytes({ globals, functions, data: new Uint8Array(data.buffer) }),
    reserved: data.length,
  };
}
