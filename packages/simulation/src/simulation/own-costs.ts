import type { Effects } from "./effects.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Computes what joining means to each member whatever the pool makes of it, for future after future, from the
 * accounts: see the columns of own costs. Books its own terms, and what is in `ownMoved` already, overlap and own
 * automation. It depends on no other member, so that a coalition's is the sum over its members; a member that has
 * left has none.
 *
 * Returns what set-up of the whole plan comes to with its optimism bias, whoever funds it, all members, £.
 */
export function ownCostsMaker(
  plan: Plan,
  { columns, loops }: Workspace,
  { effects, at }: Effects,
): (future: Future) => number {
  const { horizon, members, stages, scenario } = plan;
  const { portions } = plan.lines;
  const { accountCost, ownSetUp, ownBalance } = columns;
  /** Set-up by stage and member, £. */
  const principal = new Float64Array(stages.length * members.length);
  const places = {
    portions: portions.length,
    years: horizon,
    back: 1,
    automationAt: at["own-automation"],
    overlapAt: at.overlap,
    shadowAt: at.shadow,
    buyingAt: at["category-management"],
    dualAt: at["dual-running"],
    dipAt: at.dip,
    strandedAt: at.stranded,
    permanentAt: at["permanent-stranded"],
  };

  return (future) => {
    const { numbers, adoption } = future;
    const { releaseYears } = numbers;
    // Nothing is released before a year has passed, and nothing that is kept longer than the horizon.
    places.back = Math.min(horizon, Math.max(1, Math.ceil(releaseYears)));
    loops.bearOwnCosts(places, {
      overlap: numbers.overlap,
      shadowShare: numbers.shadowShare,
      buyingCost: numbers.buyingCost,
      dualRunning: numbers.dualRunningMonths / 12,
      dip: numbers.dip,
      strandedShare: numbers.strandedShare,
      permanentStranded: numbers.permanentStranded,
      released: Math.max(0, places.back - releaseYears),
    });
    principal.fill(0);
    for (let p = 0; p < portions.length; p++) {
      const { stage, member } = portions[p];
      principal[stage * members.length + member] += accountCost[2 * p * horizon];
    }
    let total = 0;
    for (let k = 0; k < stages.length; k++) {
      for (let m = 0; m < members.length; m++) {
        const setUp =
          principal[k * members.length + m] * numbers.setupShare * numbers.overrun * adoption.learnt[m];
        addSetUp(future, { m, stage: k }, setUp);
        if (stages[k].operatingModel.providerFunds) repay(future, { m, stage: k }, setUp);
        total += setUp;
      }
    }
    if (scenario.optimismBias !== 0) addOptimismBias();
    return (1 + scenario.optimismBias) * total;
  };

  /** Puts on top of set-up, as it is paid or repaid, what plans of its kind have been too optimistic by. */
  function addOptimismBias(): void {
    const { optimismBias } = scenario;
    for (let m = 0; m < members.length; m++) {
      for (let y = 0; y < horizon; y++) {
        const own = m * horizon + y;
        effects[at["optimism-bias"] + own] +=
          optimismBias * (effects[at["set-up"] + own] + effects[at.annuity + own]);
        ownSetUp[own] *= 1 + optimismBias;
        ownBalance[own] *= 1 + optimismBias;
      }
    }
  }

  /** Set-up of a stage, in a straight line over the member's transition; the member pays unless the provider does. */
  function addSetUp({ adoption }: Future, { m, stage }: MemberStage, setUp: number): void {
    const { providerFunds } = stages[stage].operatingModel;
    const start = stages[stage].from + adoption.waveStart[m];
    const length = adoption.transition[m];
    const until = Math.min(adoption.until[m], Math.ceil(start + length));
    for (let y = Math.floor(start); y < until; y++) {
      const cost = setUp * (overlapOf(y, start, length) / length);
      ownSetUp[m * horizon + y] += cost;
      if (!providerFunds) effects[at["set-up"] + m * horizon + y] -= cost;
    }
  }

  /** The provider pays for set-up of a stage; the member repays it in nominal instalments. */
  function repay(
    { numbers: { inflation }, terms, adoption }: Future,
    { m, stage }: MemberStage,
    setUp: number,
  ): void {
    const { repaymentYears, costOfCapital } = terms[stage];
    const until = adoption.until[m];
    const first = stages[stage].from + Math.floor(adoption.waveStart[m]);
    const instalment = setUp / annuityFactor(costOfCapital, repaymentYears);
    for (let y = Math.max(0, first); y < Math.min(horizon, first + repaymentYears); y++) {
      const real = instalment * discounted(inflation, y - first);
      const left = annuityFactor(costOfCapital, repaymentYears - (y - first));
      const due = y > first ? real * left : 0;
      ownBalance[m * horizon + y] += due;
      if (y < until) effects[at.annuity + m * horizon + y] -= real;
      if (y === until) effects[at.annuity + m * horizon + y] -= due;
    }
  }
}

interface MemberStage {
  readonly m: number;
  readonly stage: number;
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
