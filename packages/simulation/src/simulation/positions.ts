import { billMaker } from "./bill.ts";
import type { Draws } from "./draws.ts";
import { effectsOf } from "./effects.ts";
import { type Future, futureMaker } from "./future.ts";
import { layoutOf } from "./layout.ts";
import { bookLeaving } from "./leaving.ts";
import { ledgerMaker } from "./ledger.ts";
import { ownCostsMaker } from "./own-costs.ts";
import type { Plan } from "./plan.ts";
import { productivityMaker } from "./productivity.ts";
import { qualityMaker } from "./quality.ts";
import { OTHER_TERMS } from "./terms.ts";
import { designCost, governanceCost } from "./together.ts";
import { viewAmountsOf } from "./view-amounts.ts";
import { VIEWS } from "./views.ts";
import { poolsOfWhole, wholePoolMaker } from "./whole-pool.ts";
import { workspaceOf } from "./workspace.ts";

/**
 * Simulates block after block of draws in which all members form one pool. Each call returns what
 * {@link Layout} describes: series of one number a draw, then sums for the bridge.
 *
 * A position is what a member is better off by in a year than standing alone, before gain share, £ real.
 */
export function positionsMaker(plan: Plan): (draws: Draws) => Float64Array {
  const { horizon, members, models, scenario } = plan;
  const n = members.length;
  const layout = layoutOf(plan);
  const series = layout.offsets;
  const workspace = workspaceOf(plan, poolsOfWhole(plan));
  const { columns, loops } = workspace;
  const { saving, position, bridge, reachable } = columns;
  const ledger = ledgerMaker(layout);
  const booked = effectsOf(plan, columns);
  const { effects, width, years } = booked;
  const futuresOf = futureMaker(plan, workspace, true);
  const pool = wholePoolMaker(plan, workspace, { series, ledger });
  const ownCostsOf = ownCostsMaker(plan, columns, booked);
  const billOf = billMaker(plan, columns, booked);
  const productivityOf = productivityMaker(plan, workspace, booked);
  const qualityOf = qualityMaker(plan, workspace);
  const cells = () => new Float64Array(n * horizon);
  const inputs = { part: cells(), pooled: cells(), leavingBase: cells() };
  const pay = { spared: cells(), payShare: cells() };
  const views = viewAmountsOf(plan, columns, pay);
  const adopted = new Float64Array(horizon);
  const setUp = new Float64Array(horizon);

  return (draws) => {
    ledger.open(draws.count);
    bridge.fill(0);
    views.sums.fill(0);
    const futureOf = futuresOf(draws);
    for (let d = 0; d < draws.count; d++) {
      ledger.turnTo(d);
      simulate(futureOf(d));
    }
    return ledger.close(bridge, views.sums);
  };

  function simulate(future: Future): void {
    loops.clearEffects({ count: effects.length });
    adopted.fill(0);
    setUp.fill(0);
    pool.run(future);
    let oneOff = bookTogether(future);
    for (let m = 0; m < n; m++) oneOff += bookMember(future, m);
    bookLeaving(booked, plan, future, inputs);
    loops.addToBridge({ count: effects.length });
    loops.addPositions({ members: n, width, terms: OTHER_TERMS.length, years: horizon });
    views.open(future);
    for (let m = 0; m < n; m++) {
      keepPosition(future, m);
      keepViews(future, m);
    }
    for (let y = 0; y < horizon; y++) ledger.keep(series.priceIndex + y, views.priceIndex[y]);
    keepProductivity(future);
    keepQuality(future);
    ledger.keep(series.oneOff, oneOff);
    for (let y = 0; y < horizon; y++) {
      ledger.keep(series.adopted + y, reachable[y] > 0 ? adopted[y] / reachable[y] : 0);
    }
  }

  /** Books what a member pays the pool and what it bears itself. Returns its one-off costs, whoever funds them. */
  function bookMember(future: Future, m: number): number {
    const own = ownCostsOf(future, m);
    const bill = billOf(future, m);
    let redundancies = 0;
    let oneOff = own.principal.reduce((sum, setUp) => sum + setUp, 0);
    for (let y = 0; y < horizon; y++) {
      const at = m * horizon + y;
      const effect = m * width + y;
      saving[at] = own.moved[y] - bill.charge[y];
      inputs.part[at] = own.part[y];
      inputs.leavingBase[at] = own.leavingBase[y];
      inputs.pooled[at] = bill.pooled[y];
      pay.spared[at] = own.movedOperating[y] - bill.pooledByCost[y];
      pay.payShare[at] = own.movedBefore[y] > 0 ? own.movedPay[y] / own.movedBefore[y] : 0;
      adopted[y] += own.movedBefore[y];
      setUp[y] += own.setUp[y];
      redundancies += bill.redundant[y];
      oneOff -= effects[effect + years["dual-running"]] + effects[effect + years.dip];
      ledger.keep(series.saving + at, saving[at]);
      ledger.keep(series.investment + at, -(1 + scenario.optimismBias) * effects[effect + years["set-up"]]);
    }
    ledger.keep(series.redundancies + m, redundancies);
    ledger.keep(series.wteMoved + m, bill.wte[horizon - 1]);
    return oneOff;
  }

  /** Books joint governance, and the design phases, split equally. Returns what the latter come to. */
  function bookTogether({ numbers, adoption: { until } }: Future): number {
    const governance = governanceCost(numbers, n);
    for (let m = 0; m < n; m++) {
      for (let y = 0; y < until[m]; y++) {
        if (models[y].governed) effects[m * width + years.governance + y] -= governance;
      }
    }
    let designs = 0;
    for (const stage of plan.stages) {
      const { from } = stage;
      const present = until.reduce((count, year) => count + (year > from ? 1 : 0), 0);
      const cost = designCost(stage, numbers, present);
      designs += cost;
      for (let m = 0; m < n; m++) {
        if (until[m] > from) effects[m * width + years.design + from] -= cost / present;
      }
    }
    return designs;
  }

  function keepProductivity(future: Future): void {
    const { output, labour, unitCost, factor } = productivityOf(future, setUp);
    for (let y = 0; y < horizon; y++) {
      ledger.keep(series.output + y, output[y]);
      ledger.keep(series.labourAlone + y, labour.alone[y]);
      ledger.keep(series.labourShared + y, labour.shared[y]);
      ledger.keep(series.unitCostAlone + y, unitCost.alone[y]);
      ledger.keep(series.unitCostShared + y, unitCost.shared[y]);
      ledger.keep(series.factorAlone + y, factor.alone[y]);
      ledger.keep(series.factorShared + y, factor.shared[y]);
    }
  }

  function keepQuality(future: Future): void {
    const { errorRate, errorsAvoided, reworkValue, frontlineHours } = qualityOf(future);
    for (let y = 0; y < horizon; y++) {
      ledger.keep(series.errorRate + y, errorRate[y]);
      ledger.keep(series.errorsAvoided + y, overMembers(errorsAvoided, y));
      ledger.keep(series.frontlineHours + y, overMembers(frontlineHours, y));
    }
    for (let m = 0; m < n; m++) {
      const last = (m + 1) * horizon - 1;
      ledger.keep(series.trustErrorsAvoided + m, errorsAvoided[last]);
      ledger.keep(series.trustFrontlineHours + m, frontlineHours[last]);
    }
    ledger.keep(series.reworkValue, reworkValue[horizon - 1]);
    ledger.keep(series.reworkHours, future.numbers.reworkHours);
    ledger.keep(series.weeksWorked, future.numbers.weeksWorked);
    ledger.keep(series.frontlineHour, future.numbers.frontlineHour);
    ledger.keep(series.cashReleasing, future.numbers.cashReleasing);
  }

  function overMembers(values: Float64Array, y: number): number {
    let total = 0;
    for (let m = 0; m < n; m++) total += values[m * horizon + y];
    return total;
  }

  function keepPosition({ adoption }: Future, m: number): void {
    let npv = 0;
    for (let y = 0; y < horizon; y++) {
      const at = m * horizon + y;
      ledger.keep(series.position + at, position[at]);
      npv += plan.discount[y] * position[at];
    }
    ledger.keep(series.npv + m, npv);
    ledger.keep(series.exitYear + m, adoption.until[m]);
  }

  function keepViews(future: Future, m: number): void {
    views.count(future, m);
    for (let v = 0; v < VIEWS.length; v++) {
      const own = (v * n + m) * horizon;
      for (let y = 0; y < horizon; y++) ledger.keep(series.viewed + own + y, views.amounts[v * horizon + y]);
      ledger.keep(series.viewedPresent + v * n + m, views.present[v]);
      ledger.keep(series.viewedBenefit + v * n + m, views.benefits[v]);
    }
    for (let y = 0; y < horizon; y++) {
      const at = m * width + y;
      const received = effects[at + years["charging-key"]] + effects[at + years.leaving];
      ledger.keep(series.betweenMembers + m * horizon + y, views.priceIndex[y] * received);
    }
    const last = m * width + horizon - 1;
    ledger.keep(series.alreadyBooked + m, -effects[last + years.overlap]);
    ledger.keep(series.alreadyAutomated + m, -effects[last + years["own-automation"]]);
  }
}
