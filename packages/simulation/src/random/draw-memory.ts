import { compiledMemory, type Memory, plainMemory } from "../compiled/memory.ts";
import { type DrawColumnName, type DrawShape, drawLengths } from "./loops/columns.ts";
import { COMPILED } from "./loops/compiled.ts";
import { type Loops, plainDrawLoops } from "./loops/loops.ts";

/** Working memory of draws, and the loops that make them. */
export type DrawMemory = Memory<DrawColumnName, Loops>;

/** Makes room for so many streams: compiled loops where WebAssembly may be run, else the loops as they stand. */
export function drawMemory(shape: DrawShape): DrawMemory {
  return compiledDrawMemory(shape) ?? plainDrawMemory(shape);
}

export function compiledDrawMemory(shape: DrawShape): DrawMemory | null {
  return compiledMemory(COMPILED, drawLengths(shape));
}

export function plainDrawMemory(shape: DrawShape): DrawMemory {
  return plainMemory(plainDrawLoops, drawLengths(shape));
}
