import { exp, log } from "../lib/kernels.ts";
import { type Adoption, adoptionMaker } from "./adoption.ts";
import type { Draws } from "./draws.ts";
import { type Numbers, numbersOf } from "./numbers.ts";
import type { Plan } from "./plan.ts";
import { type Years, yearsMaker } from "./years.ts";

/**
 * One draw, laid out for the loops over services: all that the pool does not change. Columns by service
 * follow the plan's {@link Plan.movable}.
 */
export interface Future {
  readonly numbers: Numbers;
  readonly years: Years;
  readonly adoption: Adoption;
  /** By service: share of its work that can move, scope · standard. */
  readonly reach: Float64Array;
  readonly elasticity: Float64Array;
  /** `[year × service]`: `(1 + volumeGrowth)^(year · elasticity)`, and that times reach. */
  readonly growth: Float64Array;
  readonly work: Float64Array;
  /** `[member × service]`, base year, with the estimate's error. */
  readonly pay: Float64Array;
  readonly nonPay: Float64Array;
  readonly wte: Float64Array;
  readonly volume: Float64Array;
  /** Cost · volume, and cost · max(0, 1 − benchmark / unit cost). */
  readonly costVolume: Float64Array;
  readonly gap: Float64Array;
  /** `[year × portion]`: how much of a portion is in the pool. */
  readonly here: Float64Array;
  /** By year, members as bits: those of whose lines more or less is in the pool than in the year before. */
  readonly movers: Int32Array;
  /** By year, members as bits: those that leave. */
  readonly leavers: Int32Array;
}

/**
 * Lays out one draw after another of one block after another, into the same columns. `together`: all members
 * form one pool, see {@link adoptionMaker}.
 */
export function futureMaker(plan: Plan, together: boolean): (draws: Draws) => (d: number) => Future {
  const { horizon, members, movable, lines } = plan;
  const { count } = movable;
  const byLine = () => new Float64Array(members.length * count);
  const [pay, nonPay, wte, volume, costVolume, gap] = [
    byLine(),
    byLine(),
    byLine(),
    byLine(),
    byLine(),
    byLine(),
  ];
  const reach = new Float64Array(count);
  const elasticity = new Float64Array(count);
  const growth = new Float64Array(horizon * count);
  const work = new Float64Array(horizon * count);
  const here = new Float64Array(horizon * lines.portions.length);
  const movers = new Int32Array(horizon);
  const leavers = new Int32Array(horizon);
  const planned = movable.places.map((place) => plan.services[place]);
  const yearsOf = yearsMaker(plan);
  const adoptionOf = adoptionMaker(plan, together);

  return (draws) => {
    const { of } = draws;
    const scopes = planned.map(({ scope }) => of[scope]);
    const standards = planned.map(({ standard }) => of[standard]);
    const elasticities = planned.map(({ elasticity }) => of[elasticity]);
    const errors = members.flatMap((_, m) =>
      movable.places.map((place) => draws.errors[m * plan.services.length + place]),
    );

    return (d) => {
      const numbers = numbersOf(draws, d);
      const years = yearsOf(numbers);
      const adoption = adoptionOf(draws, d, numbers);
      for (let s = 0; s < count; s++) {
        reach[s] = scopes[s][d] * standards[s][d];
        elasticity[s] = elasticities[s][d];
      }
      growServices(numbers);
      for (let m = 0; m < members.length; m++) {
        readServices(d, m * count);
        readSpend(d, m * count);
      }
      placePortions(adoption);
      return {
        numbers,
        years,
        adoption,
        reach,
        elasticity,
        growth,
        work,
        pay,
        nonPay,
        wte,
        volume,
        costVolume,
        gap,
        here,
        movers,
        leavers,
      };
    };

    /** An estimate of a service errs in its cost. */
    function readServices(d: number, first: number): void {
      for (let at = first; at < first + movable.spend; at++) {
        const error = errors[at][d];
        const cost = lines.pay[at] + lines.nonPay[at];
        pay[at] = error * lines.pay[at];
        nonPay[at] = error * lines.nonPay[at];
        wte[at] = error * lines.wte[at];
        volume[at] = lines.volume[at];
        costVolume[at] = error * cost * lines.volume[at];
        gap[at] = cost * Math.max(0, error - lines.knee[at]);
      }
    }

    /** An estimate of spend errs in its quantity, not in its price. */
    function readSpend(d: number, first: number): void {
      for (let at = first + movable.spend; at < first + count; at++) {
        const error = errors[at][d];
        const cost = error * lines.nonPay[at];
        nonPay[at] = cost;
        volume[at] = error * lines.volume[at];
        costVolume[at] = cost * volume[at];
        gap[at] = cost * Math.max(0, 1 - lines.knee[at]);
      }
    }
  };

  function growServices({ volumeGrowth }: Numbers): void {
    const logGrowth = log(1 + volumeGrowth);
    for (let s = 0; s < count; s++) {
      // A bigger trust has one board.
      const isLed = s >= movable.leadership && s < movable.spend;
      const yearly = isLed ? 1 : exp(elasticity[s] * logGrowth);
      let grown = 1;
      for (let at = s; at < growth.length; at += count) {
        growth[at] = grown;
        work[at] = reach[s] * grown;
        grown *= yearly;
      }
    }
  }

  function placePortions({ adopted, exitYear }: Adoption): void {
    const { portions, bookings } = lines;
    movers.fill(0);
    leavers.fill(0);
    for (let m = 0; m < members.length; m++) {
      if (exitYear[m] < horizon) leavers[exitYear[m]] |= 1 << m;
    }
    for (let p = 0; p < portions.length; p++) {
      const { member, free } = portions[p];
      let before = 0;
      for (let y = 0; y < horizon; y++) {
        const now = adopted[member * horizon + y] * free[y];
        here[y * portions.length + p] = now;
        if (now !== before) movers[y] |= 1 << member;
        before = now;
      }
    }
    for (const { member, from } of bookings) {
      const y = Math.ceil(from);
      if (y > 0 && y < horizon) movers[y] |= 1 << member;
    }
  }
}
