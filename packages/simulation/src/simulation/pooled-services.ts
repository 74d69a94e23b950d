import type { Block } from "./block.ts";
import type { Ledger } from "./ledger.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { type PooledService, poolMaker } from "./pool.ts";
import { addMember, type PoolCell, type PoolSums, poolSums, SUM_NAMES } from "./pool-sums.ts";
import { actingMechanisms, savingPartsInto } from "./saving-parts.ts";
import type { ServiceBlock } from "./service-block.ts";
import { type StaffYear, staffMaker } from "./staff.ts";

/** What the pool of all members charges, as columns `[service × year]`: what members need to work out their bills. */
export interface PooledServices {
  /** Price, and cost without margin, VAT and contractual efficiency, over the cost that moved. */
  readonly rate: readonly Float64Array[];
  readonly pooledRate: readonly Float64Array[];
  /** The same two over the volume that moved, £ a unit. */
  readonly unitPrice: readonly Float64Array[];
  readonly unitCost: readonly Float64Array[];
  /** Pay of people waiting, £, and redundancies, wte, over the base-year wte that moved. */
  readonly idlePerWte: readonly Float64Array[];
  readonly redundantPerWte: readonly Float64Array[];
  /** What each mechanism saves of a pound that moved, `[mechanism][service × year]`. */
  readonly parts: readonly (readonly Float64Array[])[];
}

/** Simulates the pool of all members, service by service and year by year, into the same columns each time. */
export function pooledServicesMaker(
  plan: Plan,
): (block: Block, services: readonly ServiceBlock[], ledger: Ledger) => PooledServices {
  const cells = () =>
    Array.from({ length: plan.services.length * plan.horizon }, () => new Float64Array(BLOCK));
  const pooled = {
    rate: cells(),
    pooledRate: cells(),
    unitPrice: cells(),
    unitCost: cells(),
    idlePerWte: cells(),
    redundantPerWte: cells(),
    parts: actingMechanisms(plan).map(cells),
  };
  const poolYear = poolMaker(plan);
  const staffYear = staffMaker();
  const halves = [poolSums(), poolSums()];
  const sums = poolSums();
  const whole = { pay: new Float64Array(BLOCK), nonPay: new Float64Array(BLOCK) };

  return (block, services, ledger) => {
    const { changed, changes } = block.adoption;
    for (const service of services) {
      const { s } = service;
      sumAlone(block, s);
      for (let y = 0; y < plan.horizon; y++) {
        const cell = { s, y, list: changed[y], listed: changes[y] };
        sumMembers(block, cell);
        const pool = poolYear(block, service, cell, sums);
        store(block, cell, pool);
        if (!plan.services[s].spend) {
          const staff = staffYear(block, service, cell, { sums, pool });
          storeStaff(block, cell, staff);
          followStaff(staff, y, ledger);
        }
        followAlone(block, service, y, ledger);
        if (y === plan.horizon - 1) followService(block, service, pool, ledger);
      }
    }
    return pooled;
  };

  /** The sum over the members of the first half plus the sum over those of the second, see {@link Plan}. */
  function sumMembers(block: Block, cell: PoolCell): void {
    for (const half of halves) clear(half, cell);
    for (let m = 0; m < plan.members.length; m++)
      addMember(block, m, cell, halves[m < plan.firstHalf ? 0 : 1]);
    for (const name of SUM_NAMES) {
      for (let k = 0; k < cell.listed; k++) {
        const d = cell.list[k];
        sums[name][d] = halves[0][name][d] + halves[1][name][d];
      }
    }
  }

  function store(block: Block, cell: PoolCell, pool: PooledService): void {
    const at = cell.s * plan.horizon + cell.y;
    const rate = pooled.rate[at];
    const pooledRate = pooled.pooledRate[at];
    const unitPrice = pooled.unitPrice[at];
    const unitCost = pooled.unitCost[at];
    for (let d = 0; d < block.draws.count; d++) {
      const perUnit = sums.volume[d] > 0 ? pool.moved[d] / sums.volume[d] : 0;
      rate[d] = pool.rate[d];
      pooledRate[d] = 1 - pool.delivered[d];
      unitPrice[d] = perUnit * rate[d];
      unitCost[d] = perUnit * pooledRate[d];
    }
    const parts = pooled.parts.map((columns) => columns[at]);
    savingPartsInto(parts, block, cell, pool);
  }

  function storeStaff(block: Block, cell: PoolCell, staff: StaffYear): void {
    const at = cell.s * plan.horizon + cell.y;
    const idlePerWte = pooled.idlePerWte[at];
    const redundantPerWte = pooled.redundantPerWte[at];
    for (let d = 0; d < block.draws.count; d++) {
      const perWte = staff.moved[d] > 0 ? 1 / sums.wte[d] : 0;
      idlePerWte[d] = staff.idle[d] * perWte;
      redundantPerWte[d] = staff.redundant[d] * perWte;
    }
  }

  function followStaff(staff: StaffYear, y: number, ledger: Ledger): void {
    const moved = ledger.series("staffMoved", y);
    const needed = ledger.series("staffNeeded", y);
    const waiting = ledger.series("staffWaiting", y);
    const redundant = ledger.series("staffRedundant", y);
    for (let d = 0; d < ledger.count; d++) {
      moved[d] += staff.moved[d];
      needed[d] += staff.moved[d] - staff.reduction[d];
      waiting[d] += staff.surplus[d];
      redundant[d] += staff.redundant[d];
    }
  }

  /** Sums of a service's stand-alone cost over all members, moved or not. */
  function sumAlone({ draws }: Block, s: number): void {
    for (const column of [whole.pay, whole.nonPay]) column.fill(0);
    for (let m = 0; m < plan.members.length; m++) {
      const at = m * plan.services.length + s;
      const error = draws.errors[at];
      const pay = plan.lines.pay[at];
      const nonPay = plan.lines.nonPay[at];
      for (let d = 0; d < draws.count; d++) {
        whole.pay[d] += error[d] * pay;
        whole.nonPay[d] += error[d] * nonPay;
      }
    }
  }

  function followAlone({ years }: Block, { s, growth }: ServiceBlock, y: number, ledger: Ledger): void {
    const { spend, automatable, inScope } = plan.services[s];
    if (!inScope) return;
    const total = ledger.series(spend ? "aloneSpend" : "alone", y);
    let booked = 0;
    for (let m = 0; m < plan.members.length; m++) {
      const at = m * plan.services.length + s;
      if (y >= plan.lines.bookedFrom[at]) booked += plan.lines.booked[at];
    }
    for (let d = 0; d < ledger.count; d++) {
      const cost = years.payPrice[y][d] * whole.pay[d] + years.nonPayPrice[y][d] * whole.nonPay[d];
      total[d] += (growth[y][d] * cost - booked) * (1 - automatable * years.ownAutomation[y][d]);
    }
  }

  /** What the last year looks like for a service: the share of its cost that moved, and what that saves. */
  function followService(block: Block, service: ServiceBlock, pool: PooledService, ledger: Ledger): void {
    const { years } = block;
    const { s, reach, payWeight, nonPayWeight } = service;
    const last = plan.horizon - 1;
    const moved = ledger.series("serviceMoved", s);
    const saving = ledger.series("serviceSaving", s);
    const { automatable } = plan.services[s];
    for (let d = 0; d < ledger.count; d++) {
      const here = sums.pay[d] + sums.nonPay[d];
      const all = whole.pay[d] + whole.nonPay[d];
      const cost = payWeight[last][d] * sums.pay[d] + nonPayWeight[last][d] * sums.nonPay[d];
      const net = here > 0 ? cost - reach[d] * sums.booked[d] : 0;
      moved[d] = here > 0 ? (reach[d] * here) / all : 0;
      saving[d] = net * (1 - automatable * years.ownAutomation[last][d]) - pool.moved[d] * pool.rate[d];
    }
  }
}

function clear(sums: PoolSums, { list, listed }: PoolCell): void {
  for (const name of SUM_NAMES) {
    const column = sums[name];
    for (let k = 0; k < listed; k++) column[list[k]] = 0;
  }
}
