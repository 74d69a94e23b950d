import type { Block } from "./block.ts";
import type { MemberMix } from "./member-mix.ts";
import { BLOCK, type Plan } from "./plan.ts";

/**
 * What joining means to one member whatever the pool makes of it, as columns by year, £. It depends on no
 * other member, so that a coalition's is the sum over its members. A member that has left has none.
 */
export interface OwnCosts {
  /** What the moved work would cost it alone; what the pool's price is set against. */
  readonly moved: readonly Float64Array[];
  /** The moved work before booked savings and its own automation, operating services. */
  readonly movedBefore: readonly Float64Array[];
  /** Effects on position that are in `moved` already: shown by the bridge. */
  readonly ownAutomation: readonly Float64Array[];
  readonly overlap: readonly Float64Array[];
  /** Costs, nought or positive. */
  readonly shadow: readonly Float64Array[];
  readonly categoryManagement: readonly Float64Array[];
  readonly dualRunning: readonly Float64Array[];
  readonly dip: readonly Float64Array[];
  readonly stranded: readonly Float64Array[];
  readonly permanentStranded: readonly Float64Array[];
  readonly setUp: readonly Float64Array[];
  readonly annuity: readonly Float64Array[];
  /** What is due of the annuity if it leaves in the year, and what is due in the year because it does leave. */
  readonly balance: readonly Float64Array[];
  readonly settled: readonly Float64Array[];
  /** Exit charge before the share: last year's reach at this year's cost. */
  readonly leavingBase: readonly Float64Array[];
  /** Its part of the cost that moved, operating services, as the pool takes it over. */
  readonly part: readonly Float64Array[];
  /** Set-up of the whole plan, whoever funds it, [0] only. */
  readonly principal: Float64Array;
}

/** Columns by year whose sum, moved less costs, is the additive part of a position. */
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
export function ownCostsMaker(plan: Plan): (block: Block, mix: MemberMix, m: number) => OwnCosts {
  const { horizon, portions } = plan;
  const byYear = () => Array.from({ length: horizon }, () => new Float64Array(BLOCK));
  const own = {
    moved: byYear(),
    movedBefore: byYear(),
    ownAutomation: byYear(),
    overlap: byYear(),
    shadow: byYear(),
    categoryManagement: byYear(),
    dualRunning: byYear(),
    dip: byYear(),
    stranded: byYear(),
    permanentStranded: byYear(),
    setUp: byYear(),
    annuity: byYear(),
    balance: byYear(),
    settled: byYear(),
    leavingBase: byYear(),
    part: byYear(),
    principal: new Float64Array(BLOCK),
  };
  const accumulated = [
    own.moved,
    own.movedBefore,
    own.ownAutomation,
    own.overlap,
    own.categoryManagement,
    own.dualRunning,
    own.stranded,
    own.permanentStranded,
    own.leavingBase,
    own.part,
  ];

  return (block, mix, m) => {
    for (const columns of accumulated) for (const column of columns) column.fill(0);
    own.principal.fill(0);
    portions.forEach((portion, p) => {
      if (portion.member === m) addPortion(block, mix, m, p);
    });
    priceMoves(block);
    fundSetUp(block, m);
    return own;
  };

  /** Adds what depends on how much of a portion is here; `dualRunning` holds newly moved cost for now. */
  function addPortion({ draws, years, adoption }: Block, mix: MemberMix, m: number, p: number): void {
    const { overlap, strandedShare, permanentStranded, releaseYears } = draws.of;
    const { free } = portions[p];
    const at = m * horizon;
    for (let y = 0; y < horizon; y++) {
      const cell = p * horizon + y;
      const adopted = adoption.adopted[at + y];
      const last = adoption.adopted[at + Math.max(0, y - 1)];
      const freeLast = y === 0 ? 0 : free[y - 1];
      const automation = years.ownAutomation[y];
      for (let d = 0; d < draws.count; d++) {
        const here = adopted[d] * free[y];
        const hereLast = last[d] * freeLast;
        const operating = mix.pay[cell][d] + mix.nonPay[cell][d];
        const all = operating + mix.spend[cell][d];
        const bookedOperating = mix.booked[cell][d];
        const booked = bookedOperating + mix.bookedSpend[cell][d];
        const automated = automation[d] * mix.automatable[cell][d];
        own.moved[y][d] += here * (all - booked - automated);
        own.movedBefore[y][d] += here * operating;
        own.ownAutomation[y][d] -= here * automated;
        own.overlap[y][d] -= here * overlap[d] * booked;
        own.categoryManagement[y][d] += here * mix.spend[cell][d];
        own.dualRunning[y][d] += Math.max(0, here - hereLast) * operating;
        own.leavingBase[y][d] += hereLast * operating;
        own.part[y][d] += here * (operating - (1 - overlap[d]) * bookedOperating);
        if (here > 0) {
          const released = hereAt(y - releaseYears[d], (then) => adoption.adopted[at + then][d] * free[then]);
          const nonPay = mix.nonPay[cell][d];
          own.stranded[y][d] += strandedShare[d] * Math.max(0, here - released) * nonPay;
          own.permanentStranded[y][d] += permanentStranded[d] * here * nonPay;
        }
        if (y === 0) own.principal[d] += operating;
      }
    }
  }

  function priceMoves({ draws }: Block): void {
    const { shadowShare, buyingCost, dualRunningMonths, dip } = draws.of;
    for (let y = 0; y < horizon; y++) {
      for (let d = 0; d < draws.count; d++) {
        const newly = own.dualRunning[y][d];
        own.shadow[y][d] = shadowShare[d] * own.movedBefore[y][d];
        own.categoryManagement[y][d] *= buyingCost[d];
        own.dualRunning[y][d] = (dualRunningMonths[d] / 12) * newly;
        own.dip[y][d] = dip[d] * newly;
      }
    }
  }

  function fundSetUp({ draws, adoption }: Block, m: number): void {
    const { setupShare, overrun, repaymentYears, costOfCapital, inflation } = draws.of;
    const { providerFunds } = plan.scenario.operatingModel;
    const waveStart = adoption.waveStart[m];
    const transition = adoption.transition[m];
    for (let d = 0; d < draws.count; d++) {
      own.principal[d] *= setupShare[d] * overrun[d] * adoption.learnt[m][d];
      const until = Math.min(adoption.exitYear[m][d], adoption.endYear[d]);
      const years = repaymentYears[d];
      const rate = costOfCapital[d];
      const first = Math.floor(waveStart[d]);
      const instalment =
        rate > 0 ? (own.principal[d] * rate) / (1 - discounted(rate, years)) : own.principal[d] / years;
      for (let y = 0; y < horizon; y++) {
        const spent = overlapOf(y, waveStart[d], transition[d]) / transition[d];
        own.setUp[y][d] = !providerFunds && y < until ? own.principal[d] * spent : 0;
        const k = y - first;
        const real = providerFunds ? discounted(inflation[d], k) : 0;
        const left = rate > 0 ? (1 - discounted(rate, years - k)) / rate : years - k;
        own.annuity[y][d] = y < until && k >= 0 && k < years ? instalment * real : 0;
        own.balance[y][d] = k >= 1 && k < years ? instalment * left * real : 0;
        own.settled[y][d] = y === until ? own.balance[y][d] : 0;
      }
    }
  }
}

/** `(1 + rate)^−n` for a whole n; 1 for n below nought. */
function discounted(rate: number, n: number): number {
  let factor = 1;
  for (let k = 0; k < n; k++) factor /= 1 + rate;
  return factor;
}

/** Length of year y that lies in the time from `start` on, `length` years long. */
function overlapOf(y: number, start: number, length: number): number {
  return Math.max(0, Math.min(y + 1, start + length) - Math.max(y, start));
}

/** How much of a portion was here at a time between years: linear between whole years, 0 before year 0. */
function hereAt(time: number, hereIn: (y: number) => number): number {
  if (time <= -1) return 0;
  const y = Math.floor(time);
  const before = y < 0 ? 0 : hereIn(y);
  return time === y ? before : before + (time - y) * (hereIn(y + 1) - before);
}
