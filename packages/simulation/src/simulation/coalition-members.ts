import { accountPlaces } from "./accounts.ts";
import { effectsOf } from "./effects.ts";
import type { Future } from "./future.ts";
import { byLine } from "./lengths.ts";
import { ownCostsMaker } from "./own-costs.ts";
import type { Plan } from "./plan.ts";
import { OWN_TERMS } from "./terms.ts";
import type { Workspace } from "./workspace.ts";

/** What members bring to any coalition, whoever else is in it. */
export interface CoalitionMembers {
  /** Discounted sum of a member's own terms before a year, `[member × (year, to the horizon)]`, £. */
  readonly until: Float64Array;
  /** Discounted balance of a member's annuity if its pool ends in a year, `[member × year]`, £. */
  readonly balance: Float64Array;
  /** 1 where a member has operating services in the pool, `[member × year]`. */
  readonly here: Uint8Array;
  /**
   * What the members' operating services bring into the pool in the year before they leave,
   * `[member × service]`: £, or units where the pool charges per unit.
   */
  readonly lastParts: Float64Array;
}

/** Computes {@link CoalitionMembers} for future after future into the same columns. */
export function membersMaker(plan: Plan, workspace: Workspace): (future: Future) => CoalitionMembers {
  const { horizon, members, lines, movable, scenario } = plan;
  const { count, leadership, spend } = movable;
  const { columns, loops } = workspace;
  const apart = workspace.rowOf(byLine);
  const { payPrice, nonPayPrice, here, work, pay, nonPay, volume, reach, ownMoved, ownBalance, ownPart } =
    columns;
  const accounts = accountPlaces(plan);
  const booked = effectsOf(plan, columns);
  const { effects, at: starts } = booked;
  const terms = OWN_TERMS.map((term) => starts[term]);
  const bearOwnCosts = ownCostsMaker(plan, workspace, booked);
  const perUnit = scenario.chargingKey === "unit-price";
  const brought = {
    until: new Float64Array(members.length * (horizon + 1)),
    balance: new Float64Array(members.length * horizon),
    here: new Uint8Array(members.length * horizon),
    lastParts: new Float64Array(members.length * count),
  };

  return (future) => {
    loops.addYears(accounts, future.numbers);
    brought.here.fill(0);
    bearOwnCosts(future);
    for (let m = 0; m < members.length; m++) {
      addMember(m);
      if (future.adoption.exitYear[m] < horizon) keepLastParts(future, m);
    }
    return brought;
  };

  function addMember(m: number): void {
    const first = m * (horizon + 1);
    for (let y = 0; y < horizon; y++) {
      const at = m * horizon + y;
      const discount = plan.discount[y];
      let gain = ownMoved[at];
      for (const term of terms) gain += effects[term + at];
      brought.until[first + y + 1] = brought.until[first + y] + discount * gain;
      brought.balance[at] = discount * ownBalance[at];
      if (ownPart[at] !== 0) brought.here[at] = 1;
    }
  }

  function keepLastParts({ adoption, numbers }: Future, m: number): void {
    const { runs, bookings } = lines;
    const { lastParts } = brought;
    const y = adoption.exitYear[m] - 1;
    const shareOf = (portion: number) => here[(2 * portion + 1) * horizon + y];
    for (const { member, portion, from, to } of runs) {
      if (member !== m) continue;
      for (let s = from; s < Math.min(to, spend); s++) {
        const at = m * apart + s;
        const cost = work[y * count + s] * (payPrice[y] * pay[at] + nonPayPrice[y] * nonPay[at]);
        lastParts[m * count + s] = shareOf(portion) * (perUnit && s < leadership ? volume[at] : cost);
      }
    }
    for (const { member, service, portion, amount, from } of bookings) {
      if (member !== m || y < from || service >= spend || (perUnit && service < leadership)) continue;
      lastParts[m * count + service] -= shareOf(portion) * (1 - numbers.overlap) * reach[service] * amount;
    }
  }
}
