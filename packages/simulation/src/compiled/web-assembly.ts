import { writeDistances } from "./distances.ts";

/** The part of WebAssembly that is used here; every browser and Node.js has it, the language's library does not. */
interface WebAssemblyHost {
  Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: { readonly host: Readonly<Record<string, unknown>> },
  ) => { readonly exports: Exports };
}

declare const WebAssembly: WebAssemblyHost | undefined;
declare const atob: (text: string) => string;

/** Functions of a module: places, then numbers. */
export type Exports = Readonly<Record<string, (...given: number[]) => number>>;

/** A module at work, and the memory that all who use it take in turns. */
export interface Started {
  readonly memory: Float64Array;
  readonly exports: Exports;
}

/**
 * Starts a module, given in base 64, with memory of at least so many numbers and sheets whose columns stand `room` numbers
 * apart; null where none may be run, for example under a content security policy without 'wasm-unsafe-eval'. A module that
 * is at work already is not started again: calls of functions that are always the same ones are several times as fast.
 */
export function startModule(module: string, numbers: number, room: number): Started | null {
  if (typeof WebAssembly === "undefined") return null;
  const all = atWork.get(module) ?? [];
  const alike = all.filter((one) => one.room === room);
  const known = alike.find(({ memory }) => memory.length >= numbers);
  if (known) return known;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((8 * roomFor(numbers)) / PAGE) });
    const compiled = alike[0]?.compiled ?? compile(module, room, WebAssembly);
    const { exports } = new WebAssembly.Instance(compiled, { host: { memory } });
    const started = { memory: new Float64Array(memory.buffer), exports, room, compiled };
    atWork.set(module, [...all, started]);
    return started;
  } catch {
    return null;
  }
}

const PAGE = 65_536;
/** Numbers that memory has room for at least, 32 MB: what is not touched takes no memory of the machine. */
const ROOM = 4_194_304;
const atWork = new Map<string, readonly (Started & { readonly room: number; readonly compiled: object })[]>();

/** So much that whoever comes next will mostly find room enough. */
function roomFor(numbers: number): number {
  let room = ROOM;
  while (room < numbers) room *= 2;
  return room;
}

function compile(module: string, room: number, { Module }: WebAssemblyHost): object {
  const bytes = Uint8Array.from([...atob(module)], (character) => character.charCodeAt(0));
  writeDistances(bytes, room);
  return new Module(bytes);
}
