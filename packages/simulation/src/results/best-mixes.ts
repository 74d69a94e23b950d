import { calmestMix } from "../gain-share/choosing/calmest-mix.ts";
import { safestMix } from "../gain-share/choosing/safest-mix.ts";
import { sharesOf } from "../gain-share/keys/key.ts";
import { keys } from "../gain-share/keys/keys.ts";
import { isRefusal } from "../gain-share/rules/rule.ts";
import type { Plan } from "../simulation/plan.ts";
import type { Chance } from "../summaries/range.ts";
import type { Gathered } from "./gather.ts";
import { keyColumns } from "./key-columns.ts";

/** The best mixes of the keys that a baseline knows. Shares are in the order of the keys, and add up to 1. */
export interface BestMixes {
  readonly keys: readonly { readonly key: string; readonly label: string }[];
  /** Of the pool's saving, each trust keeping its own costs: the best smallest chance of gain that was found. */
  readonly safest: {
    readonly shares: readonly number[];
    readonly trusts: readonly { readonly ods: string; readonly share: number; readonly gains: Chance }[];
  };
  /** Of what all are worth: the mix whose largest objection is smallest. */
  readonly calmest: {
    readonly shares: readonly number[];
    readonly trusts: readonly { readonly ods: string; readonly amount: number }[];
    /** £ that some coalition would do better by itself; nought or less: in the core. */
    readonly excess: number;
  };
}

/** In fewer futures than this chances are too rough to choose by. */
export const FEWEST_FUTURES = 100;

/** The expected game as a table, and in how many futures chances are counted. */
export interface MixedGame {
  readonly players: readonly string[];
  readonly worth: readonly number[];
  readonly draws: number;
}

/**
 * The best mixes of the keys that a baseline knows: the one that gives the trust least likely to gain its best chance,
 * where the pool's saving is shared and each trust keeps its own costs of the change, at present value; and the one of
 * what all are worth with the smallest objection.
 */
export function bestMixes(plan: Plan, gathered: Gathered, { players, worth, draws }: MixedGame): BestMixes {
  const columns = keyColumns(plan);
  const family = keys.flatMap((key) => {
    if (key.canBeNegative || !key.inputs.every(({ id }) => id in columns)) return [];
    const shares = sharesOf(key.weigh({ columns }, players.length), key, players);
    return isRefusal(shares) ? [] : [{ key: key.id, label: key.label, shares: shares.amounts }];
  });
  const shares = family.map((one) => one.shares);
  const total = worth[worth.length - 1];
  const safest = safestMix(shares, { trusts: players.length, ...presentValues(plan, gathered, draws) });
  const calmest = calmestMix(
    { players, worth: Float64Array.from(worth) },
    shares.map((one) => one.map((share) => share * total)),
  );
  return {
    keys: family.map(({ key, label }) => ({ key, label })),
    safest: {
      shares: safest.percent.map((percent) => percent / 100),
      trusts: players.map((ods, i) => ({ ods, share: safest.shares[i], gains: safest.gains[i] })),
    },
    calmest: {
      shares: Array.from(calmest.shares, (share) => Math.min(1, Math.max(0, share))),
      trusts: players.map((ods, i) => ({ ods, amount: calmest.amounts[i] })),
      excess: calmest.excess,
    },
  };
}

/** What the pool saves in each future, and what each trust has besides, `[trust × draw]`. */
function presentValues({ members, horizon, discount }: Plan, gathered: Gathered, draws: number) {
  const pool = new Float64Array(draws);
  const own = new Float64Array(members.length * draws);
  for (let m = 0; m < members.length; m++) {
    own.set(gathered.column("npv", m).subarray(0, draws), m * draws);
    for (let y = 0; y < horizon; y++) {
      const saving = gathered.column("saving", m * horizon + y);
      for (let d = 0; d < draws; d++) {
        pool[d] += discount[y] * saving[d];
        own[m * draws + d] -= discount[y] * saving[d];
      }
    }
  }
  return { pool, own };
}
