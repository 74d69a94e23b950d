import { type TakeTurn, turnsIn } from "./turns.ts";
import { type Exports, startModule } from "./web-assembly.ts";

/** Columns by name. */
export type ColumnsOf<Name extends string> = Readonly<Record<Name, Float64Array>>;

/** Names of columns with their lengths, in the order in which they stand in memory. */
export type Lengths<Name extends string> = readonly (readonly [Name, number])[];

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
  lengths: Lengths<Name>,
): Memory<Name, Loops> | null {
  const { module, reserved, list } = compiled;
  const length = reserved + total(lengths);
  const started = startModule(module, length);
  if (!started) return null;
  const { memory, exports } = started;
  const columns = cut(memory.subarray(reserved), lengths);
  const takeTurn = turnsIn(memory, reserved, length);
  const addresses = compiled.columns.map((name) => columns[name].byteOffset);
  new Int32Array(memory.buffer, 8 * list, addresses.length).set(addresses);
  return { columns, loops: loopsOf(compiled, exports), takeTurn };
}

/** Columns of noughts for loops as they stand: the same numbers to the last bit, but slower. */
export function plainMemory<Name extends string, Loops>(
  bind: (columns: ColumnsOf<Name>) => Loops,
  lengths: Lengths<Name>,
): Memory<Name, Loops> {
  const columns = cut(new Float64Array(total(lengths)), lengths);
  return { columns, loops: bind(columns), takeTurn: () => {} };
}

function total(lengths: Lengths<string>): number {
  return lengths.reduce((sum, [, length]) => sum + length, 0);
}

function cut<Name extends string>(memory: Float64Array, lengths: Lengths<Name>): ColumnsOf<Name> {
  let start = 0;
  const cuts = lengths.map(([name, length]) => {
    const from = start;
    start += length;
    return [name, memory.subarray(from, start)] as const;
  });
  return Object.fromEntries(cuts) as ColumnsOf<Name>;
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
