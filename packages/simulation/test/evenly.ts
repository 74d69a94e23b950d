import fc from "fast-check";

/** Numbers spread evenly between two ends, where fc.double favours the tiny. */
export function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((k) => min + ((max - min) * (k + 0.5)) / 2 ** 31);
}
