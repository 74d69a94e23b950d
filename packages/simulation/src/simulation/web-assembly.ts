import type { Compiled } from "./loops/compiled.ts";

/** The part of WebAssembly that is used here; every browser and Node.js has it, the language's library does not. */
interface WebAssemblyHost {
  Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: { readonly host: Readonly<Record<string, unknown>> },
  ) => { readonly exports: Compiled };
}

declare const WebAssembly: WebAssemblyHost;
declare const atob: (text: string) => string;

/** Memory that a module works in, and its functions. */
export interface Started {
  readonly memory: Float64Array;
  start(globals: Readonly<Record<string, number>>): Compiled;
}

/**
 * Prepares memory of so many numbers and a module, given in base 64; null where none may be run, for example
 * under a content security policy without 'wasm-unsafe-eval'.
 */
export function webAssembly(module: string, numbers: number): Started | null {
  try {
    const compiled = compiledOf(module);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((8 * numbers) / PAGE) });
    return {
      memory: new Float64Array(memory.buffer),
      start: (globals) => new WebAssembly.Instance(compiled, { host: { memory, ...globals } }).exports,
    };
  } catch {
    return null;
  }
}

const PAGE = 65_536;
const kept = new Map<string, object>();

function compiledOf(module: string): object {
  const found = kept.get(module);
  if (found) return found;
  const made = new WebAssembly.Module(
    Uint8Array.from([...atob(module)], (character) => character.charCodeAt(0)),
  );
  kept.set(module, made);
  return made;
}
