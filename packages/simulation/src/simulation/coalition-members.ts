import type { Block } from "./block.ts";
import { mixMaker } from "./member-mix.ts";
import { COSTS, ownCostsMaker } from "./own-costs.ts";
import { BLOCK, type Plan } from "./plan.ts";
import type { ServiceBlock } from "./service-block.ts";

/** What members bring to any coalition, whoever else is in it. */
export interface CoalitionMembers {
  /** Discounted sum of member m's own terms before year `end`, £. */
  until(m: number, end: number, d: number): number;
  /** Discounted balance of its annuity if its pool ends in year y, £. */
  balance(m: number, y: number, d: number): number;
  /** Sum of discount factors of the years before y: [y]. */
  readonly years: Float64Array;
  /** By year and draw, the set of members that have operating services in the pool. */
  readonly here: readonly Int32Array[];
  /** What a member's line of an operating service brings into the pool in the year before it leaves. */
  partOf(service: ServiceBlock, leaver: Leaver): LinePart;
}

/** Member m leaves in year e of draw d. */
export interface Leaver {
  readonly m: number;
  readonly d: number;
  readonly e: number;
}

/** What a line brings into the pool: £, or units where the pool charges per unit. */
export interface LinePart {
  readonly amount: number;
  readonly perUnit: boolean;
}

/** Computes {@link CoalitionMembers} for block after block into the same columns. */
export function membersMaker(
  plan: Plan,
): (block: Block, services: readonly ServiceBlock[]) => CoalitionMembers {
  const { horizon, members, lines, portions } = plan;
  const mixOf = mixMaker(plan);
  const ownCostsOf = ownCostsMaker(plan);
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(BLOCK));
  const cumulative = columns(members.length * (horizon + 1));
  const balances = columns(members.length * horizon);
  const here = Array.from({ length: horizon }, () => new Int32Array(BLOCK));
  const years = new Float64Array(horizon + 1);
  for (let y = 0; y < horizon; y++) years[y + 1] = years[y] + plan.discount[y];

  return (block, services) => {
    for (const sets of here) sets.fill(0);
    for (let m = 0; m < members.length; m++) addMember(block, services, m);
    return {
      until: (m, end, d) => cumulative[m * (horizon + 1) + end][d],
      balance: (m, y, d) => balances[m * horizon + y][d],
      years,
      here,
      partOf: (service, leaver) => partOf(block, service, leaver),
    };
  };

  function addMember(block: Block, services: readonly ServiceBlock[], m: number): void {
    const { count } = block.draws;
    const own = ownCostsOf(block, mixOf(block, services, m), m);
    const first = m * (horizon + 1);
    cumulative[first].fill(0);
    for (let y = 0; y < horizon; y++) {
      const discount = plan.discount[y];
      const before = cumulative[first + y];
      const after = cumulative[first + y + 1];
      const balance = balances[m * horizon + y];
      for (let d = 0; d < count; d++) {
        let cost = 0;
        for (const name of COSTS) cost += own[name][y][d];
        after[d] = before[d] + discount * (own.moved[y][d] - cost);
        balance[d] = discount * own.balance[y][d];
        if (own.part[y][d] !== 0) here[y][d] |= 1 << m;
      }
    }
  }

  function partOf(
    { draws, years: prices, adoption }: Block,
    service: ServiceBlock,
    { m, d, e }: Leaver,
  ): LinePart {
    const { s, reach, growth } = service;
    const at = m * plan.services.length + s;
    const y = e - 1;
    const { leadership } = plan.services[s];
    const perUnit = plan.scenario.chargingKey === "unit-price" && !leadership;
    if (lines.present[at] === 0) return { amount: 0, perUnit };
    const moved = adoption.adopted[m * horizon + y][d] * portions[lines.portion[at]].free[y];
    const error = draws.errors[at][d];
    if (perUnit) return { amount: moved * lines.volume[at], perUnit };
    const booked = y >= lines.bookedFrom[at] ? lines.booked[at] : 0;
    const cost = prices.payPrice[y][d] * lines.pay[at] + prices.nonPayPrice[y][d] * lines.nonPay[at];
    const part = error * growth[y][d] * cost - (1 - draws.of.overlap[d]) * booked;
    return { amount: moved * reach[d] * part, perUnit };
  }
}
