import { expInto, logInto } from "../lib/kernels.ts";
import type { Adoption } from "./adoption.ts";
import type { Draws } from "./draws.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { growthInto, type Years } from "./years.ts";

/**
 * Sums over the members of one service in one year, as columns by draw. All are additive over members, so
 * that a coalition's sums are two look-ups and one addition (coalitions.ts). Before growth and drift.
 */
export interface PoolSums {
  /** Σ here · pay and Σ here · non-pay, £ of the base year. */
  readonly pay: Float64Array;
  readonly nonPay: Float64Array;
  /** Σ here · booked saving. */
  readonly booked: Float64Array;
  /** Σ here · volume. */
  readonly volume: Float64Array;
  /** Σ here · cost · volume. */
  readonly costVolume: Float64Array;
  /** Σ here · cost · max(0, 1 − benchmark / unit cost). */
  readonly gap: Float64Array;
  /** Σ here · wte. */
  readonly wte: Float64Array;
  /** Σ of last year's here · wte over those that have not left this year. */
  readonly staying: Float64Array;
  /** Σ volume of all members, moved or not. */
  readonly allVolume: Float64Array;
}

/** How {@link PoolSums} stand in a list of columns. */
export const SUM_NAMES = [
  "pay",
  "nonPay",
  "booked",
  "volume",
  "costVolume",
  "gap",
  "wte",
  "staying",
  "allVolume",
] as const satisfies readonly (keyof PoolSums)[];

export function poolSums(): PoolSums {
  const column = () => new Float64Array(BLOCK);
  return {
    pay: column(),
    nonPay: column(),
    booked: column(),
    volume: column(),
    costVolume: column(),
    gap: column(),
    wte: column(),
    staying: column(),
    allVolume: column(),
  };
}

/** A service, a year, and the draws in which its sums differ from last year's. */
export interface PoolCell {
  readonly s: number;
  readonly y: number;
  readonly list: Int32Array;
  readonly listed: number;
}

/** What a block of draws has in common for all services, members and coalitions. */
export interface Block {
  readonly plan: Plan;
  readonly draws: Draws;
  readonly years: Years;
  readonly adoption: Adoption;
}

/** Adds one member's part to the sums of a cell, for the listed draws. */
export function addMember(block: Block, m: number, { s, y, list, listed }: PoolCell, sums: PoolSums): void {
  const { plan, draws, adoption } = block;
  const { lines, services, horizon } = plan;
  const at = m * services.length + s;
  if (lines.present[at] === 0) return;
  const free = plan.portions[lines.portion[at]].free;
  const adopted = adoption.adopted[m * horizon + y];
  const before = adoption.adopted[m * horizon + Math.max(0, y - 1)];
  const freeNow = free[y];
  const freeBefore = y === 0 ? 0 : free[y - 1];
  const exitYear = adoption.exitYear[m];
  const error = draws.errors[at];
  const pay = lines.pay[at];
  const nonPay = lines.nonPay[at];
  const cost = pay + nonPay;
  const wte = lines.wte[at];
  const volume = lines.volume[at];
  const booked = y >= lines.bookedFrom[at] ? lines.booked[at] : 0;
  const knee = lines.knee[at];
  const { spend } = services[s];
  for (let k = 0; k < listed; k++) {
    const d = list[k];
    const here = adopted[d] * freeNow;
    const e = error[d];
    const costHere = here * e * cost;
    // An estimate of spend errs in its quantity, one of a service in its cost.
    const ownVolume = spend ? e * volume : volume;
    sums.pay[d] += here * e * pay;
    sums.nonPay[d] += here * e * nonPay;
    sums.booked[d] += here * booked;
    sums.volume[d] += here * ownVolume;
    sums.costVolume[d] += costHere * ownVolume;
    sums.gap[d] += spend ? costHere * Math.max(0, 1 - knee) : here * cost * Math.max(0, e - knee);
    sums.wte[d] += here * e * wte;
    sums.staying[d] += exitYear[d] > y ? before[d] * freeBefore * e * wte : 0;
    sums.allVolume[d] += ownVolume;
  }
}

/** What the pool makes of a service in a year, by draw. */
export interface PooledService {
  /** Cost that moved, £ of the year. */
  readonly moved: Float64Array;
  /** Part of unit cost left by economies of scale, and by convergence to the benchmark. */
  readonly scale: Float64Array;
  readonly converge: Float64Array;
  /** Saving before and after the audited gap between promised and delivered, share. */
  readonly gross: Float64Array;
  readonly delivered: Float64Array;
  /** Price over moved cost. */
  readonly rate: Float64Array;
  /** Pay's part of the cost that moved. */
  readonly payShare: Float64Array;
}

/** A service's constants in a block of draws. */
export interface ServiceBlock {
  readonly s: number;
  /** scope · standard. */
  readonly reach: Float64Array;
  readonly elasticity: Float64Array;
  /** `(1 + volumeGrowth)^(year · elasticity)` by year. */
  readonly growth: readonly Float64Array[];
}

/** Computes {@link ServiceBlock} for every service of a block, into the same columns each time. */
export function servicesMaker(plan: Plan): (block: Block) => readonly ServiceBlock[] {
  const column = () => new Float64Array(BLOCK);
  const yearly = column();
  const columns = plan.services.map(() => ({
    reach: column(),
    growth: Array.from({ length: plan.horizon }, () => column().fill(1)),
  }));

  return ({ draws }) =>
    plan.services.map((service, s) => {
      const { reach, growth } = columns[s];
      const scope = draws.of[service.scope];
      const standard = draws.of[service.standard];
      const elasticity = draws.of[service.elasticity];
      for (let d = 0; d < draws.count; d++) reach[d] = scope[d] * standard[d];
      if (service.leadership) yearly.fill(1);
      else growthInto(yearly, draws, elasticity);
      for (let y = 1; y < plan.horizon; y++) {
        for (let d = 0; d < draws.count; d++) growth[y][d] = growth[y - 1][d] * yearly[d];
      }
      return { s, reach, elasticity, growth };
    });
}

/** Makes the pool's arithmetic over one service after another; its columns are overwritten by each call. */
export function poolMaker(plan: Plan): PoolYear {
  const column = () => new Float64Array(BLOCK);
  const out = {
    moved: column(),
    scale: column(),
    converge: column(),
    gross: column(),
    delivered: column(),
    rate: column(),
    payShare: column(),
  };
  const ratio = column();

  return ({ draws, years }, service, { s, y, list, listed }, sums) => {
    const { of, count } = draws;
    const { spend, leadership, automatable, efficientScale } = plan.services[s];
    const { reach, elasticity } = service;
    const growth = service.growth[y];
    const hostMultiple = of.hostMultiple;
    for (let k = 0; k < listed; k++) {
      const d = list[k];
      const cost = sums.pay[d] + sums.nonPay[d];
      const own = cost > 0 ? sums.costVolume[d] / cost : 0;
      const host = leadership ? 0 : hostMultiple[d] * sums.allVolume[d];
      const reached = Math.min(sums.volume[d] + host, Math.max(efficientScale, own));
      ratio[k] = cost > 0 && reached > own ? reached / own : 1;
    }
    logInto(ratio, ratio, listed);
    for (let k = 0; k < listed; k++) ratio[k] *= elasticity[list[k]] - 1;
    expInto(ratio, ratio, listed);
    for (let k = 0; k < listed; k++) {
      const d = list[k];
      const cost = sums.pay[d] + sums.nonPay[d];
      out.scale[d] = ratio[k];
      out.converge[d] = cost > 0 ? 1 - (of.convergence[d] * sums.gap[d]) / cost : 1;
    }

    const payPrice = years.payPrice[y];
    const nonPayPrice = years.nonPayPrice[y];
    const redesigned = years.redesigned[y];
    const automation = years.automation[y];
    const efficiency = years.efficiency[y];
    const fixed = leadership || spend;
    for (let d = 0; d < count; d++) {
      const pay = growth[d] * payPrice[d] * sums.pay[d];
      const cost = pay + growth[d] * nonPayPrice[d] * sums.nonPay[d];
      const payShare = cost > 0 ? pay / cost : 0;
      const technology = fixed ? 1 : redesigned[d] * (1 - automatable * automation[d]);
      const gross = 1 - out.scale[d] * out.converge[d] * technology;
      const delivered = of.realisation[d] * gross;
      const onTop = spend ? 0 : of.margin[d] + of.irrecoverableVat[d] * (payShare + of.margin[d]);
      out.moved[d] = cost > 0 ? reach[d] * (cost - (1 - of.overlap[d]) * sums.booked[d]) : 0;
      out.payShare[d] = payShare;
      out.gross[d] = gross;
      out.delivered[d] = delivered;
      out.rate[d] = (1 - delivered) * (1 + onTop) * (spend ? 1 : efficiency[d]);
    }
    return out;
  };
}

/** The pool's arithmetic for one cell; scale and convergence are kept where the sums have not changed. */
export type PoolYear = (block: Block, service: ServiceBlock, cell: PoolCell, sums: PoolSums) => PooledService;
