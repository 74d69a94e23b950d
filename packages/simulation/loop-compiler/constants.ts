import { type Code, int, ints, lanes } from "./wasm.ts";

/** Numbers at the start of memory: loading one into both lanes is faster than making it. */
export interface Constants {
  /** Code for a number in both lanes. */
  float(value: number): Code;
  /** Code for a whole number of 64 bits in both lanes, not below nought. */
  long(value: number): Code;
  /** Code for the address of the k-th column, out of the list of addresses. */
  address(column: number): Code;
  /** The number at which the list of addresses begins. */
  readonly list: number;
  /** All numbers, in their order. */
  values(): Float64Array<ArrayBuffer>;
}

/**
 * Starts with a table that code finds at address 0; then comes room for the addresses of so many columns, whole numbers
 * of 32 bits, which are not part of the module: they say where the columns of the work at hand are.
 */
export function constantsAfter(table: Float64Array, columns: number): Constants {
  const list = table.length;
  const first = list + Math.ceil(columns / 2);
  const places = new Map<bigint, number>();

  function loaded(bits: bigint): Code {
    const place = places.get(bits) ?? first + places.size;
    places.set(bits, place);
    return [...int(8 * place), ...lanes.loadBoth];
  }

  return {
    float: (value) => loaded(new BigInt64Array(Float64Array.of(value).buffer)[0]),
    long: (value) => loaded(BigInt(value)),
    address: (column) => [...int(8 * list + 4 * column), ...ints.load],
    list,
    values: () => {
      const all = new BigInt64Array(first + places.size);
      all.set(new BigInt64Array(Float64Array.from(table).buffer));
      for (const [bits, place] of places) all[place] = bits;
      return new Float64Array(all.buffer);
    },
  };
}
