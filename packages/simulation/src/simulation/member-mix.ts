import type { Block } from "./block.ts";
import { BLOCK, type Plan } from "./plan.ts";
import type { ServiceBlock } from "./service-block.ts";

/**
 * One member's cost within reach of the pool, summed over services, as columns `[portion × year]` of its
 * portions: what would move if the whole portion had moved. £ of the year, but for booked savings, which have no growth.
 */
export interface MemberMix {
  /** Pay and non-pay of the operating services (every kind but spend). */
  readonly pay: readonly Float64Array[];
  readonly nonPay: readonly Float64Array[];
  readonly spend: readonly Float64Array[];
  /** Booked savings of the operating services, and of spend. */
  readonly booked: readonly Float64Array[];
  readonly bookedSpend: readonly Float64Array[];
  /** Cost less booked savings, times automatable share. */
  readonly automatable: readonly Float64Array[];
}

/** One line in one year: `part` is what would move of it if its whole portion had moved, by draw. */
export interface LineYear {
  readonly m: number;
  readonly s: number;
  readonly y: number;
  readonly portion: number;
  /** £, as the pool takes it over: with `overlap` of the booked saving still in it. */
  readonly part: Float64Array;
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
  const cells = () => Array.from({ length: portions.length * horizon }, () => new Float64Array(BLOCK));
  const mix = {
    pay: cells(),
    nonPay: cells(),
    spend: cells(),
    booked: cells(),
    bookedSpend: cells(),
    automatable: cells(),
  };
  const columns = Object.values(mix);
  const part = new Float64Array(BLOCK);

  return (block, services, m, visit) => {
    clearPortions(plan, m, columns);
    for (let s = 0; s < services.length; s++) {
      const at = m * services.length + s;
      if (lines.present[at] === 0) continue;
      const portion = lines.portion[at];
      for (let y = 0; y < horizon; y++) {
        addLine(block, services[s], at, y);
        visit?.({ m, s, y, portion, part });
      }
    }
    return mix;
  };

  function addLine({ draws }: Block, service: ServiceBlock, at: number, y: number): void {
    const { spend, automatable } = plan.services[service.s];
    const cell = lines.portion[at] * horizon + y;
    const error = draws.errors[at];
    const pay = lines.pay[at];
    const nonPay = lines.nonPay[at];
    const payWeight = service.payWeight[y];
    const nonPayWeight = service.nonPayWeight[y];
    const payMix = mix.pay[cell];
    const nonPayMix = spend ? mix.spend[cell] : mix.nonPay[cell];
    const automatableMix = mix.automatable[cell];
    for (let d = 0; d < draws.count; d++) {
      const linePay = error[d] * payWeight[d] * pay;
      const lineNonPay = error[d] * nonPayWeight[d] * nonPay;
      payMix[d] += linePay;
      nonPayMix[d] += lineNonPay;
      part[d] = linePay + lineNonPay;
      automatableMix[d] += automatable * part[d];
    }
    if (lines.booked[at] === 0 || y < lines.bookedFrom[at]) return;
    const bookedMix = spend ? mix.bookedSpend[cell] : mix.booked[cell];
    const { overlap } = draws.of;
    for (let d = 0; d < draws.count; d++) {
      const booked = service.reach[d] * lines.booked[at];
      bookedMix[d] += booked;
      automatableMix[d] -= automatable * booked;
      part[d] -= (1 - overlap[d]) * booked;
    }
  }
}

/** Empties the columns `[portion × year]` of a member's portions. */
export function clearPortions(plan: Plan, m: number, groups: readonly (readonly Float64Array[])[]): void {
  plan.portions.forEach((portion, p) => {
    if (portion.member !== m) return;
    for (let cell = p * plan.horizon; cell < (p + 1) * plan.horizon; cell++) {
      for (const columns of groups) columns[cell].fill(0);
    }
  });
}
