import type { Future } from "./future.ts";
import { mixMaker } from "./member-mix.ts";
import { COSTS, ownCostsMaker } from "./own-costs.ts";
import type { Plan } from "./plan.ts";

/** What members bring to any coalition, whoever else is in it. */
export interface CoalitionMembers {
  /** Discounted sum of a member's own terms before a year, `[member × (year, to the horizon)]`, £. */
  readonly until: Float64Array;
  /** Discounted balance of a member's annuity if its pool ends in a year, `[member × year]`, £. */
  readonly balance: Float64Array;
  /** By year, the members, as bits, that have operating services in the pool. */
  readonly here: Int32Array;
  /**
   * What the members' operating services bring into the pool in the year before they leave,
   * `[member × service]`: £, or units where the pool charges per unit.
   */
  readonly lastParts: Float64Array;
}

/** Computes {@link CoalitionMembers} for future after future into the same columns. */
export function membersMaker(plan: Plan): (future: Future) => CoalitionMembers {
  const { horizon, members, lines, movable } = plan;
  const { count, leadership, spend } = movable;
  const mixer = mixMaker(plan);
  const ownCostsOf = ownCostsMaker(plan);
  const perUnit = plan.scenario.chargingKey === "unit-price";
  const brought = {
    until: new Float64Array(members.length * (horizon + 1)),
    balance: new Float64Array(members.length * horizon),
    here: new Int32Array(horizon),
    lastParts: new Float64Array(members.length * count),
  };

  return (future) => {
    for (let p = 0; p < lines.portions.length; p++) {
      const { member } = lines.portions[p];
      for (let y = 0; y < horizon; y++) {
        mixer.addPortion(future, p, y);
        if (future.adoption.exitYear[member] === y + 1) keepLastPart(future, p, y);
      }
    }
    brought.here.fill(0);
    for (let m = 0; m < members.length; m++) addMember(future, m);
    return brought;
  };

  function addMember(future: Future, m: number): void {
    const own = ownCostsOf(future, mixer.mix, m);
    const first = m * (horizon + 1);
    for (let y = 0; y < horizon; y++) {
      const discount = plan.discount[y];
      let cost = 0;
      for (const name of COSTS) cost += own[name][y];
      brought.until[first + y + 1] = brought.until[first + y] + discount * (own.moved[y] - cost);
      brought.balance[m * horizon + y] = discount * own.balance[y];
      if (own.part[y] !== 0) brought.here[y] |= 1 << m;
    }
  }

  function keepLastPart({ here, volume }: Future, p: number, y: number): void {
    const { member, runs } = lines.portions[p];
    const share = here[y * lines.portions.length + p];
    for (const { from, to } of runs) {
      for (let s = from; s < Math.min(to, spend); s++) {
        const at = member * count + s;
        const amount = perUnit && s < leadership ? volume[at] : mixer.part[s];
        brought.lastParts[at] = share === 0 ? 0 : share * amount;
      }
    }
  }
}
