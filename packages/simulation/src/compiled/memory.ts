import { type TakeTurn, turnsIn } from "./turns.ts";
import { type Exports, startModule } from "./web-assembly.ts";

/** Columns by name. */
export type ColumnsOf<Name extends string> = Readonly<Record<Name, Float64Array>>;

/** Names of columns with their lengths, in the order in which they stand in memory. */
export type Lengths<Name extends string> = readonly (readonly [Name, number])[];

/** The same, where a column may be made of others that stand in it side by side. */
export type Parts<Name extends string> = readonly (readonly [Name, number | Lengths<Name>])[];

/** Loops that have been compiled, and where they look for their columns. */
export interface Compiled<Name extends string, Loops> {
  readonly module: string;
  readonly reserved: number;
  readonly columns: readonly Name[];
  readonly list: number;
  readonly named: (exports: Exports) => Loops;
}

/** Columns, and the loops that work in them. */
export interface Memory<Name extends string, Loops> {
  readonly columns: ColumnsOf<Name>;
  readonly loops: Loops;
  /** To be called before columns are read or written after others may have been at work. */
  readonly takeTurn: TakeTurn;
}

/** Columns of noughts for compiled loops; null where WebAssembly may not be run. */
export function compiledMemory<Name extends string, Loops extends object>(
  compiled: Compiled<Name, Loops>,
  parts: Parts<Name>,
): Memory<Name, Loops> | null {
  const { module, list } = compiled;
  const reserved = inLines(compiled.reserved);
  const length = reserved + roomFor(parts);
  const started = startModule(module, length);
  if (!started) return null;
  const { memory, exports } = started;
  const columns = cut(memory.subarray(reserved), parts);
  const takeTurn = turnsIn(memory, reserved, length);
  const addresses = compiled.columns.map((name) => columns[name].byteOffset);
  new Int32Array(memory.buffer, 8 * list, addresses.length).set(addresses);
  return { columns, loops: loopsOf(compiled, exports), takeTurn };
}

/** Columns of noughts for loops as they stand: the same numbers to the last bit, but slower. */
export function plainMemory<Name extends string, Loops>(
  bind: (columns: ColumnsOf<Name>) => Loops,
  parts: Parts<Name>,
): Memory<Name, Loops> {
  const columns = cut(new Float64Array(roomFor(parts)), parts);
  return { columns, loops: bind(columns), takeTurn: () => {} };
}

function roomFor(parts: Parts<string>): number {
  return parts.reduce((sum, [, part]) => sum + inLines(lengthOf(part)), 0);
}

function lengthOf(part: number | Lengths<string>): number {
  return typeof part === "number" ? part : part.reduce((sum, [, length]) => sum + length, 0);
}

/** Columns, each from the beginning of a line of memory on; those that one is made of side by side. */
function cut<Name extends string>(memory: Float64Array, parts: Parts<Name>): ColumnsOf<Name> {
  const columns: Partial<Record<Name, Float64Array>> = {};
  let from = 0;
  for (const [name, part] of parts) {
    const column = memory.subarray(from, from + lengthOf(part));
    columns[name] = column;
    let within = 0;
    for (const [inner, length] of typeof part === "number" ? [] : part) {
      columns[inner] = column.subarray(within, within + length);
      within += length;
    }
    from += inLines(column.length);
  }
  return columns as ColumnsOf<Name>;
}

/** So many numbers in whole lines of memory, of eight: two at a time are never in two of them. */
function inLines(numbers: number): number {
  return 8 * Math.ceil(numbers / 8);
}

/** The functions of a module under their names as loops, always the same ones. */
function loopsOf<Loops extends object>(
  { named }: Pick<Compiled<string, Loops>, "named">,
  exports: Exports,
): Loops {
  const known = bound.get(exports) as Loops | undefined;
  const loops = known ?? named(exports);
  bound.set(exports, loops);
  return loops;
}

const bound = new WeakMap<Exports, object>();
