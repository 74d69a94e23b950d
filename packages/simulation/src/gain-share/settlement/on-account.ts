import { type Fault, mismatch, refuse } from "../../lib/errors.ts";
import type { Settlement } from "./settle.ts";

/** A party's transfer of a year in parts: even payments on the estimate, and the last with the true-up on what came out. */
export interface OnAccount {
  readonly party: string;
  /** Pence by instalment; above 0 receives. They add up to what the year came to. */
  readonly instalments: readonly bigint[];
  /** What the last one makes good: actual less estimate. */
  readonly trueUp: bigint;
}

/** An estimate made before the year and what the year came to, paid in so many parts. */
export interface Instalments {
  readonly estimate: Settlement;
  readonly actual: Settlement;
  /** Payments in the year, 1 or more. */
  readonly count: number;
}

/**
 * Every party's payments on account for a year: the estimate in even parts, and what came out trued up with the last of
 * them. What has been paid so far is rounded to whole pence by largest remainders, ties by name, so that every
 * instalment by itself sums to nought over the parties. Refuses a count that is no whole number of at least 1.
 *
 * @example
 * yearOnAccount({ estimate, actual, count: 4 }, 0)[0].instalments; // 250, 250, 250, 150 pence of 1,000 and 900
 */
export function yearOnAccount({ estimate, actual, count }: Instalments, year: number): readonly OnAccount[] {
  refuse(countFaults(count));
  const { parties } = estimate;
  const expected = estimate.years[year].transfers;
  const came = actual.years[year].transfers;
  const soFar = Array.from({ length: count }, (_, k) =>
    partOf(expected, parties, { k: BigInt(k), of: BigInt(count) }),
  );
  return parties.map((party, p) => ({
    party,
    instalments: soFar.map((paid, k) => (soFar[k + 1] ?? came)[p] - paid[p]),
    trueUp: came[p] - expected[p],
  }));
}

/** `k` parts of `of` of amounts that sum to nought, as whole pence that do so, too. */
function partOf(
  pence: readonly bigint[],
  names: readonly string[],
  { k, of }: { readonly k: bigint; readonly of: bigint },
): readonly bigint[] {
  const parts = pence.map((amount, p) => {
    const remainder = (((amount * k) % of) + of) % of;
    return { p, name: names[p], remainder, whole: (amount * k - remainder) / of };
  });
  const left = -parts.reduce((sum, { whole }) => sum + whole, 0n);
  const order = [...parts].sort((a, b) => Number(b.remainder - a.remainder) || (a.name < b.name ? -1 : 1));
  const lucky = new Set(order.slice(0, Number(left)).map(({ p }) => p));
  return parts.map(({ p, whole }) => whole + (lucky.has(p) ? 1n : 0n));
}

function countFaults(count: number): Fault[] {
  if (Math.floor(count) === count && count >= 1) return [];
  return [
    mismatch("OUT_OF_RANGE", "/count", {
      expected: "a whole number of payments, at least 1",
      received: count,
    }),
  ];
}
