import type { Fault } from "../lib/errors.ts";
import type { BaselineLine, LineAmount } from "./records.ts";

/** From this factor on, a wrong unit is likelier than a different trust, or than a wrong estimate. */
const A_THOUSAND = 200;

/** True of a factor that only thousands given as ones, or ones given as thousands, explain; and of one that is no number. */
export function isWrongUnit(factor: number): boolean {
  return !(factor < A_THOUSAND && factor > 1 / A_THOUSAND);
}

/**
 * The earlier figures that a line's own are too far from, to be kept with it: the question whether the units are wrong
 * goes with the line wherever it goes. Figures that were kept before stay the yardstick; undefined where there is none.
 *
 * @example
 * replacedBy({ ...line, pay: 556 }, line); // { pay: 556_264 }
 */
export function replacedBy(line: BaselineLine, before: BaselineLine): BaselineLine["replaced"] {
  const kept = LINE_AMOUNTS.flatMap((field) => {
    const earlier = before.replaced?.[field] ?? before[field];
    return isFar(line[field], earlier) ? [[field, earlier]] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Asks about figures that are far from those that they replaced. */
export function unitOddities(line: BaselineLine, path: string): Fault[] {
  const { replaced = {} } = line;
  return LINE_AMOUNTS.flatMap((field) => {
    const earlier = replaced[field];
    if (earlier === undefined || !isFar(line[field], earlier)) return [];
    const at = `${path}/${field}`;
    const expected = `a figure nearer to ${earlier}`;
    const message = `${at}: expected ${expected}, got ${line[field]}; are the units wrong by a thousand?`;
    return [{ code: "UNITS", path: at, message, expected, received: line[field] }];
  });
}

/** The amounts of a line in which a unit can be wrong. */
export const LINE_AMOUNTS = [
  "pay",
  "nonPay",
  "wte",
  "volume",
  "bookedSaving",
] as const satisfies readonly LineAmount[];

function isFar(figure: number, earlier: number): boolean {
  return figure > 0 && earlier > 0 && isWrongUnit(figure / earlier);
}
