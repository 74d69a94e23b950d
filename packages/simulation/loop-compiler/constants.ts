import { type Code, int, lanes } from "./wasm.ts";

/** Numbers at the start of memory: loading one into both lanes is faster than making it. */
export interface Constants {
  /** Code for a number in both lanes. */
  float(value: number): Code;
  /** Code for a whole number of 64 bits in both lanes, not below nought. */
  long(value: number): Code;
  /** All numbers, in their order. */
  values(): Float64Array<ArrayBuffer>;
}

/** Starts with a table that code finds at address 0. */
export function constantsAfter(table: Float64Array): Constants {
  const places = new Map<bigint, number>();

  function loaded(bits: bigint): Code {
    const place = places.get(bits) ?? table.length + places.size;
    places.set(bits, place);
    return [...int(8 * place), ...lanes.loadBoth];
  }

  return {
    float: (value) => loaded(new BigInt64Array(Float64Array.of(value).buffer)[0]),
    long: (value) => loaded(BigInt(value)),
    values: () => {
      const all = new BigInt64Array(table.length + places.size);
      all.set(new BigInt64Array(Float64Array.from(table).buffer));
      for (const [bits, place] of places) all[place] = bits;
      return new Float64Array(all.buffer);
    },
  };
}
