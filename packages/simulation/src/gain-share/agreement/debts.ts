/** What becomes of set-up money when trusts leave, £ by trust. */
export interface Debts {
  /** What each leaver owes at once. */
  readonly owed: Float64Array;
  /** What each trust that stays gets of it. */
  readonly received: Float64Array;
}

/** One year's agreed baselines, who stays and who leaves in the year, and set-up money not yet had back; by trust. */
export interface Leaving {
  readonly baseline: Float64Array;
  readonly outstanding: Float64Array;
  readonly stays: ArrayLike<boolean>;
  readonly leaves: ArrayLike<boolean>;
}

/**
 * The set-up money that those who stay have not had back falls due to the leavers' part, by baseline: what they would
 * have borne of it had they stayed.
 *
 * @example
 * // Two stay with 30 and 10 outstanding, the third leaves; baselines alike: it owes a third of 40.
 * debtsOf({ baseline, outstanding: Float64Array.of(30, 10, 5), stays: [true, true, false], leaves: [false, false, true] });
 */
export function debtsOf({ baseline, outstanding, stays, leaves }: Leaving): Debts {
  let staying = 0;
  let leaving = 0;
  let due = 0;
  for (let i = 0; i < baseline.length; i++) {
    if (stays[i]) staying += baseline[i];
    if (leaves[i]) leaving += baseline[i];
    if (stays[i]) due += outstanding[i];
  }
  const part = leaving > 0 && staying > 0 ? leaving / (staying + leaving) : 0;
  return {
    owed: baseline.map((cost, i) => (leaves[i] && part > 0 ? (part * due * cost) / leaving : 0)),
    received: outstanding.map((money, i) => (stays[i] ? part * money : 0)),
  };
}
