/** A year's transfer in parts: equal payments on the estimate, and the last with the true-up on what came out. */
export interface OnAccount {
  /** Pence by instalment; they add up to the actual amount. */
  readonly instalments: readonly bigint[];
  /** What the last one makes good: actual less estimate. */
  readonly trueUp: bigint;
}

/**
 * Payments on account: the estimate in equal whole-penny parts (what does not divide goes to the last), trued up on
 * actuals with the last of them.
 *
 * @example
 * onAccount({ estimate: 1000n, actual: 900n, count: 4 }); // 250, 250, 250, 150 pence
 */
export function onAccount({
  estimate,
  actual,
  count,
}: {
  readonly estimate: bigint;
  readonly actual: bigint;
  readonly count: number;
}): OnAccount {
  const each = estimate / BigInt(count);
  const last = actual - each * BigInt(count - 1);
  return {
    instalments: Array.from({ length: count }, (_, k) => (k === count - 1 ? last : each)),
    trueUp: actual - estimate,
  };
}
