import { refuse } from "../../lib/errors.ts";
import { sum } from "../../lib/sum.ts";

/** Amounts in pounds to be rounded to pence. */
export interface Unrounded {
  /** £, any sign. */
  readonly amounts: ArrayLike<number>;
  /** By what equal claims to an odd penny are decided, the first in order first: ODS codes. */
  readonly names: readonly string[];
  /** What the amounts have to add up to; if left out, their sum to the nearest penny. */
  readonly total?: bigint;
}

/** Whole pence that add up to the total, and who got one of the odd pennies. */
export interface Rounded {
  readonly pence: readonly bigint[];
  readonly oddPennies: readonly string[];
}

/**
 * Rounds by largest remainders (Hamilton's method): everyone's amount rounded down, and the pennies that are left
 * to those whose rounding took most, ties by name. A negative total is split by magnitude and negated, so that a
 * debt is rounded as the same credit would be. Of amounts so large that a number does not hold their pence (from some
 * £10bn on), what is lost between them and their sum is shared alike.
 *
 * @example
 * roundToPence({ amounts: [0.335, 0.335, 0.33], names: ["RM1", "RCX", "RGP"] });
 * // 1.00 in all: 33 + 34 + 33 pence; the odd penny goes to RCX, before RM1 in the alphabet
 */
export function roundToPence({ amounts, names, total = nearestPenny(sum(amounts)) }: Unrounded): Rounded {
  const sign = total < 0n ? -1 : 1;
  const exact = Array.from(amounts, (amount) => clean(sign * amount * 100));
  const pence = exact.map((amount) => BigInt(Math.floor(amount)));
  const left = Number((total < 0n ? -total : total) - pence.reduce((a, b) => a + b, 0n));
  refuseDistance(left, names.length, { amounts, total });
  const order = names
    .map((name, i) => ({ name, i, remainder: exact[i] - Math.floor(exact[i]) }))
    .sort((a, b) => b.remainder - a.remainder || (a.name < b.name ? -1 : 1));
  const n = names.length;
  const alike = left >= 0 && left <= n ? 0 : Math.floor(left / n);
  for (const { i } of order) pence[i] += BigInt(alike);
  const lucky = order.slice(0, left - alike * n);
  for (const { i } of lucky) pence[i] += 1n;
  return {
    pence: sign < 0 ? pence.map((amount) => -amount) : pence,
    oddPennies: lucky.map(({ name }) => name),
  };
}

/** Whole pence as text: −1,234.05 for −123405. */
export function poundsAndPence(pence: bigint): string {
  const size = pence < 0n ? -pence : pence;
  const whole = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${pence < 0n ? "−" : ""}£${whole}.${(size % 100n).toString().padStart(2, "0")}`;
}

/** £ to the nearest penny, halves (up to binary rounding) away from nought. */
export function nearestPenny(amount: number): bigint {
  const pence = BigInt(Math.floor(clean(Math.abs(amount) * 100) + 0.5 + 1e-9));
  return amount < 0 ? -pence : pence;
}

/** A billionth of a penny (or of the amount) is rounding of binary numbers, not a remainder. */
function clean(pence: number): number {
  const whole = Math.floor(pence + 0.5);
  return Math.abs(pence - whole) <= 1e-9 * Math.max(1, Math.abs(pence) * 1e-3) ? whole : pence;
}

/** What is lost of amounts by adding them up in one order or another, as a share of them. */
const LOST = 1e-12;

function refuseDistance(
  left: number,
  n: number,
  { amounts, total }: { readonly amounts: ArrayLike<number>; readonly total: bigint },
): void {
  const lost = LOST * 100 * sum(Array.from(amounts, Math.abs));
  if (left >= -lost && left <= n + lost) return;
  const message = `/total: the amounts add up to ${poundsAndPence(nearestPenny(sum(amounts)))}, not to ${poundsAndPence(total)}`;
  refuse([{ code: "DOES_NOT_ADD_UP", path: "/total", message, received: total.toString() }]);
}
