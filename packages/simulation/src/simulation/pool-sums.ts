import type { Block } from "./block.ts";
import { BLOCK } from "./plan.ts";

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
