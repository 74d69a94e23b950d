import { expInto, logInto } from "../lib/kernels.ts";
import type { Block } from "./block.ts";
import { BLOCK, type Plan } from "./plan.ts";
import type { PoolCell, PoolSums } from "./pool-sums.ts";
import type { ServiceBlock } from "./service-block.ts";

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
