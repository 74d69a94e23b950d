import { adoptionMaker } from "./adoption.ts";
import { billMaker } from "./bill.ts";
import type { Block } from "./block.ts";
import { chargesMaker } from "./charges.ts";
import type { Draws } from "./draws.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { leavingInto } from "./leaving.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type MemberMix, mixMaker } from "./member-mix.ts";
import { type OwnCosts, ownCostsMaker } from "./own-costs.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { pooledServicesMaker } from "./pooled-services.ts";
import { servicesMaker } from "./service-block.ts";
import type { TermId } from "./terms.ts";
import { designCost, governanceOf } from "./together.ts";
import { yearsMaker } from "./years.ts";

/**
 * Simulates block after block of draws in which all members form one pool. Each call returns what
 * {@link Layout} describes: series of one number a draw, then sums for the bridge.
 *
 * A position is what a member is better off by in a year than standing alone, before gain share, £ real.
 */
export function positionsMaker(plan: Plan): (draws: Draws) => Float64Array {
  const { horizon, members } = plan;
  const layout: Layout = layoutOf(plan);
  const yearsOf = yearsMaker(plan);
  const adoptionOf = adoptionMaker(plan, true);
  const servicesOf = servicesMaker(plan);
  const poolServices = pooledServicesMaker(plan);
  const mixOf = mixMaker(plan);
  const ownCostsOf = ownCostsMaker(plan);
  const charges = chargesMaker(plan);
  const billOf = billMaker(plan);
  const cells = () => members.flatMap(() => Array.from({ length: horizon }, () => new Float64Array(BLOCK)));
  const position = cells();
  const inputs = { part: cells(), pooled: cells(), leavingBase: cells() };
  const left = { leaving: cells(), stuck: cells() };
  const scratch = new Float64Array(BLOCK);
  const reachable = Array.from({ length: horizon }, () => new Float64Array(BLOCK));

  return (draws) => {
    const ledger = openLedger(plan, layout, draws.count);
    const block: Block = { plan, draws, years: yearsOf(draws), adoption: adoptionOf(draws) };
    const services = servicesOf(block);
    const pool = poolServices(block, services, ledger);
    for (const column of reachable) column.fill(0);
    for (let m = 0; m < members.length; m++) {
      charges.clear(m);
      const mix = mixOf(block, services, m, charges.visitor(block, services, pool, ledger));
      const billed = billOf(block, charges.charges, m);
      const own = ownCostsOf(block, mix, m);
      for (let y = 0; y < horizon; y++) {
        const at = m * horizon + y;
        inputs.part[at].set(own.part[y]);
        inputs.pooled[at].set(billed.pooled[y]);
        inputs.leavingBase[at].set(own.leavingBase[y]);
        keepSaving(ledger, at, own.moved[y], billed.charge[y]);
        bookOwnCosts(block, ledger, own, { m, y });
        bookPeople(ledger, billed, { m, y });
        follow(ledger, mix, own, { m, y });
        addTo(ledger.series("redundancies", m), billed.redundant[y], draws.count);
      }
      ledger.series("wteMoved", m).set(billed.wte.subarray(0, draws.count));
      addTo(ledger.series("oneOff", 0), own.principal, draws.count);
    }
    leavingInto(left, plan, block, inputs);
    keepPositions(block, ledger);
    return ledger.kept;
  };

  /** The saving through the pool's price opens the position; its parts are in the bridge already. */
  function keepSaving(ledger: Ledger, at: number, moved: Float64Array, charge: Float64Array): void {
    const saving = ledger.series("saving", at);
    for (let d = 0; d < ledger.count; d++) saving[d] = moved[d] - charge[d];
    position[at].set(saving);
  }

  function bookOwnCosts(block: Block, ledger: Ledger, own: OwnCosts, { m, y }: MemberYear): void {
    const { count } = ledger;
    const book = bookMaker(ledger, { m, y });
    ledger.bridge("overlap", m, y, sumOf(own.overlap[y], count));
    ledger.bridge("own-automation", m, y, sumOf(own.ownAutomation[y], count));
    book("shadow", own.shadow[y], -1);
    book("category-management", own.categoryManagement[y], -1);
    book("dual-running", own.dualRunning[y], -1);
    book("dip", own.dip[y], -1);
    book("stranded", own.stranded[y], -1);
    book("permanent-stranded", own.permanentStranded[y], -1);
    book("set-up", own.setUp[y], -1);
    ledger.series("investment", m * horizon + y).set(own.setUp[y].subarray(0, count));
    for (let d = 0; d < count; d++) scratch[d] = own.annuity[y][d] + own.settled[y][d];
    book("annuity", scratch, -1);
    for (let d = 0; d < count; d++) scratch[d] = governanceOf(block, m, y, d);
    book("governance", scratch, -1);
    const oneOff = ledger.series("oneOff", 0);
    for (let d = 0; d < count; d++) oneOff[d] += own.dualRunning[y][d] + own.dip[y][d];
    if (y > 0) return;
    for (let d = 0; d < count; d++) scratch[d] = designCost(block, members.length, d) / members.length;
    book("design", scratch, -1);
    addTo(oneOff, scratch, count);
  }

  function bookPeople(
    ledger: Ledger,
    { idle, exits }: { readonly idle: readonly Float64Array[]; readonly exits: readonly Float64Array[] },
    { m, y }: MemberYear,
  ): void {
    const share = plan.scenario.operatingModel.peopleCostShare;
    const book = bookMaker(ledger, { m, y });
    for (let d = 0; d < ledger.count; d++) scratch[d] = share * idle[y][d];
    book("idle", scratch, -1);
    for (let d = 0; d < ledger.count; d++) scratch[d] = share * exits[y][d];
    book("redundancy", scratch, -1);
  }

  /** Keeps how much of what can move has moved. */
  function follow(ledger: Ledger, mix: MemberMix, own: OwnCosts, { m, y }: MemberYear): void {
    addTo(ledger.series("adopted", y), own.movedBefore[y], ledger.count);
    plan.portions.forEach((portion, p) => {
      if (portion.member !== m) return;
      addTo(reachable[y], mix.pay[p * horizon + y], ledger.count);
      addTo(reachable[y], mix.nonPay[p * horizon + y], ledger.count);
    });
  }

  function keepPositions({ draws, adoption }: Block, ledger: Ledger): void {
    for (let m = 0; m < members.length; m++) {
      const npv = ledger.series("npv", m);
      const exitYear = ledger.series("exitYear", m);
      for (let y = 0; y < horizon; y++) {
        const at = m * horizon + y;
        const book = bookMaker(ledger, { m, y });
        book("leaving", left.leaving[at], 1);
        book("stuck", left.stuck[at], 1);
        ledger.series("position", at).set(position[at].subarray(0, draws.count));
        for (let d = 0; d < draws.count; d++) npv[d] += plan.discount[y] * position[at][d];
      }
      for (let d = 0; d < draws.count; d++) {
        exitYear[d] = Math.min(adoption.exitYear[m][d], adoption.endYear[d]);
      }
    }
    for (let y = 0; y < horizon; y++) {
      const adopted = ledger.series("adopted", y);
      for (let d = 0; d < draws.count; d++)
        adopted[d] = reachable[y][d] > 0 ? adopted[d] / reachable[y][d] : 0;
    }
  }

  /** Books an effect on a member's position in a year: into the position and into the bridge. */
  function bookMaker(ledger: Ledger, { m, y }: MemberYear) {
    const target = position[m * horizon + y];
    return (term: TermId, column: Float64Array, sign: 1 | -1): void => {
      let sum = 0;
      for (let d = 0; d < ledger.count; d++) {
        target[d] += sign * column[d];
        sum += sign * column[d];
      }
      ledger.bridge(term, m, y, sum);
    };
  }
}

interface MemberYear {
  readonly m: number;
  readonly y: number;
}

function addTo(target: Float64Array, column: Float64Array, count: number): void {
  for (let d = 0; d < count; d++) target[d] += column[d];
}

function sumOf(column: Float64Array, count: number): number {
  let sum = 0;
  for (let d = 0; d < count; d++) sum += column[d];
  return sum;
}
