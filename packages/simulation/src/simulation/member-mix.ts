import type { Future } from "./future.ts";
import type { Run } from "./lines.ts";
import type { Plan } from "./plan.ts";

/**
 * The members' cost within reach of the pool, summed over services, `[portion × year]`: what would move if
 * the whole portion had moved. £ of the year, but for booked savings, which have no growth. Nought for a
 * portion of which nothing was here, in the year or the one before; year 0 is always there.
 */
export interface MemberMix {
  /** Pay and non-pay of the operating services (every kind but spend), and its non-pay alone. */
  readonly operating: Float64Array;
  readonly nonPay: Float64Array;
  readonly spend: Float64Array;
  /** Booked savings of the operating services, and of spend. */
  readonly booked: Float64Array;
  readonly bookedSpend: Float64Array;
  /** Cost less booked savings, times automatable share. */
  readonly automatable: Float64Array;
}

/** Works out {@link MemberMix}, portion by portion and year by year. */
export interface Mixer {
  readonly mix: MemberMix;
  /** By service, of the portion and year at hand: £ that would move, with `overlap` of the booked saving still in it. */
  readonly part: Float64Array;
  addPortion(future: Future, p: number, y: number): void;
}

export function mixMaker({ horizon, lines, movable }: Plan): Mixer {
  const { count, spend, automatable } = movable;
  const { portions, bookings } = lines;
  const cells = () => new Float64Array(portions.length * horizon);
  const mix = {
    operating: cells(),
    nonPay: cells(),
    spend: cells(),
    booked: cells(),
    bookedSpend: cells(),
    automatable: cells(),
  };
  const part = new Float64Array(count);
  const bookingsOf = portions.map((_, p) => bookings.filter(({ portion }) => portion === p));
  const columns = Object.values(mix);

  function addPortion(future: Future, p: number, y: number): void {
    const { here } = future;
    const at = p * horizon + y;
    for (const column of columns) column[at] = 0;
    const now = here[y * portions.length + p];
    if (y > 0 && now === 0 && here[(y - 1) * portions.length + p] === 0) return;
    for (const run of portions[p].runs) {
      if (run.from >= spend) addSpend(future, { p, y }, run);
      else addOperating(future, { p, y }, run);
    }
    for (const { service, from, amount } of bookingsOf[p]) {
      if (y >= from) takeBooked(future, { p, y }, { service, amount });
    }
  }

  function addOperating(
    { years, work, pay, nonPay }: Future,
    { p, y }: PortionYear,
    { from, to }: Run,
  ): void {
    const line = portions[p].member * count;
    const payPrice = years.payPrice[y];
    const nonPayPrice = years.nonPayPrice[y];
    let all = 0;
    let other = 0;
    let automates = 0;
    for (let s = from; s < to; s++) {
      const grown = work[y * count + s];
      const lineNonPay = grown * nonPayPrice * nonPay[line + s];
      const cost = grown * payPrice * pay[line + s] + lineNonPay;
      part[s] = cost;
      all += cost;
      other += lineNonPay;
      automates += automatable[s] * cost;
    }
    const at = p * horizon + y;
    mix.operating[at] += all;
    mix.nonPay[at] += other;
    mix.automatable[at] += automates;
  }

  function addSpend({ years, work, nonPay }: Future, { p, y }: PortionYear, { from, to }: Run): void {
    const line = portions[p].member * count;
    const price = years.nonPayPrice[y];
    let all = 0;
    for (let s = from; s < to; s++) {
      part[s] = work[y * count + s] * price * nonPay[line + s];
      all += part[s];
    }
    mix.spend[p * horizon + y] += all;
  }

  function takeBooked({ numbers, reach }: Future, { p, y }: PortionYear, { service, amount }: Booked): void {
    const at = p * horizon + y;
    const booked = reach[service] * amount;
    if (service < spend) mix.booked[at] += booked;
    else mix.bookedSpend[at] += booked;
    mix.automatable[at] -= automatable[service] * booked;
    part[service] -= (1 - numbers.overlap) * booked;
  }

  return { mix, part, addPortion };
}

interface PortionYear {
  readonly p: number;
  readonly y: number;
}

interface Booked {
  readonly service: number;
  readonly amount: number;
}
