import { accountsMaker } from "./accounts.ts";
import type { Future } from "./future.ts";
import type { Layout } from "./layout.ts";
import type { Ledger } from "./ledger.ts";
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

export function wholePoolMaker(
  plan: Plan,
  workspace: Workspace,
  { series, ledger }: { readonly series: Layout["offsets"]; readonly ledger: Ledger },
): WholePool {
  const { horizon, movable, members } = plan;
  const { count, leadership, spend, places } = movable;
  const { columns, loops } = workspace;
  const { staff, reach, work, automatable, wholePay, wholeNonPay } = columns;
  const { sumPay, sumNonPay, sumBooked, moved, rate, postsMoved, waitingPosts, waitingPay } = columns;
  const shares = new Float64Array(plan.services.length);
  const savings = new Float64Array(plan.services.length);
  const sums = poolSumsMaker(plan, workspace, poolsOfWhole(plan));
  const pools = poolsMaker(plan, workspace, poolsOfWhole(plan));
  const accounts = accountsMaker(plan, workspace);

  function run(future: Future): void {
    pools.open(future);
    accounts.clear();
    followAlone();
    let before = 0;
    for (let y = 0; y < horizon; y++) {
      const left = future.anyLeaves[y] !== 0;
      const changes = y === 0 || left || future.anyMoves[y] !== 0;
      const pool = changes ? 1 + y : before;
      const all = { from: 0, to: members.length, y };
      if (left) sums.sumStaying(future, all, pool);
      const at = { y, pool, before, left };
      if (changes) {
        sums.sum(all, pool);
        pools.settle(at);
      }
      pools.price(at);
      pools.releaseStaff(at);
      accounts.add(future, y, pool);
      followStaff(y);
      followInputs(future, y, pool);
      before = pool;
    }
    followServices(future, before);
  }

  function followStaff(y: number): void {
    ledger.keep(series.staffMoved + y, staff[0]);
    ledger.keep(series.staffNeeded + y, staff[0] - staff[1]);
    ledger.keep(series.staffWaiting + y, staff[2]);
    ledger.keep(series.staffRedundant + y, staff[3]);
  }

  function followInputs({ years, numbers }: Future, y: number, pool: number): void {
    loops.addInputs(
      { y, year: y * count, pool: pool * count, to: spend },
      {
        payPrice: years.payPrice[y],
        nonPayPrice: years.nonPayPrice[y],
        ownAutomation: years.ownAutomation[y],
        overlap: numbers.overlap,
      },
    );
    postsMoved[y] = staff[0];
    waitingPay[y] = staff[4];
    waitingPosts[y] = staff[5];
  }

  function followAlone(): void {
    loops.addUpMembers({ members: members.length, services: count });
    loops.standAlone({ years: horizon, services: count, spend });
    loops.standAloneInputs({ years: horizon, services: count, leadership, spend });
  }

  /** What the last year looks like by service: the share of its cost that moved, and what that saves. */
  function followServices({ years }: Future, pool: number): void {
    const last = horizon - 1;
    shares.fill(0);
    savings.fill(0);
    for (let s = 0; s < count; s++) {
      const at = pool * count + s;
      const here = sumPay[at] + sumNonPay[at];
      const price = years.payPrice[last] * sumPay[at] + years.nonPayPrice[last] * sumNonPay[at];
      const net = work[last * count + s] * price - reach[s] * sumBooked[at];
      const cost = net * (1 - automatable[s] * years.ownAutomation[last]);
      if (here === 0) continue;
      shares[places[s]] += (reach[s] * here) / (wholePay[s] + wholeNonPay[s]);
      savings[places[s]] += cost - moved[s] * rate[s];
    }
    for (const place of places) {
      ledger.keep(series.serviceMoved + place, shares[place]);
      ledger.keep(series.serviceSaving + place, savings[place]);
    }
  }

  return { run };
}
