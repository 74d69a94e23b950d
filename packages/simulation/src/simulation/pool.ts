import { expInto, logInto } from "../lib/kernels.ts";
import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import type { PoolSums } from "./pool-sums.ts";

/** What a pool makes of every service in a year, by service. */
export interface PoolYear {
  /** What is left of a pound that moved after economies of scale, then convergence, then redesign, then automation. */
  readonly scaled: Float64Array;
  readonly converged: Float64Array;
  readonly redesigned: Float64Array;
  readonly automated: Float64Array;
  /** Saving after the audited gap between promised and delivered, share. */
  readonly delivered: Float64Array;
  /** Pay's part of the cost that moved; nought where no price depends on it. */
  readonly payShare: Float64Array;
  /** Cost that moved, £ of the year. */
  readonly moved: Float64Array;
  /** Price over moved cost. */
  readonly rate: Float64Array;
}

/** Works a pool out, year by year, into the same columns. */
export interface Pool {
  readonly year: PoolYear;
  /** Scale and convergence: for year 0, and for a year in which the sums are not the last year's. */
  settle(future: Future, sums: PoolSums): void;
  /** All the rest, for year y. Returns the price of all services, £. */
  run(future: Future, y: number, sums: PoolSums): number;
}

export function poolMaker({ movable, priced, hosted }: Plan): Pool {
  const { count, leadership, spend, automatable, efficientScale } = movable;
  const row = () => new Float64Array(count);
  const year: PoolYear = {
    scaled: row(),
    converged: row(),
    redesigned: row(),
    automated: row(),
    delivered: row(),
    payShare: row(),
    moved: row(),
    rate: row(),
  };

  function settle({ numbers, elasticity }: Future, sums: PoolSums): void {
    const { scaled, converged } = year;
    const { pay, nonPay, volume, costVolume, gap, allVolume } = sums;
    const { convergence, hostMultiple } = numbers;
    for (let s = 0; s < count; s++) {
      const cost = pay[s] + nonPay[s];
      const own = cost > 0 ? costVolume[s] / cost : 0;
      const host = hosted && (s < leadership || s >= spend) ? hostMultiple * allVolume[s] : 0;
      const reached = Math.min(volume[s] + host, Math.max(efficientScale[s], own));
      scaled[s] = cost > 0 && reached > own ? reached / own : 1;
    }
    logInto(scaled, scaled, count);
    for (let s = 0; s < count; s++) scaled[s] *= elasticity[s] - 1;
    expInto(scaled, scaled, count);
    for (let s = 0; s < count; s++) {
      const cost = pay[s] + nonPay[s];
      converged[s] = cost > 0 ? scaled[s] * (1 - (convergence * gap[s]) / cost) : scaled[s];
    }
  }

  function run(future: Future, y: number, sums: PoolSums): number {
    const { numbers, years } = future;
    const ordinary = {
      redesigned: years.redesigned[y],
      automation: years.automation[y],
      margin: numbers.margin,
      vat: numbers.irrecoverableVat,
      efficiency: years.efficiency[y],
    };
    // There is nothing to redesign or automate in leading; what is bought together has no price but its own.
    const led = { ...ordinary, redesigned: 1, automation: 0 };
    const bought = { ...led, margin: 0, vat: 0, efficiency: 1 };
    return (
      runServices(future, sums, { y, from: 0, to: leadership, ...ordinary }) +
      runServices(future, sums, { y, from: leadership, to: spend, ...led }) +
      runServices(future, sums, { y, from: spend, to: count, ...bought })
    );
  }

  function runServices({ numbers, years, work, reach }: Future, sums: PoolSums, alike: Alike): number {
    const { from, to, y, margin, vat, efficiency } = alike;
    const { converged, redesigned, automated, delivered, payShare, moved, rate } = year;
    const { pay, nonPay, booked } = sums;
    const { realisation, overlap } = numbers;
    const payPrice = years.payPrice[y];
    const nonPayPrice = years.nonPayPrice[y];
    let price = 0;
    for (let s = from; s < to; s++) {
      const grown = work[y * count + s];
      const movedPay = grown * payPrice * pay[s];
      const movedCost = movedPay + grown * nonPayPrice * nonPay[s];
      redesigned[s] = converged[s] * alike.redesigned;
      automated[s] = redesigned[s] * (1 - automatable[s] * alike.automation);
      delivered[s] = realisation * (1 - automated[s]);
      payShare[s] = priced && movedCost > 0 ? movedPay / movedCost : 0;
      moved[s] = movedCost - (1 - overlap) * reach[s] * booked[s];
      rate[s] = (1 - delivered[s]) * (1 + margin + vat * (payShare[s] + margin)) * efficiency;
      price += moved[s] * rate[s];
    }
    return price;
  }

  return { year, settle, run };
}

/** Services [from, to) of one kind, and what they have in common in a year. */
interface Alike {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly redesigned: number;
  readonly automation: number;
  readonly margin: number;
  readonly vat: number;
  readonly efficiency: number;
}
