import type { Settlement } from "./settle.ts";

/** A year's transfer in parts: equal payments on the estimate, and the last with the true-up on what came out. */
export interface OnAccount {
  /** Pence by instalment; they add up to the actual amount. */
  readonly instalments: readonly bigint[];
  /** What the last one makes good: actual less estimate. */
  readonly trueUp: bigint;
}

/** An estimate made before the year and what the year came to, paid in so many parts. */
export interface Instalments<Amount> {
  readonly estimate: Amount;
  readonly actual: Amount;
  readonly count: number;
}

/**
 * Payments on account: the estimate in equal whole-penny parts (what does not divide goes to the last), trued up on
 * actuals with the last of them.
 *
 * @example
 * onAccount({ estimate: 1000n, actual: 900n, count: 4 }); // 250, 250, 250, 150 pence
 */
export function onAccount({ estimate, actual, count }: Instalments<bigint>): OnAccount {
  const each = estimate / BigInt(count);
  const last = actual - each * BigInt(count - 1);
  return {
    instalments: Array.from({ length: count }, (_, k) => (k === count - 1 ? last : each)),
    trueUp: actual - estimate,
  };
}

/** Every party's payments on account for a year, from the settlement of the estimate and that of the actuals. */
export function yearOnAccount(
  { estimate, actual, count }: Instalments<Settlement>,
  year: number,
): readonly (OnAccount & { readonly party: string })[] {
  return estimate.parties.map((party, p) => ({
    party,
    ...onAccount({
      estimate: estimate.years[year].transfers[p],
      actual: actual.years[year].transfers[p],
      count,
    }),
  }));
}
