import { adoptionMaker, endYears } from "./adoption.ts";
import type { Block } from "./block.ts";
import { type LinePart, membersMaker } from "./coalition-members.ts";
import { coalitionTables } from "./coalition-tables.ts";
import type { Draws } from "./draws.ts";
import { stuckShare } from "./leaving.ts";
import { BLOCK, type Plan } from "./plan.ts";
import { poolMaker } from "./pool.ts";
import { type PoolCell, poolSums } from "./pool-sums.ts";
import { type ServiceBlock, servicesMaker } from "./service-block.ts";
import { staffMaker } from "./staff.ts";
import { designCost, governanceCost } from "./together.ts";
import { yearsMaker } from "./years.ts";

/** Numbers that the coalitions of a block of draws leave behind: `[coalition × draw]`. */
export function coalitionsLength(plan: Plan, count: number): number {
  return 2 ** plan.members.length * count;
}

/**
 * Simulates block after block of draws for every coalition of a plan's members: entry `S · count + d` is
 * what coalition S (bit m is member m) is worth in draw d, the net present value of its members' positions
 * when exactly S forms the pool, £. The empty coalition and single members are worth nought.
 *
 * All coalitions share the draws. What depends on one member only is added up over members; what a pool does
 * depends on sums over its members, which two half-tables hold, so that the work for a coalition does not
 * grow with its size and its sums are those of simulating it by itself, bit for bit.
 */
export function coalitionsMaker(plan: Plan): (draws: Draws) => Float64Array {
  const { horizon, members, services: planned } = plan;
  const n = members.length;
  const yearsOf = yearsMaker(plan);
  const adoptionOf = adoptionMaker(plan, false);
  const servicesOf = servicesMaker(plan);
  const membersOf = membersMaker(plan);
  const tables = coalitionTables(plan);
  const poolYear = poolMaker(plan);
  const staffYear = staffMaker();
  const sums = poolSums();
  const ends = new Int32Array(2 ** n * BLOCK);
  const { peopleCostShare } = plan.scenario.operatingModel;

  return (draws) => {
    const { count } = draws;
    const worth = new Float64Array(2 ** n * count);
    const block: Block = { plan, draws, years: yearsOf(draws), adoption: adoptionOf(draws) };
    const services = servicesOf(block);
    const own = membersOf(block, services);
    const departures = departuresOf(plan, block);
    const weights = new Float64Array(2 ** n * departures.length);
    for (let S = 0; S < 2 ** n; S++) {
      if (isPool(S)) openCoalition(S);
    }
    for (const service of services) {
      tables.build(block, service.s);
      if (!planned[service.s].spend) {
        for (const departure of departures) departure.part = own.partOf(service, departure);
      }
      for (let S = 0; S < 2 ** n; S++) {
        if (isPool(S)) addService(S, service);
      }
    }
    return worth;

    /** What needs no pool: the members' own terms until the pool ends, governance and design. */
    function openCoalition(S: number): void {
      const inside = members.flatMap((_, m) => (S & (1 << m) ? [m] : []));
      const end = ends.subarray(S * BLOCK, (S + 1) * BLOCK);
      endYears(
        inside.map((m) => block.adoption.exitYear[m]),
        count,
        end,
      );
      for (let d = 0; d < count; d++) {
        const governance = governanceCost(block, inside.length, d);
        let total = -plan.discount[0] * designCost(block, inside.length, d);
        for (const m of inside) {
          const until = Math.min(block.adoption.exitYear[m][d], end[d]);
          total += own.until(m, end[d], d) - governance * own.years[until];
          if (until === end[d] && until < horizon) total -= own.balance(m, until, d);
        }
        worth[S * count + d] = total;
      }
      departures.forEach((departure, k) => {
        if (S & (1 << departure.m))
          weights[S * departures.length + k] = stuckWeight(S, end[departure.d], departure);
      });
    }

    /** Discounted share of a leaver's pooled cost that the coalition still bears. */
    function stuckWeight(S: number, end: number, { d, e }: Departure): number {
      let weight = 0;
      for (let y = e; y < end; y++) {
        const held = stuckShare(draws.of.releaseYears[d], y - e);
        if (held === 0) break;
        if ((S & own.here[y][d]) !== 0) weight += plan.discount[y] * held;
      }
      return draws.of.fixedShare[d] * weight;
    }

    /** Takes from the coalition's worth what the pool charges for a service in all years. */
    function addService(S: number, service: ServiceBlock): void {
      const { changed, changes } = block.adoption;
      const { s } = service;
      const end = S * BLOCK;
      const at = S * count;
      for (let y = 0; y < horizon; y++) {
        const cell: PoolCell = { s, y, list: changed[y], listed: changes[y] };
        tables.sum(S, cell, sums);
        const pool = poolYear(block, service, cell, sums);
        const discount = plan.discount[y];
        if (planned[s].spend) {
          for (let d = 0; d < count; d++) {
            if (y < ends[end + d]) worth[at + d] -= discount * pool.moved[d] * pool.rate[d];
          }
        } else {
          const staff = staffYear(block, service, cell, { sums, pool });
          for (let d = 0; d < count; d++) {
            const people = peopleCostShare * (staff.idle[d] + staff.exits[d]);
            if (y < ends[end + d]) worth[at + d] -= discount * (pool.moved[d] * pool.rate[d] + people);
          }
          departures.forEach(({ e, d, part }, k) => {
            const weight = weights[S * departures.length + k];
            if (e === y + 1 && weight !== 0) worth[at + d] -= weight * leftBehind(pool, d, part);
          });
        }
      }
    }

    function leftBehind(
      pool: { readonly delivered: Float64Array; readonly moved: Float64Array },
      d: number,
      part: LinePart,
    ): number {
      const left = 1 - pool.delivered[d];
      if (!part.perUnit) return part.amount * left;
      return sums.volume[d] > 0 ? (part.amount * pool.moved[d] * left) / sums.volume[d] : 0;
    }
  };
}

/** A member's leaving in a draw: nobody's fault but the draw's, whoever else is in the pool. */
interface Departure {
  readonly m: number;
  readonly d: number;
  readonly e: number;
  /** Its line of the service at hand in the year before it leaves. */
  part: LinePart;
}

function departuresOf(plan: Plan, { draws, adoption }: Block): Departure[] {
  return plan.members.flatMap((_, m) =>
    Array.from({ length: draws.count }, (_, d) => d)
      .filter((d) => adoption.exitYear[m][d] < plan.horizon)
      .map((d) => ({ m, d, e: adoption.exitYear[m][d], part: { amount: 0, perUnit: false } })),
  );
}

/** A coalition of two or more. */
function isPool(S: number): boolean {
  return (S & (S - 1)) !== 0;
}
