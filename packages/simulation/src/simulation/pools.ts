import type { Future } from "./future.ts";
import type { Movable } from "./movable.ts";
import type { Plan } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/** A pool in a year: where its sums are. */
export interface PoolYear {
  readonly y: number;
  /** Number of the pool whose sums hold this year, and of the one whose sums held last year. */
  readonly pool: number;
  readonly before: number;
  /** True where a member has left since last year. */
  readonly left: boolean;
}

/** Works pools out, year by year, into the columns of the pool at hand. */
export interface Pools {
  /** Notes what all pools of a future have in common. */
  open(future: Future): void;
  /** Scale and convergence: for year 0, and for a year in which the sums or the operating model are not the last year's. */
  settle(at: PoolYear): void;
  /** Price of all services in a year, £. */
  price(at: PoolYear): number;
  /** Moves the people on by a year: years in their order, from 0. */
  releaseStaff(at: PoolYear): void;
}

export function poolsMaker(plan: Plan, { columns, loops }: Workspace, pools: number): Pools {
  const { movable, horizon, inForce } = plan;
  const { count, leadership, spend } = movable;
  const { realisations, margins, vats, priceLeft } = columns;
  const kinds = [
    { from: 0, to: leadership, isLed: false, isSpend: false },
    { from: leadership, to: spend, isLed: true, isSpend: false },
    { from: spend, to: count, isLed: false, isSpend: true },
  ].flatMap((kind) => stretchesOf(movable, kind));
  const settling = Array.from({ length: horizon }, () =>
    kinds.map(() => ({ hostMultiple: 0, convergence: 0 })),
  );
  const pricing = Array.from({ length: horizon }, () => kinds.map(() => ({ ...NOTHING })));
  const staffing = Array.from({ length: horizon }, () => ({ payPrice: 0, turnover: 0, redundancyShare: 0 }));

  function open({ numbers, terms, years }: Future): void {
    const { overlap, turnover, redundancyShare } = numbers;
    kinds.forEach(({ isLed, isSpend, stage }, k) => {
      for (let y = 0; y < horizon; y++) {
        settling[y][k].hostMultiple = isLed ? 0 : terms[inForce[y]].hostMultiple;
        settling[y][k].convergence = numbers.convergence;
        const given = pricing[y][k];
        given.payPrice = years.payPrice[y];
        given.nonPayPrice = years.nonPayPrice[y];
        given.realisation = realisations[y];
        given.overlap = overlap;
        // There is nothing to redesign or automate in leading; what is bought together has no price but its own.
        given.redesign = isLed || isSpend ? 1 : years.redesigned[stage * horizon + y];
        given.automation = isLed || isSpend ? 0 : years.automation[stage * horizon + y];
        given.margin = isSpend ? 0 : margins[y];
        given.vat = isSpend ? 0 : vats[y];
        given.efficiency = isSpend ? 1 : priceLeft[y];
      }
    });
    for (let y = 0; y < horizon; y++) {
      staffing[y].payPrice = years.payPrice[y];
      staffing[y].turnover = turnover;
      staffing[y].redundancyShare = redundancyShare;
    }
  }

  function settle({ y, pool }: PoolYear): void {
    for (let k = 0; k < kinds.length; k++) {
      const { from, to } = kinds[k];
      loops.settle({ pool: pool * count, from, to }, settling[y][k]);
    }
  }

  function price({ y, pool }: PoolYear): number {
    let total = 0;
    for (let k = 0; k < kinds.length; k++) {
      const { from, to } = kinds[k];
      total += loops.price({ year: y * count, pool: pool * count, from, to }, pricing[y][k]);
    }
    return total;
  }

  function releaseStaff({ y, pool, before, left }: PoolYear): void {
    const staying = left ? pools + pool : before;
    loops.releaseStaff(
      { year: y * count, pool: pool * count, before: before * count, staying: staying * count, to: spend },
      staffing[y],
    );
  }

  return { open, settle, price, releaseStaff };
}

interface Kind {
  readonly from: number;
  readonly to: number;
  readonly isLed: boolean;
  readonly isSpend: boolean;
}

/** Services of one kind, by the stage with which they move. */
function stretchesOf({ stages }: Movable, kind: Kind): (Kind & { readonly stage: number })[] {
  const own = stages.slice(kind.from, kind.to);
  return [...new Set(own)].map((stage) => ({
    ...kind,
    stage,
    from: kind.from + own.indexOf(stage),
    to: kind.from + own.lastIndexOf(stage) + 1,
  }));
}

const NOTHING = {
  payPrice: 0,
  nonPayPrice: 0,
  redesign: 0,
  automation: 0,
  realisation: 0,
  overlap: 0,
  margin: 0,
  vat: 0,
  efficiency: 0,
};
