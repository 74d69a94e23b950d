import { type TakeTurn, turnsIn } from "./turns.ts";
import { type Exports, startModule } from "./web-assembly.ts";

/** Columns by name. */
export type ColumnsOf<Name extends string> = Readonly<Record<Name, Float64Array>>;

/** Names of columns with their lengths, in the order in which they stand in memory. */
export type Lengths<Name extends string> = readonly (readonly [Name, number])[];

/**
 * Columns that loops read side by side, so many entries of each at a time: they stand in rows, in each of which one column
 * comes after the other, all of them as far apart.
 */
export interface Sheet<Name extends string> {
  readonly columns: readonly Name[];
  readonly rows: number;
  /** Entries of a column in a row: the same in all sheets. */
  readonly width: number;
}

/** The same, where a column may be made of others that stand in it one after the other, or be a sheet of others. */
export type Parts<Name extends string> = readonly (readonly [Name, number | Lengths<Name> | Sheet<Name>])[];

/** Loops that have been compiled, and where they look for their columns and sheets. */
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
  /** Numbers from one row of a sheet to the next. */
  rowOf(sheet: Name): number;
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
  const room = roomIn(parts);
  const length = reserved + roomFor(parts, room);
  const started = startModule(module, length, room);
  if (!started) return null;
  const { memory, exports } = started;
  const columns = cut(memory.subarray(reserved), parts, room);
  const takeTurn = turnsIn(memory, reserved, length);
  const addresses = compiled.columns.map((name) => columns[name].byteOffset);
  new Int32Array(memory.buffer, 8 * list, addresses.length).set(addresses);
  return { columns, rowOf: rowsOf(parts, room), loops: loopsOf(compiled, exports), takeTurn };
}

/** Columns of noughts for loops as they stand: the same numbers to the last bit, but slower. */
export function plainMemory<Name extends string, Loops>(
  bind: (columns: ColumnsOf<Name>) => Loops,
  parts: Parts<Name>,
): Memory<Name, Loops> {
  const room = roomIn(parts);
  const columns = cut(new Float64Array(roomFor(parts, room)), parts, room);
  return { columns, rowOf: rowsOf(parts, room), loops: bind(columns), takeTurn: () => {} };
}

function roomFor(parts: Parts<string>, room: number): number {
  return parts.reduce((sum, [, part]) => sum + inLines(lengthOf(part, room)), 0);
}

function lengthOf(part: Parts<string>[number][1], room: number): number {
  if (typeof part === "number") return part;
  if (isSheet(part)) return part.rows * part.columns.length * room;
  return part.reduce((sum, [, length]) => sum + length, 0);
}

/** Columns, each from the beginning of a line of memory on; those that one is made of one after the other. */
function cut<Name extends string>(memory: Float64Array, parts: Parts<Name>, room: number): ColumnsOf<Name> {
  const columns: Partial<Record<Name, Float64Array>> = {};
  let from = 0;
  for (const [name, part] of parts) {
    const column = memory.subarray(from, from + lengthOf(part, room));
    columns[name] = column;
    if (typeof part !== "number")
      Object.assign(columns, isSheet(part) ? cutSheet(column, part, room) : cutUp(column, part));
    from += inLines(column.length);
  }
  return columns as ColumnsOf<Name>;
}

function cutUp(column: Float64Array, parts: Lengths<string>): Record<string, Float64Array> {
  let from = 0;
  return Object.fromEntries(
    parts.map(([name, length]) => {
      from += length;
      return [name, column.subarray(from - length, from)];
    }),
  );
}

/** Columns of a sheet, each from its entries in the first row to those in the last one. */
function cutSheet(
  sheet: Float64Array,
  { columns, rows, width }: Sheet<string>,
  room: number,
): Record<string, Float64Array> {
  const before = (rows - 1) * columns.length * room;
  return Object.fromEntries(
    columns.map((name, k) => [
      name,
      rows === 0 ? sheet : sheet.subarray(k * room, k * room + before + width),
    ]),
  );
}

function rowsOf<Name extends string>(parts: Parts<Name>, room: number): (sheet: Name) => number {
  const rows = new Map(
    parts.map(([name, part]) => [name, isSheet(part) ? part.columns.length * room : 0] as const),
  );
  return (sheet) => rows.get(sheet) ?? 0;
}

/**
 * How far apart the columns of all sheets stand: so that few modules do for all, a little more than a power of two, which
 * would make them meet in the same places of a cache.
 */
function roomIn(parts: Parts<string>): number {
  const width = Math.max(0, ...parts.map(([, part]) => (isSheet(part) ? part.width : 0)));
  let room = 64;
  while (room + LINE < width) room *= 2;
  return room + LINE;
}

function isSheet<Name extends string>(part: Parts<Name>[number][1]): part is Sheet<Name> {
  return typeof part !== "number" && "columns" in part;
}

/** So many numbers in whole lines of memory, of eight: two at a time are never in two of them. */
function inLines(numbers: number): number {
  return LINE * Math.ceil(numbers / LINE);
}

/** Numbers that a line of memory holds. */
export const LINE = 8;

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
