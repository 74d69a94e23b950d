import { billMaker } from "./bill.ts";
import type { Draws } from "./draws.ts";
import { type Future, futureMaker } from "./future.ts";
import { layoutOf } from "./layout.ts";
import { leavingInto } from "./leaving.ts";
import { ledgerMaker } from "./ledger.ts";
import { type OwnCosts, ownCostsMaker } from "./own-costs.ts";
import type { Plan } from "./plan.ts";
import type { TermId } from "./terms.ts";
import { designCost, governanceCost } from "./together.ts";
import { wholePoolMaker } from "./whole-pool.ts";

/**
 * Simulates block after block of draws in which all members form one pool. Each call returns what
 * {@link Layout} describes: series of one number a draw, then sums for the bridge.
 *
 * A position is what a member is better off by in a year than standing alone, before gain share, £ real.
 */
export function positionsMaker(plan: Plan): (draws: Draws) => Float64Array {
  const { horizon, members } = plan;
  const n = members.length;
  const layout = layoutOf(plan);
  const series = layout.offsets;
  const ledger = ledgerMaker(plan, layout);
  const futuresOf = futureMaker(plan, true);
  const pool = wholePoolMaker(plan, series, ledger);
  const ownCostsOf = ownCostsMaker(plan);
  const billOf = billMaker(plan);
  const cells = () => new Float64Array(n * horizon);
  const position = cells();
  const adopted = new Float64Array(horizon);
  const scratch = new Float64Array(horizon);
  let oneOff = 0;
  const inputs = { part: cells(), pooled: cells(), leavingBase: cells() };
  const left = { leaving: cells(), stuck: cells() };

  return (draws) => {
    ledger.open(draws.count);
    const futureOf = futuresOf(draws);
    for (let d = 0; d < draws.count; d++) {
      ledger.turnTo(d);
      simulate(futureOf(d));
    }
    return ledger.close();
  };

  function simulate(future: Future): void {
    pool.run(future);
    adopted.fill(0);
    oneOff = 0;
    for (let m = 0; m < n; m++) {
      const own = ownCostsOf(future, pool.mix, m);
      bookBill(future, own, m);
      bookOwnCosts(future, own, m);
    }
    leavingInto(left, plan, future, inputs);
    for (let m = 0; m < n; m++) keepPosition(future, m);
    ledger.keep(series.oneOff, oneOff);
    for (let y = 0; y < horizon; y++) {
      const reachable = pool.reachable[y];
      ledger.keep(series.adopted + y, reachable > 0 ? adopted[y] / reachable : 0);
    }
  }

  /** The saving through the pool's price opens the position; what the mechanisms make of it is in the bridge. */
  function bookBill(future: Future, own: OwnCosts, m: number): void {
    const bill = billOf(future, pool.charges, m);
    const share = plan.scenario.operatingModel.peopleCostShare;
    let redundancies = 0;
    for (let y = 0; y < horizon; y++) {
      const at = m * horizon + y;
      position[at] = own.moved[y] - bill.charge[y];
      inputs.pooled[at] = bill.pooled[y];
      ledger.keep(series.saving + at, position[at]);
      redundancies += bill.redundant[y];
    }
    for (const { term, effects } of bill.savings) ledger.bridge(term, m, effects, 1);
    ledger.bridge("overlap", m, own.overlap, 1);
    ledger.bridge("own-automation", m, own.ownAutomation, 1);
    book("idle", m, bill.idle, -share);
    book("redundancy", m, bill.exits, -share);
    ledger.keep(series.redundancies + m, redundancies);
    ledger.keep(series.wteMoved + m, bill.wte[horizon - 1]);
  }

  function bookOwnCosts({ numbers, adoption }: Future, own: OwnCosts, m: number): void {
    const governance = governanceCost(plan, numbers, n);
    for (let y = 0; y < horizon; y++) {
      const at = m * horizon + y;
      inputs.part[at] = own.part[y];
      inputs.leavingBase[at] = own.leavingBase[y];
      adopted[y] += own.movedBefore[y];
      scratch[y] = y < adoption.until[m] ? governance : 0;
      oneOff += own.dualRunning[y] + own.dip[y];
      ledger.keep(series.investment + at, own.setUp[y]);
    }
    book("governance", m, scratch, -1);
    book("shadow", m, own.shadow, -1);
    book("category-management", m, own.categoryManagement, -1);
    book("dual-running", m, own.dualRunning, -1);
    book("dip", m, own.dip, -1);
    book("stranded", m, own.stranded, -1);
    book("permanent-stranded", m, own.permanentStranded, -1);
    book("set-up", m, own.setUp, -1);
    book("annuity", m, own.annuity, -1);
    book("annuity", m, own.settled, -1);
    scratch.fill(0);
    scratch[0] = designCost(plan, numbers, n) / n;
    book("design", m, scratch, -1);
    oneOff += own.principal[0] + scratch[0];
  }

  function keepPosition({ adoption }: Future, m: number): void {
    const first = m * horizon;
    book("leaving", m, left.leaving.subarray(first, first + horizon), 1);
    book("stuck", m, left.stuck.subarray(first, first + horizon), 1);
    let npv = 0;
    for (let y = 0; y < horizon; y++) {
      const at = m * horizon + y;
      ledger.keep(series.position + at, position[at]);
      npv += plan.discount[y] * position[at];
    }
    ledger.keep(series.npv + m, npv);
    ledger.keep(series.exitYear + m, adoption.until[m]);
  }

  /** Books effects on a member's position by year, times a factor: into the position and into the bridge. */
  function book(term: TermId, m: number, effects: Float64Array, factor: number): void {
    for (let y = 0; y < horizon; y++) position[m * horizon + y] += factor * effects[y];
    ledger.bridge(term, m, effects, factor);
  }
}
