import type { Columns } from "./columns.ts";
import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";

/**
 * What joining means to one member whatever the pool makes of it, by year, £. It depends on no other member,
 * so that a coalition's is the sum over its members. A member that has left has none.
 */
export interface OwnCosts {
  /** What the moved work would cost it alone; what the pool's price is set against. */
  readonly moved: Float64Array;
  /** The same of the operating services. */
  readonly movedOperating: Float64Array;
  /** The moved work before booked savings and its own automation, operating services, and pay's part of it. */
  readonly movedBefore: Float64Array;
  readonly movedPay: Float64Array;
  /** Its part of the cost that moved, operating services, as the pool takes it over. */
  readonly part: Float64Array;
  /** Exit charge before the share: last year's reach at this year's cost. */
  readonly leavingBase: Float64Array;
  /** What is due of the annuity if the pool ends in the year. */
  readonly balance: Float64Array;
  /**
   * Set-up of the whole plan with its optimism bias, whoever funds it, by stage; and what is spent on it by year while
   * it is a member.
   */
  readonly principal: Float64Array;
  readonly setUp: Float64Array;
}

/**
 * Computes {@link OwnCosts} for member after member into the same columns, and books the effects on its position:
 * its own terms, and what is in `moved` already, overlap and own automation.
 */
export function ownCostsMaker(
  plan: Plan,
  columns: Columns,
  { effects, width, years }: Effects,
): (future: Future, m: number) => OwnCosts {
  const { horizon, stages } = plan;
  const { portions } = plan.lines;
  const { here, accountCost, accountNonPay, accountBooked, accountAutomatable } = columns;
  const { overlap, shadow, dip, stranded, annuity } = years;
  const { "own-automation": ownAutomation, "category-management": buying, "dual-running": dual } = years;
  const { "permanent-stranded": permanent, "set-up": setUp } = years;
  const row = () => new Float64Array(horizon);
  const own = {
    moved: row(),
    movedOperating: row(),
    movedBefore: row(),
    movedPay: row(),
    part: row(),
    leavingBase: row(),
    balance: row(),
    principal: new Float64Array(stages.length),
    setUp: row(),
  };
  const { moved, movedOperating, movedBefore, movedPay, part, leavingBase, balance, principal } = own;
  const spent = own.setUp;

  return (future, m) => {
    moved.fill(0);
    movedOperating.fill(0);
    movedBefore.fill(0);
    movedPay.fill(0);
    part.fill(0);
    leavingBase.fill(0);
    balance.fill(0);
    principal.fill(0);
    spent.fill(0);
    for (let p = 0; p < portions.length; p++) {
      if (portions[p].member === m) addPortion(future, p);
    }
    const { setupShare, overrun } = future.numbers;
    for (let k = 0; k < stages.length; k++) {
      principal[k] *= setupShare * overrun * future.adoption.learnt[m];
      addSetUp(future, m, k);
      if (stages[k].operatingModel.providerFunds) repay(future, m, k);
    }
    addOptimismBias(m);
    return own;
  };

  function addPortion({ numbers, years: prices }: Future, p: number): void {
    const kept = 1 - numbers.overlap;
    const months = numbers.dualRunningMonths / 12;
    principal[portions[p].stage] += accountCost[2 * p * horizon];
    for (let y = 0; y < horizon; y++) {
      const now = here[y * portions.length + p];
      const before = y === 0 ? 0 : here[(y - 1) * portions.length + p];
      if (now === 0 && before === 0) continue;
      const at = 2 * p * horizon + y;
      const to = portions[p].member * width + y;
      const operating = accountCost[at];
      const spend = accountCost[at + horizon];
      const booked = accountBooked[at] + accountBooked[at + horizon];
      const automated = prices.ownAutomation[y] * accountAutomatable[at];
      const newly = Math.max(0, now - before) * operating;
      moved[y] += now * (operating + spend - booked - automated);
      movedOperating[y] += now * (operating - accountBooked[at] - automated);
      movedBefore[y] += now * operating;
      movedPay[y] += now * (operating - accountNonPay[at]);
      part[y] += now * (operating - kept * accountBooked[at]);
      leavingBase[y] += before * operating;
      effects[to + ownAutomation] -= now * automated;
      effects[to + overlap] -= now * numbers.overlap * booked;
      effects[to + shadow] -= numbers.shadowShare * now * operating;
      effects[to + buying] -= numbers.buyingCost * now * spend;
      effects[to + dual] -= months * newly;
      effects[to + dip] -= numbers.dip * newly;
      effects[to + permanent] -= numbers.permanentStranded * now * accountNonPay[at];
      if (now > 0) effects[to + stranded] -= strandedShare(numbers, p, y) * accountNonPay[at];
    }
  }

  /** Share of a portion's non-pay that has moved too recently to have been released. */
  function strandedShare(numbers: Future["numbers"], p: number, y: number): number {
    const time = y - numbers.releaseYears;
    const year = Math.floor(time);
    const last = hereIn(p, year);
    const released = last + (time - year) * (hereIn(p, Math.min(y, year + 1)) - last);
    return numbers.strandedShare * Math.max(0, hereIn(p, y) - released);
  }

  function hereIn(p: number, y: number): number {
    return y < 0 ? 0 : here[y * portions.length + p];
  }

  /** Puts on top of set-up, as it is paid or repaid, what plans of its kind have been too optimistic by. */
  function addOptimismBias(m: number): void {
    const { optimismBias } = plan.scenario;
    for (let k = 0; k < stages.length; k++) principal[k] *= 1 + optimismBias;
    for (let y = 0; y < horizon; y++) {
      const at = m * width + y;
      effects[at + years["optimism-bias"]] += optimismBias * (effects[at + setUp] + effects[at + annuity]);
      spent[y] *= 1 + optimismBias;
      balance[y] *= 1 + optimismBias;
    }
  }

  /** Set-up of a stage, in a straight line over the member's transition; the member pays unless the provider does. */
  function addSetUp({ adoption }: Future, m: number, stage: number): void {
    const { providerFunds } = stages[stage].operatingModel;
    const start = stages[stage].from + adoption.waveStart[m];
    const length = adoption.transition[m];
    for (let y = 0; y < adoption.until[m]; y++) {
      const cost = principal[stage] * (overlapOf(y, start, length) / length);
      spent[y] += cost;
      if (!providerFunds) effects[m * width + setUp + y] -= cost;
    }
  }

  /** The provider pays for set-up of a stage; the member repays it in nominal instalments. */
  function repay({ numbers: { inflation }, terms, adoption }: Future, m: number, stage: number): void {
    const { repaymentYears, costOfCapital } = terms[stage];
    const until = adoption.until[m];
    const first = stages[stage].from + Math.floor(adoption.waveStart[m]);
    const instalment = principal[stage] / annuityFactor(costOfCapital, repaymentYears);
    for (let y = Math.max(0, first); y < Math.min(horizon, first + repaymentYears); y++) {
      const real = instalment * discounted(inflation, y - first);
      const left = annuityFactor(costOfCapital, repaymentYears - (y - first));
      const due = y > first ? real * left : 0;
      balance[y] += due;
      if (y < until) effects[m * width + annuity + y] -= real;
      if (y === until) effects[m * width + annuity + y] -= due;
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
