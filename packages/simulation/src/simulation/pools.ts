import type { Future } from "./future.ts";
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

export function poolsMaker(plan: Plan, { loops }: Workspace, pools: number): Pools {
  const { movable, horizon } = plan;
  const { count, leadership, spend } = movable;
  const kinds = [
    { from: 0, to: leadership, grows: 1, works: 1, served: 1 },
    { from: leadership, to: spend, grows: 0, works: 0, served: 1 },
    { from: spend, to: count, grows: 1, works: 0, served: 0 },
  ].flatMap((kind) => stretchesOf(plan, kind));
  const staffing = { turnover: 0, redundancyShare: 0 };
  const settling = kinds.map(({ grows }) => ({ grows, convergence: 0 }));
  const pricing = kinds.map(({ works, served }) => ({ works, served, overlap: 0 }));

  function open({ numbers }: Future): void {
    for (let k = 0; k < kinds.length; k++) {
      settling[k].convergence = numbers.convergence;
      pricing[k].overlap = numbers.overlap;
    }
    staffing.turnover = numbers.turnover;
    staffing.redundancyShare = numbers.redundancyShare;
  }

  function settle({ y, pool }: PoolYear): void {
    for (let k = 0; k < kinds.length; k++) {
      const { from, to } = kinds[k];
      loops.settle({ y, pool: pool * count, from, to }, settling[k]);
    }
    loops.countPosts({ pool: pool * count, services: count });
    loops.scale({ services: count });
  }

  function price({ y, pool }: PoolYear): number {
    let total = 0;
    for (let k = 0; k < kinds.length; k++) {
      const { from, to, stage } = kinds[k];
      const places = { y, year: y * count, stage: stage * horizon, pool: pool * count, from, to };
      total += loops.price(places, pricing[k]);
    }
    return total;
  }

  function releaseStaff({ y, pool, before, left }: PoolYear): void {
    if (y === 0) loops.openStaff({ to: spend });
    if (left) loops.sendHome({ before: before * count, staying: (pools + pool) * count, to: spend });
    loops.releaseStaff({ y, year: y * count, pool: pool * count, to: spend }, staffing);
  }

  return { open, settle, price, releaseStaff };
}

/** Services [from, to) of one kind; see the loops that settle and price them for what 1 and 0 mean. */
interface Kind {
  readonly from: number;
  readonly to: number;
  readonly grows: number;
  readonly works: number;
  readonly served: number;
}

/** Services of one kind, by the stage with which they move. */
function stretchesOf({ movable }: Plan, kind: Kind): (Kind & { readonly stage: number })[] {
  const own = movable.stages.slice(kind.from, kind.to);
  return [...new Set(own)].map((stage) => ({
    ...kind,
    stage,
    from: kind.from + own.indexOf(stage),
    to: kind.from + own.lastIndexOf(stage) + 1,
  }));
}
