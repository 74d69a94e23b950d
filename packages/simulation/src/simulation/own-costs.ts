import type { Future } from "./future.ts";
import type { MemberMix } from "./member-mix.ts";
import type { Plan } from "./plan.ts";
import { rowsOf } from "./rows.ts";

/**
 * What joining means to one member whatever the pool makes of it, by year, £. It depends on no other member,
 * so that a coalition's is the sum over its members. A member that has left has none.
 */
export interface OwnCosts {
  /** What the moved work would cost it alone; what the pool's price is set against. */
  readonly moved: Float64Array;
  /** The moved work before booked savings and its own automation, operating services. */
  readonly movedBefore: Float64Array;
  /** Effects on position that are in `moved` already: shown by the bridge. */
  readonly ownAutomation: Float64Array;
  readonly overlap: Float64Array;
  /** Costs, nought or positive. */
  readonly shadow: Float64Array;
  readonly categoryManagement: Float64Array;
  readonly dualRunning: Float64Array;
  readonly dip: Float64Array;
  readonly stranded: Float64Array;
  readonly permanentStranded: Float64Array;
  readonly setUp: Float64Array;
  readonly annuity: Float64Array;
  /** What is due of the annuity if it leaves in the year, and what is due in the year because it does leave. */
  readonly balance: Float64Array;
  readonly settled: Float64Array;
  /** Exit charge before the share: last year's reach at this year's cost. */
  readonly leavingBase: Float64Array;
  /** Its part of the cost that moved, operating services, as the pool takes it over. */
  readonly part: Float64Array;
  /** Set-up of the whole plan, whoever funds it, [0] only. */
  readonly principal: Float64Array;
}

/** Columns whose sum, moved less costs, is the additive part of a position. */
export const COSTS = [
  "shadow",
  "categoryManagement",
  "dualRunning",
  "dip",
  "stranded",
  "permanentStranded",
  "setUp",
  "annuity",
  "settled",
] as const satisfies readonly (keyof OwnCosts)[];

/** Computes {@link OwnCosts} for member after member into the same columns. */
export function ownCostsMaker(plan: Plan): (future: Future, mix: MemberMix, m: number) => OwnCosts {
  const { horizon } = plan;
  const { portions } = plan.lines;
  const { providerFunds } = plan.scenario.operatingModel;
  const { all, rows: own } = rowsOf(
    [
      ...COSTS,
      "moved",
      "movedBefore",
      "ownAutomation",
      "overlap",
      "balance",
      "leavingBase",
      "part",
      "principal",
    ],
    horizon,
  );

  return (future, mix, m) => {
    all.fill(0);
    for (let p = 0; p < portions.length; p++) {
      if (portions[p].member === m) addPortion(future, mix, p);
    }
    const { setupShare, overrun } = future.numbers;
    own.principal[0] *= setupShare * overrun * future.adoption.learnt[m];
    if (providerFunds) repay(future, m);
    else payFor(future, m);
    return own;
  };

  function addPortion(future: Future, mix: MemberMix, p: number): void {
    const { here, numbers, years } = future;
    const { dualRunningMonths, dip, overlap, shadowShare, buyingCost } = numbers;
    own.principal[0] += mix.operating[p * horizon];
    for (let y = 0; y < horizon; y++) {
      const now = here[y * portions.length + p];
      const before = y === 0 ? 0 : here[(y - 1) * portions.length + p];
      if (now === 0 && before === 0) continue;
      const at = p * horizon + y;
      const operating = mix.operating[at];
      const spend = mix.spend[at];
      const booked = mix.booked[at] + mix.bookedSpend[at];
      const automated = years.ownAutomation[y] * mix.automatable[at];
      const newly = Math.max(0, now - before) * operating;
      own.moved[y] += now * (operating + spend - booked - automated);
      own.movedBefore[y] += now * operating;
      own.ownAutomation[y] -= now * automated;
      own.overlap[y] -= now * overlap * booked;
      own.shadow[y] += shadowShare * now * operating;
      own.categoryManagement[y] += buyingCost * now * spend;
      own.dualRunning[y] += (dualRunningMonths / 12) * newly;
      own.dip[y] += dip * newly;
      own.leavingBase[y] += before * operating;
      own.part[y] += now * (operating - (1 - overlap) * mix.booked[at]);
      own.permanentStranded[y] += numbers.permanentStranded * now * mix.nonPay[at];
      if (now > 0) own.stranded[y] += strand(future, p, y) * mix.nonPay[at];
    }
  }

  /** Share of a portion's non-pay that has moved too recently to have been released. */
  function strand({ here, numbers }: Future, p: number, y: number): number {
    const { strandedShare, releaseYears } = numbers;
    const time = y - releaseYears;
    const year = Math.floor(time);
    const inYear = (then: number) => (then < 0 ? 0 : here[then * portions.length + p]);
    const released = inYear(year) + (time - year) * (inYear(Math.min(y, year + 1)) - inYear(year));
    return strandedShare * Math.max(0, inYear(y) - released);
  }

  /** Set-up, in a straight line over the member's transition. */
  function payFor({ adoption }: Future, m: number): void {
    const length = adoption.transition[m];
    for (let y = 0; y < adoption.until[m]; y++) {
      own.setUp[y] = (own.principal[0] * overlapOf(y, adoption.waveStart[m], length)) / length;
    }
  }

  /** The provider pays for set-up; the member repays it in nominal instalments. */
  function repay({ numbers, adoption }: Future, m: number): void {
    const { repaymentYears, costOfCapital, inflation } = numbers;
    const until = adoption.until[m];
    const first = Math.floor(adoption.waveStart[m]);
    const instalment = own.principal[0] / annuityFactor(costOfCapital, repaymentYears);
    for (let y = Math.max(0, first); y < Math.min(horizon, first + repaymentYears); y++) {
      const real = instalment * discounted(inflation, y - first);
      const left = annuityFactor(costOfCapital, repaymentYears - (y - first));
      if (y < until) own.annuity[y] = real;
      if (y > first) own.balance[y] = real * left;
      if (y === until) own.settled[y] = own.balance[y];
    }
  }
}

/** What a payment of 1 a year is worth, n times from a year hence. */
function annuityFactor(rate: number, n: number): number {
  return rate > 0 ? (1 - discounted(rate, n)) / rate : n;
}

/** `(1 + rate)^−n` for a whole n. */
function discounted(rate: number, n: number): number {
  let factor = 1;
  for (let k = 0; k < n; k++) factor /= 1 + rate;
  return factor;
}

/** Length of year y that lies in the time from `start` on, `length` years long. */
function overlapOf(y: number, start: number, length: number): number {
  return Math.max(0, Math.min(y + 1, start + length) - Math.max(y, start));
}
