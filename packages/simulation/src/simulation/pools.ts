import type { Numbers, Places } from "../compiled/given.ts";
import type { Future } from "./future.ts";
import { byPool } from "./lengths.ts";
import type { Plan } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/** A pool in a year: where its sums are. */
export interface PoolYear {
  readonly y: number;
  /** Number of the pool whose sums hold this year. */
  readonly pool: number;
  /** True where its sums, or the operating model, are not the last year's. */
  readonly changes: boolean;
  /** True where a member has left since last year. */
  readonly left: boolean;
}

/** Works pools out, year by year, into the columns of the pool at hand. */
export interface Pools {
  /** What loops that work pools out are told of the plan, and of a future. */
  readonly places: PoolPlaces;
  readonly numbers: PoolNumbers;
  /** Notes what all pools of a future have in common. */
  open(future: Future): void;
  /** Says where the sums of a year are. */
  place(at: PoolYear): void;
  /** Works out years [first, last): scale and convergence, price, and people. All years in their order, from 0. */
  run(first: number, last: number): void;
}

type PoolPlaces = Places<"years" | "services" | "spend" | "kinds">;
type PoolNumbers = Numbers<"convergence" | "overlap" | "turnover" | "redundancyShare">;

export function poolsMaker(plan: Plan, { columns, loops, rowOf }: Workspace): Pools {
  const { movable, horizon } = plan;
  const { count, leadership, spend } = movable;
  const { poolOfYear, poolChanges, poolLosesMembers } = columns;
  const row = rowOf(byPool);
  const kinds = [
    { from: 0, to: leadership, grows: 1, works: 1, served: 1 },
    { from: leadership, to: spend, grows: 0, works: 0, served: 1 },
    { from: spend, to: count, grows: 1, works: 0, served: 0 },
  ].flatMap((kind) => stretchesOf(plan, kind));
  kinds.forEach(({ from, to, stage, grows, works, served }, k) => {
    columns.kindFrom[k] = from;
    columns.kindTo[k] = to;
    columns.kindStage[k] = stage;
    columns.kindGrows[k] = grows;
    columns.kindWorks[k] = works;
    columns.kindServed[k] = served;
  });
  const places = { years: horizon, services: count, spend, kinds: kinds.length };
  const numbers = { convergence: 0, overlap: 0, turnover: 0, redundancyShare: 0 };
  const stretch = { ...places, first: 0, last: 0 };

  function open({ numbers: drawn }: Future): void {
    numbers.convergence = drawn.convergence;
    numbers.overlap = drawn.overlap;
    numbers.turnover = drawn.turnover;
    numbers.redundancyShare = drawn.redundancyShare;
  }

  function place({ y, pool, changes, left }: PoolYear): void {
    poolOfYear[y] = pool * row;
    poolChanges[y] = changes ? 1 : 0;
    poolLosesMembers[y] = left ? 1 : 0;
  }

  function run(first: number, last: number): void {
    stretch.first = first;
    stretch.last = last;
    loops.runPool(stretch, numbers);
  }

  return { places, numbers, open, place, run };
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
