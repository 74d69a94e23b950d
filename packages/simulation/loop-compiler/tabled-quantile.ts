import { QUANTILE_TABLE } from "../src/random/tabled-quantile.ts";
import type { Surroundings } from "./compilation.ts";
import { behind, type Code, get, int, ints, lanes, set } from "./wasm.ts";

/** Bits of a double's fraction, and how many of the first of them tell the cells of an octave apart. */
const FRACTION = 52;
const OF_CELL = Math.log2(QUANTILE_TABLE.cells);

/** What the first row has before its fraction's other bits: the exponent of 2^-33, and cell 0. */
const FIRST = (1023 - 1 - QUANTILE_TABLE.octaves) * QUANTILE_TABLE.cells;

/**
 * Two numbers at a time what `tabledQuantile` in random/tabled-quantile.ts does, out of the table at an address: a number's
 * exponent and the first bits of its fraction are the row, the others how far it has come through the cell.
 */
export function quantileOf(argument: Code, table: Code, { newLocal, float, long }: Surroundings): Code {
  const [u, w, row, f, ...coefficients] = Array.from({ length: 10 }, () => newLocal("v128"));
  const [first, second] = [newLocal("i32"), newLocal("i32")];
  const { rows, nearest, furthest } = QUANTILE_TABLE;
  const address = (lane: Code) => [
    ...[...get(row), ...lane, ...int(8 * coefficients.length), ...ints.multiply],
    ...[...table, ...ints.add],
  ];
  const [c0, c1, c2, c3, c4, c5] = coefficients.map(get);
  return [
    ...[...argument, ...set(u)],
    ...[...float(0.5), ...get(u), ...float(0.5), ...lanes.subtract, ...lanes.absolute],
    ...[
      ...float(furthest),
      ...lanes.least,
      ...float(nearest),
      ...lanes.greatest,
      ...lanes.subtract,
      ...set(w),
    ],
    ...[
      ...get(w),
      ...int(FRACTION - OF_CELL),
      ...lanes.shiftLongsRight,
      ...long(FIRST),
      ...lanes.subtractLongs,
    ],
    // the upper half's rows come after the lower half's
    ...[
      ...get(u),
      ...float(0.5),
      ...lanes.notLess,
      ...long(rows),
      ...lanes.and,
      ...lanes.addLongs,
      ...set(row),
    ],
    // the other bits as the fraction of a number from 1 to 2
    ...[...get(w), ...int(64 - FRACTION + OF_CELL), ...lanes.shiftLongsLeft, ...int(64 - FRACTION)],
    ...[...lanes.shiftLongsRight, ...float(1), ...lanes.or, ...float(1), ...lanes.subtract, ...set(f)],
    ...[...address(lanes.firstInt), ...set(first), ...address(lanes.secondInt), ...set(second)],
    ...coefficients.flatMap((local, k) => [
      ...[...get(second), ...get(first), ...lanes.loadFirst(behind(k)), ...lanes.loadSecond(behind(k))],
      ...set(local),
    ]),
    // c0 + f · (c1 + f · (c2 + f · (c3 + f · (c4 + f · c5))))
    ...[c0, c1, c2, c3, c4].flatMap((code) => [...code, ...get(f)]),
    ...c5,
    ...[c0, c1, c2, c3, c4].flatMap(() => [...lanes.multiply, ...lanes.add]),
  ];
}
