import { BLOCK, type Plan } from "./plan.ts";
import type { Block, ServiceBlock } from "./pool.ts";

/**
 * One member's cost within reach of the pool, summed over services, as columns `[portion × year]` of its
 * portions: what would move if the whole portion had moved. £ of the year, but `booked`, which has no growth.
 */
export interface MemberMix {
  /** Pay and non-pay of the operating services (every kind but spend). */
  readonly pay: readonly Float64Array[];
  readonly nonPay: readonly Float64Array[];
  readonly spend: readonly Float64Array[];
  readonly booked: readonly Float64Array[];
  /** Cost times automatable share. */
  readonly automatable: readonly Float64Array[];
  /** Stand-alone cost `[year]` of the services in scope, whether in reach or not: operating, and spend. */
  readonly alone: readonly Float64Array[];
  readonly aloneSpend: readonly Float64Array[];
}

/** One line in one year: `part` is what would move of it if its portion had moved. */
export interface LineYear {
  readonly m: number;
  readonly s: number;
  readonly y: number;
  readonly portion: number;
  /** £, as the pool takes it over: with `overlap` of the booked saving still in it. */
  readonly part: Float64Array;
  /** Stand-alone cost of the whole line, £. */
  readonly alone: Float64Array;
}

export type MixMaker = (
  block: Block,
  services: readonly ServiceBlock[],
  m: number,
  visit?: (line: LineYear) => void,
) => MemberMix;

/** Computes {@link MemberMix} for member after member into the same columns; `visit` sees every line and year. */
export function mixMaker(plan: Plan): MixMaker {
  const { horizon, lines, portions } = plan;
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(BLOCK));
  const mix = {
    pay: columns(portions.length * horizon),
    nonPay: columns(portions.length * horizon),
    spend: columns(portions.length * horizon),
    booked: columns(portions.length * horizon),
    automatable: columns(portions.length * horizon),
    alone: columns(horizon),
    aloneSpend: columns(horizon),
  };
  const part = new Float64Array(BLOCK);
  const alone = new Float64Array(BLOCK);

  return ({ draws, years }, services, m, visit) => {
    clear(m);
    const { count, of } = draws;
    for (let s = 0; s < services.length; s++) {
      const at = m * services.length + s;
      if (lines.present[at] === 0) continue;
      const { reach, growth } = services[s];
      const { spend, automatable, inScope } = plan.services[s];
      const error = draws.errors[at];
      const pay = lines.pay[at];
      const nonPay = lines.nonPay[at];
      const portion = lines.portion[at];
      for (let y = 0; y < horizon; y++) {
        const cell = portion * horizon + y;
        const grown = growth[y];
        const payPrice = years.payPrice[y];
        const nonPayPrice = years.nonPayPrice[y];
        const ownAutomation = years.ownAutomation[y];
        const booked = y >= lines.bookedFrom[at] ? lines.booked[at] : 0;
        const payMix = mix.pay[cell];
        const nonPayMix = spend ? mix.spend[cell] : mix.nonPay[cell];
        const automatableMix = mix.automatable[cell];
        const aloneSum = spend ? mix.aloneSpend[y] : mix.alone[y];
        for (let d = 0; d < count; d++) {
          const e = error[d] * grown[d];
          const linePay = e * payPrice[d] * pay;
          const lineNonPay = e * nonPayPrice[d] * nonPay;
          const r = reach[d];
          const net = linePay + lineNonPay - booked;
          payMix[d] += r * linePay;
          nonPayMix[d] += r * lineNonPay;
          automatableMix[d] += r * automatable * net;
          part[d] = r * (net + of.overlap[d] * booked);
          alone[d] = net * (1 - automatable * ownAutomation[d]);
        }
        if (inScope) for (let d = 0; d < count; d++) aloneSum[d] += alone[d];
        if (booked !== 0) {
          const bookedMix = mix.booked[cell];
          for (let d = 0; d < count; d++) bookedMix[d] += reach[d] * booked;
        }
        visit?.({ m, s, y, portion, part, alone });
      }
    }
    return mix;
  };

  function clear(m: number): void {
    for (const column of mix.alone) column.fill(0);
    for (const column of mix.aloneSpend) column.fill(0);
    portions.forEach((portion, p) => {
      if (portion.member !== m) return;
      for (let cell = p * horizon; cell < (p + 1) * horizon; cell++) {
        mix.pay[cell].fill(0);
        mix.nonPay[cell].fill(0);
        mix.spend[cell].fill(0);
        mix.booked[cell].fill(0);
        mix.automatable[cell].fill(0);
      }
    });
  }
}
