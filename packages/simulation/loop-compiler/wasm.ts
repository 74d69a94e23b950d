import { LATER } from "../src/compiled/distances.ts";

/** Instructions, or any other bytes of a WebAssembly module. */
export type Code = readonly number[];

export type ValueType = "i32" | "f64" | "v128";

/** A function with its parameters first among its locals. */
export interface WasmFunction {
  /** Name under which it is exported. */
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly result: ValueType | null;
  /** Types of the locals after the parameters. */
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

export interface WasmModule {
  readonly functions: readonly WasmFunction[];
  /** What memory holds from its first byte on. */
  readonly data: Uint8Array;
}

/**
 * Writes a module in the binary format (W3C, WebAssembly Core Specification 2.0, chapter 5). It imports its
 * memory from "host".
 */
export function moduleBytes({ functions, data }: WasmModule): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, result }) => [
    0x60,
    ...list(parameters.map(typeCode)),
    ...list(result ? [typeCode(result)] : []),
  ]);
  const imports = [[...text("host"), ...text("memory"), 0x02, 0x00, ...whole(1)]];
  const exports = functions.map(({ name }, k) => [...text(name), 0x00, ...whole(k)]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(types)),
    ...section(2, list(imports)),
    ...section(3, list(functions.map((_, k) => whole(k)))),
    ...section(7, list(exports)),
    ...section(10, list(functions.map(functionBytes))),
    ...section(11, list([[0x00, ...int(0), 0x0b, ...list([...data].map((byte) => [byte]))]])),
  ]);
}

function functionBytes({ locals, body }: WasmFunction): Code {
  const declared = list(locals.map((type) => [...whole(1), ...typeCode(type)]));
  const code = [...declared, ...body, 0x0b];
  return [...whole(code.length), ...code];
}

function section(id: number, content: Code): Code {
  return [id, ...whole(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...whole(items.length), ...items.flat()];
}

function text(value: string): Code {
  return list([...new TextEncoder().encode(value)].map((byte) => [byte]));
}

function typeCode(type: ValueType): Code {
  return [{ i32: 0x7f, f64: 0x7c, v128: 0x7b }[type]];
}

/** Unsigned LEB128. */
function whole(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...whole(value >>> 7)];
}

/** Signed LEB128. */
function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

function bytesOf(value: number): Code {
  return [...new Uint8Array(Float64Array.of(value).buffer)];
}

/** i32.const */
export function int(value: number): Code {
  return [0x41, ...signed(value)];
}

/** f64.const */
export function float(value: number): Code {
  return [0x44, ...bytesOf(value)];
}

export function get(local: number): Code {
  return [0x20, ...whole(local)];
}

/** Calls a function, by its place in the module; what it is given is on the stack. */
export function call(place: number): Code {
  return [0x10, ...whole(place)];
}

export function set(local: number): Code {
  return [0x21, ...whole(local)];
}

/** Runs code if the condition on the stack holds. */
export function when(code: Code): Code {
  return [0x04, 0x40, ...code, 0x0b];
}

/** Repeats code while a condition holds, asked before each round. */
export function repeat(condition: Code, code: Code): Code {
  const round = [...code, ...condition, 0x0d, ...whole(0)];
  return [...condition, ...when([0x03, 0x40, ...round, 0x0b])];
}

/** Instructions on one number. */
export const single = {
  /** From so far behind an address: see {@link behind}. */
  load: (offset: Code) => [0x2b, 3, ...offset],
  store: (offset: Code) => [0x39, 3, ...offset],
  select: [0x1b],
  add: [0xa0],
  subtract: [0xa1],
  multiply: [0xa2],
  divide: [0xa3],
  negate: [0x9a],
  absolute: [0x99],
  floor: [0x9c],
  least: [0xa4],
  greatest: [0xa5],
  equal: [0x61],
  less: [0x63],
  greater: [0x64],
  notGreater: [0x65],
  notLess: [0x66],
  and: [0x71],
  or: [0x72],
};

const OF_WHOLE_FLOAT = [...float(1.5 * 2 ** 52), 0xa0, 0xbd, 0xa7];

/** Instructions on whole numbers. */
export const ints = {
  load: [0x28, 2, 0],
  add: [0x6a],
  subtract: [0x6b],
  multiply: [0x6c],
  shiftLeft: [0x74],
  shiftRight: [0x75],
  shiftRightUnsigned: [0x76],
  and: [0x71],
  or: [0x72],
  xor: [0x73],
  less: [0x48],
  /** Of a float that is one: where it is added to, its last 32 bits are those of the whole number. */
  ofWholeFloat: OF_WHOLE_FLOAT,
  /** Of any other, without its fraction. */
  ofFloat: [0x9d, ...OF_WHOLE_FLOAT],
  toFloat: [0xb7],
  toFloatUnsigned: [0xb8],
} as const satisfies Record<string, Code>;

/** Instructions on two numbers at a time, and on what they are made of. */
export const lanes = {
  /** From so far behind an address: see {@link behind}. */
  load: (offset: Code) => simd(0, 3, ...offset),
  store: (offset: Code) => simd(11, 3, ...offset),
  splat: simd(20),
  first: simd(33, 0),
  second: simd(33, 1),
  replaceFirst: simd(34, 0),
  equal: simd(71),
  less: simd(73),
  greater: simd(74),
  notGreater: simd(75),
  notLess: simd(76),
  and: simd(78),
  or: simd(80),
  choose: simd(82),
  negate: simd(237),
  absolute: simd(236),
  // These two differ from Math.min and Math.max for NaN and between 0 and −0, and are several times as fast.
  least: simd(246),
  greatest: simd(247),
  floor: simd(117),
  add: simd(240),
  subtract: simd(241),
  multiply: simd(242),
  divide: simd(243),
  // Loading one of the two, or one for both
  loadBoth: simd(10, 3, 0),
  loadFirst: (offset: Code) => simd(93, 3, ...offset),
  loadSecond: (offset: Code) => simd(87, 3, ...offset, 1),
  // As whole numbers of 64 bits, and the low halves of these
  firstInt: simd(27, 0),
  secondInt: simd(27, 2),
  addLongs: simd(206),
  subtractLongs: simd(209),
  shiftLongsLeft: simd(203),
  /** With noughts from the left. */
  shiftLongsRight: simd(205),
};

function simd(operation: number, ...rest: readonly number[]): Code {
  return [0xfd, ...whole(operation), ...rest];
}

/** How far behind an address: so many numbers. */
export function behind(numbers: number): Code {
  return whole(8 * numbers);
}

/** So many columns of a sheet: how far apart these stand is only known when the module is started. */
export function columnsBehind(columns: number): Code {
  return whole(LATER + columns);
}

/** From a number of entries of a column to one of bytes. */
export const TO_BYTES: Code = [...int(3), ...ints.shiftLeft];
