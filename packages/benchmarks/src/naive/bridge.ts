import type { TermId } from "@shared-services/simulation";
import { chargeTerms } from "./charge-terms.ts";
import type { Coalition } from "./coalition.ts";
import { ownTerms } from "./own-terms.ts";

/** Effects on position by term, £: `[member][year]`; terms of which a member has nothing are left out. */
export function bridgeOf(coalition: Coalition): Partial<Record<TermId, number>>[][] {
  const { draw, services, scenario, members } = coalition;
  const years = Array.from({ length: scenario.horizon }, (_, y) => y);
  return members.map((_, m) =>
    years.map((y) => {
      const gains = services.map((cells) => chargeTerms(draw, cells[y], { m, y }));
      return addUp([...gains, negative(ownTerms(coalition, m, y))]);
    }),
  );
}

type Terms = Partial<Record<TermId, number>>;

function addUp(list: readonly Terms[]): Terms {
  const sums: Terms = {};
  for (const terms of list) {
    for (const [term, amount] of Object.entries(terms)) {
      sums[term as TermId] = (sums[term as TermId] ?? 0) + amount;
    }
  }
  return sums;
}

function negative(terms: Terms): Terms {
  return Object.fromEntries(Object.entries(terms).map(([term, amount]) => [term, -amount]));
}
