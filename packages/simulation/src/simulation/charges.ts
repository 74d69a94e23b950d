import type { Future } from "./future.ts";
import type { Run } from "./lines.ts";
import type { Plan } from "./plan.ts";
import type { PoolYear } from "./pool.ts";
import type { PoolSums } from "./pool-sums.ts";
import type { Staff } from "./staff.ts";

/**
 * What the pool's services come to for the members, `[portion × year]`: if the whole portion had moved, £
 * but where it says otherwise. Kept up for portions of which something is here.
 */
export interface Charges {
  /** Its part of the cost that moved, operating services; what scale, then convergence, redesign and automation leave of it. */
  readonly part: Float64Array;
  readonly scaled: Float64Array;
  readonly converged: Float64Array;
  readonly redesigned: Float64Array;
  readonly automated: Float64Array;
  /** The same of spend, which has no redesign and no automation. */
  readonly spendPart: Float64Array;
  readonly spendScaled: Float64Array;
  readonly spendConverged: Float64Array;
  /** Pay in what is left after delivered savings, operating services; only where a price depends on it. */
  readonly payLeft: Float64Array;
  /** Where the pool charges by the unit: its charge, and its part of the operating services' cost. */
  readonly byUnit: Float64Array;
  readonly unitCost: Float64Array;
  /** Pay of its people waiting, before who bears it, and its redundancies, wte. */
  readonly idle: Float64Array;
  readonly redundant: Float64Array;
  /** Its wte. */
  readonly wte: Float64Array;
}

/** What {@link Charges} are worked out from, for the year at hand. */
export interface Pooled {
  readonly pool: PoolYear;
  readonly staff: Staff;
  readonly sums: PoolSums;
  /** What would move of each service, of the portion at hand. */
  readonly part: Float64Array;
}

/** Works out {@link Charges}, portion by portion and year by year, for the pool at hand. */
export interface Charger {
  readonly charges: Charges;
  addPortion(future: Future, p: number, y: number): void;
}

export function chargesMaker(plan: Plan, pooled: Pooled): Charger {
  const { horizon, movable } = plan;
  const { count, spend, leadership } = movable;
  const { portions } = plan.lines;
  const perUnit = plan.scenario.chargingKey === "unit-price";
  const cells = () => new Float64Array(portions.length * horizon);
  const charges = {
    part: cells(),
    scaled: cells(),
    converged: cells(),
    redesigned: cells(),
    automated: cells(),
    spendPart: cells(),
    spendScaled: cells(),
    spendConverged: cells(),
    payLeft: cells(),
    byUnit: cells(),
    unitCost: cells(),
    idle: cells(),
    redundant: cells(),
    wte: cells(),
  };
  const columns = Object.values(charges);
  const { pool, staff, sums, part } = pooled;

  function addPortion(future: Future, p: number, y: number): void {
    const at = p * horizon + y;
    for (const column of columns) column[at] = 0;
    for (const run of portions[p].runs) {
      if (run.from >= spend) splitSpend(at, run);
      else {
        splitSaving(at, run);
        addPeople(future, { p, y }, run);
        if (plan.priced) addPayLeft(at, run);
      }
      if (perUnit) chargeUnits(future, { p, y }, run);
    }
  }

  function splitSaving(at: number, { from, to }: Run): void {
    const { scaled, converged, redesigned, automated } = pool;
    let all = 0;
    let afterScale = 0;
    let afterConvergence = 0;
    let afterRedesign = 0;
    let afterAutomation = 0;
    for (let s = from; s < to; s++) {
      const pounds = part[s];
      all += pounds;
      afterScale += pounds * scaled[s];
      afterConvergence += pounds * converged[s];
      afterRedesign += pounds * redesigned[s];
      afterAutomation += pounds * automated[s];
    }
    charges.part[at] += all;
    charges.scaled[at] += afterScale;
    charges.converged[at] += afterConvergence;
    charges.redesigned[at] += afterRedesign;
    charges.automated[at] += afterAutomation;
  }

  function splitSpend(at: number, { from, to }: Run): void {
    const { scaled, converged } = pool;
    let all = 0;
    let afterScale = 0;
    let afterConvergence = 0;
    for (let s = from; s < to; s++) {
      const pounds = part[s];
      all += pounds;
      afterScale += pounds * scaled[s];
      afterConvergence += pounds * converged[s];
    }
    charges.spendPart[at] += all;
    charges.spendScaled[at] += afterScale;
    charges.spendConverged[at] += afterConvergence;
  }

  function addPeople({ wte, work }: Future, { p, y }: PortionYear, { from, to }: Run): void {
    const line = portions[p].member * count;
    const { idlePerWte, redundantPerWte } = staff;
    let idle = 0;
    let redundant = 0;
    for (let s = from; s < to; s++) {
      idle += wte[line + s] * idlePerWte[s];
      redundant += wte[line + s] * redundantPerWte[s];
    }
    const at = p * horizon + y;
    charges.idle[at] += idle;
    charges.redundant[at] += redundant;
    if (y < horizon - 1) return;
    for (let s = from; s < to; s++) charges.wte[at] += wte[line + s] * work[y * count + s];
  }

  function addPayLeft(at: number, { from, to }: Run): void {
    const { delivered, payShare } = pool;
    let pay = 0;
    for (let s = from; s < to; s++) pay += part[s] * (1 - delivered[s]) * payShare[s];
    charges.payLeft[at] += pay;
  }

  /** The price over the volume that moved; leadership, which has no units, by cost. */
  function chargeUnits({ volume }: Future, { p, y }: PortionYear, { from, to }: Run): void {
    const line = portions[p].member * count;
    let price = 0;
    let cost = 0;
    for (let s = from; s < to; s++) {
      const isLed = s >= leadership && s < spend;
      const perUnit = sums.volume[s] > 0 ? pool.moved[s] / sums.volume[s] : 0;
      const pounds = isLed ? part[s] : volume[line + s] * perUnit;
      price += pounds * pool.rate[s];
      cost += pounds * (1 - pool.delivered[s]);
    }
    const at = p * horizon + y;
    charges.byUnit[at] += price;
    if (from < spend) charges.unitCost[at] += cost;
  }

  return { charges, addPortion };
}

interface PortionYear {
  readonly p: number;
  readonly y: number;
}
