import { accountPlaces } from "./accounts.ts";
import type { Future } from "./future.ts";
import { byLine, byPool } from "./lengths.ts";
import { bookedByEnd } from "./lines.ts";
import type { Plan } from "./plan.ts";
import { poolSumsMaker } from "./pool-sums.ts";
import { poolsMaker } from "./pools.ts";
import type { Workspace } from "./workspace.ts";

/** The pool of all members, and what its services come to for each of them. */
export interface WholePool {
  /** Works out a future, all years: the accounts, and what is kept about the partnership as a whole. */
  run(future: Future): void;
}

/** Pools whose sums it holds: nobody's, then those of each year. */
export function poolsOfWhole({ horizon }: Plan): number {
  return 1 + horizon;
}

export function wholePoolMaker(plan: Plan, workspace: Workspace): WholePool {
  const { horizon, movable, members, lines, depth } = plan;
  const { count, leadership, spend } = movable;
  const lastYear = {
    y: horizon - 1,
    year: (horizon - 1) * count,
    years: horizon,
    members: members.length,
    operatingRuns: lines.operatingRuns,
    bookings: bookedByEnd(plan).length,
    spend,
    pool: 0,
  };
  const whole = depth === "whole";
  const { loops } = workspace;
  const [row, apart] = [workspace.rowOf(byPool), workspace.rowOf(byLine)];
  const sums = poolSumsMaker(plan, workspace);
  const pools = poolsMaker(plan, workspace);
  const places = { ...pools.places, ...accountPlaces(plan), further: whole ? 1 : 0 };

  function run(future: Future): void {
    pools.open(future);
    followAlone();
    let before = 0;
    for (let y = 0; y < horizon; y++) {
      const left = future.anyLeaves[y] !== 0;
      const changes = y === 0 || left || future.anyMoves[y] !== 0;
      const pool = changes ? 1 + y : before;
      const all = { from: 0, to: members.length, y };
      if (left) sums.sumStaying(future, all, pool);
      if (changes) sums.sum(all, pool);
      pools.place({ y, pool, changes, left });
      before = pool;
    }
    loops.runWhole(places, pools.numbers);
    if (!whole) return;
    followServices(before);
    followTrusts(future, before);
  }

  function followAlone(): void {
    loops.addUpMembers({ members: members.length, services: count, apart });
    loops.standAlone({ years: horizon, services: count, spend });
    if (whole) loops.standAloneInputs({ years: horizon, services: count, leadership, spend });
  }

  /** What the last year looks like by service: the share of its cost that moved, and what that saves. */
  function followServices(pool: number): void {
    const last = horizon - 1;
    loops.followServices({ y: last, year: last * count, pool: pool * row, services: count });
    loops.keepServices({ services: count, planned: plan.services.length });
  }

  /** What each trust uses in the last year, if nobody shares and with what moved, by the services' averages. */
  function followTrusts({ numbers }: Future, pool: number): void {
    lastYear.pool = pool * row;
    loops.weighYear(lastYear);
    loops.addTrustInputs(lastYear);
    if (lastYear.bookings > 0) loops.takeTrustBookings(lastYear, { overlap: numbers.overlap });
  }

  return { run };
}
