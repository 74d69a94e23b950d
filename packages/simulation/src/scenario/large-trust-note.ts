import type { Baseline } from "../baseline/records.ts";
import type { Fault } from "../lib/errors.ts";
import type { Member } from "./scenario.ts";

/** How much larger than the next a trust is, at least, that the note is about. */
const FAR_LARGER = 1.75;

/**
 * Says with the results that one trust is far larger than the others: scale is measured from the volume that the
 * typical pound had before, so that such a trust seems to bring less than it does.
 */
export function largeTrustNote({ trusts, services, lines }: Baseline, members: readonly Member[]): Fault[] {
  const bought = new Set(services.filter(({ kind }) => kind === "spend").map(({ id }) => id));
  const costs = new Map<string, number>();
  for (const { trust, service, pay, nonPay } of lines) {
    if (!bought.has(service)) costs.set(trust, (costs.get(trust) ?? 0) + pay + nonPay);
  }
  const joining = trusts
    .filter((_, t) => members[t].joins)
    .map(({ ods, name }) => ({ ods, name, cost: costs.get(ods) ?? 0 }))
    .sort((a, b) => b.cost - a.cost);
  const [largest, next] = joining;
  if (joining.length < 3 || next.cost === 0 || largest.cost < FAR_LARGER * next.cost) return [];
  const times = (largest.cost / next.cost).toFixed(1);
  const message = `${largest.name} spends ${times} times as much on these services as the next trust. Economies of scale are measured from the volume that the typical pound had before, which one large trust raises for all: what it brings to the others is rather too low here`;
  return [{ code: "ONE_LARGE_TRUST", path: `/members/${largest.ods}`, message }];
}
