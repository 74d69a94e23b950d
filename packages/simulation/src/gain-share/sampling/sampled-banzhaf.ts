import { isRefusal, type Outcome, refusal } from "../rules/rule.ts";
import { scaledToTotal } from "../rules/scaled-to-total.ts";
import { groupPairs } from "./groups.ts";
import { jackknife } from "./jackknife.ts";
import type { Uniforms } from "./orders.ts";

/** A game too large for a table, asked what each player makes of a coalition. */
export interface SwitchedWorths {
  readonly n: number;
  /** What everyone is worth. */
  readonly total: number;
  /** By player: the worth of the coalition with it less that without it. `members[i]` is 1 for a member. */
  readonly addsTo: (members: Uint8Array) => Float64Array;
}

/** Estimates with their standard errors, by player. */
export interface SampledBanzhaf {
  readonly amounts: Float64Array;
  readonly errors: Float64Array;
  /** How many coalitions were looked at; each asks for `n + 1` worths. */
  readonly coalitions: number;
}

/**
 * Normalised Banzhaf values for any number of players, from random coalitions in pairs (each with everybody else):
 * what each player adds to them on average, scaled to give out exactly what there is. The standard error is taken over
 * sets of `pairs` pairs, at least 2, by leaving each out in turn, because a share of a sum is no mean. Refused where
 * that sum cannot be scaled to the total.
 *
 * Bachrach, Y., Markakis, E., Resnick, E., Procaccia, A. D., Rosenschein, J. S. and Saberi, A. (2010), Approximating
 * power indices: theoretical and empirical analysis, Autonomous Agents and Multi-Agent Systems 20, 105–122.
 */
export function sampledBanzhaf(
  { n, total, addsTo }: SwitchedWorths,
  { sets, pairs }: { readonly sets: number; readonly pairs: number },
  uniforms: Uniforms,
): SampledBanzhaf | Exclude<Outcome, { readonly amounts: Float64Array }> {
  if (sets < 2) return refusal("OUT_OF_RANGE", `expected at least 2 sets to take an error over, got ${sets}`);
  const means = Array.from({ length: sets }, () => {
    const groups = groupPairs(n, pairs, uniforms);
    const added = new Float64Array(n);
    for (const group of groups) {
      addsTo(group).forEach((one, i) => {
        added[i] += one / groups.length;
      });
    }
    return added;
  });
  let refused = refusal("CANNOT_BE_SCALED", "no set of coalitions was left to scale");
  const found = jackknife(means, (adds) => {
    const outcome = scaledToTotal(adds, total);
    if (!isRefusal(outcome)) return outcome.amounts;
    refused = outcome;
    return null;
  });
  if (found === null) return refused;
  return { amounts: found.values, errors: found.errors, coalitions: 2 * sets * pairs };
}

/** A game asked coalition by coalition. */
export function switchedWorths(n: number, worth: (members: Uint8Array) => number): SwitchedWorths {
  return {
    n,
    total: worth(new Uint8Array(n).fill(1)),
    addsTo: (members) => {
      const now = worth(members);
      return Float64Array.from(members, (is, i) => {
        const then = worth(members.with(i, 1 - is));
        return is === 1 ? now - then : then - now;
      });
    },
  };
}
