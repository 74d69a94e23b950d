import type { Future } from "./future.ts";
import type { Plan } from "./plan.ts";
import type { Workspace } from "./workspace.ts";

/** Works out the members' accounts, year by year, for the pool at hand; see the columns of accounts. */
export interface Accounts {
  /** Fills in year y, in which the pool has the sums of this number. */
  add(future: Future, y: number, pool: number): void;
}

export function accountsMaker(plan: Plan, { columns, loops }: Workspace): Accounts {
  const { horizon, movable, lines, scenario } = plan;
  const { count, spend, leadership } = movable;
  const { counted, reach, automatable, scaled, converged, redesigned, automated, payLeft, rate, delivered } =
    columns;
  const { accountBooked, accountAutomatable, accountScaled, accountConverged, accountRedesigned } = columns;
  const { accountAutomated, accountPayLeft, accountPrice, accountPooled } = columns;
  const { runs, bookings } = lines;
  const perUnit = scenario.chargingKey === "unit-price";

  function add(future: Future, y: number, pool: number): void {
    const year = y * count;
    loops.priceWork({ y, year, services: count });
    loops.addAccounts({ runs: runs.length, year, y, years: horizon });
    loops.addSpend({ runs: runs.length, y, years: horizon });
    if (perUnit) loops.chargeUnits({ runs: runs.length, pool: pool * count, y, years: horizon });
    for (const { service, portion, from, amount } of bookings) {
      const isCounted = counted[portion * horizon + y] > 0;
      if (isCounted && y >= from) takeBooked(future, accountOf(portion, service, y), { service, amount });
    }
  }

  function accountOf(portion: number, service: number, y: number): number {
    return (2 * portion + (service < spend ? 0 : 1)) * horizon + y;
  }

  /** What is booked is not there to be saved, but for the overlap; nor to be automated. */
  function takeBooked({ numbers }: Future, at: number, { service, amount }: Booked): void {
    const booked = reach[service] * amount;
    const taken = (1 - numbers.overlap) * booked;
    accountBooked[at] += booked;
    accountAutomatable[at] -= automatable[service] * booked;
    accountScaled[at] -= taken * scaled[service];
    accountConverged[at] -= taken * converged[service];
    accountRedesigned[at] -= taken * redesigned[service];
    accountAutomated[at] -= taken * automated[service];
    accountPayLeft[at] -= taken * payLeft[service];
    if (!perUnit || service < leadership || service >= spend) return;
    accountPrice[at] -= taken * rate[service];
    accountPooled[at] -= taken * (1 - delivered[service]);
  }

  return { add };
}

interface Booked {
  readonly service: number;
  readonly amount: number;
}
