import type { GainShareResult } from "../service/records.ts";
import { chancePercent } from "./chance.ts";
import { money } from "./money.ts";
import { listed, percent, shortName } from "./quantity.ts";

type Mixes = NonNullable<GainShareResult["mixes"]>;

/**
 * The two best mixes of keys, in words.
 *
 * @example
 * mixesMessage(mixes, names);
 * // ["Sharing the pool's saving by 60% equal and 40% staff gives the trust least likely to gain …", "…"]
 */
export function mixesMessage(
  { keys, safest, calmest }: Mixes,
  names: ReadonlyMap<string, string>,
): readonly [safest: string, calmest: string] {
  const mixed = (shares: readonly number[]) =>
    listed(
      keys.flatMap(({ label }, k) => {
        const share = shares[k] ?? 0;
        return share < 0.005 ? [] : [`${percent(Math.round(share * 100) / 100)} ${label.toLowerCase()}`];
      }),
    );
  const [least] = [...safest.trusts].sort((a, b) => a.gains.count - b.gains.count);
  const who = least ? shortName(names.get(least.ods) ?? least.ods) : "";
  const chance = least ? chancePercent(least.gains) : "";
  const objection =
    calmest.excess <= 0
      ? "no group would do better by itself"
      : `some group would still do better by itself, by ${money(calmest.excess)}`;
  return [
    `Of all mixes of these keys, ${mixed(safest.shares)} gives the trust least likely to gain the best chance that was found: ${who} then gains in ${chance} of futures, where the pool’s saving is shared and each keeps its own costs.`,
    `The mix with the smallest objection is ${mixed(calmest.shares)}, of what all gain on average: ${objection}.`,
  ];
}
