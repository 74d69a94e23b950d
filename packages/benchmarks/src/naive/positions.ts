import type { Coalition } from "./coalition.ts";
import { ownTerms } from "./own-terms.ts";
import { sum } from "./people.ts";

/**
 * What each member of a coalition is better off by in each year when exactly these join and the rest stand
 * alone, `[member][year]`, £: term by term as the method writes it, one draw at a time.
 */
export function positionsOf(coalition: Coalition): number[][] {
  const years = Array.from({ length: coalition.scenario.horizon }, (_, y) => y);
  return coalition.members.map((_, m) =>
    years.map((y) => savingOf(coalition, m, y) - sum(Object.values(ownTerms(coalition, m, y)))),
  );
}

/** Cost standing alone, less work kept and charge for the work that moved, £. */
export function savingOf({ services }: Coalition, m: number, y: number): number {
  let alone = 0;
  let retained = 0;
  let charge = 0;
  for (const cells of services) {
    const { line, moved } = cells[y].parts[m];
    if (!line) continue;
    alone += line.alone[y];
    retained += (1 - moved) * line.alone[y];
    charge += cells[y].pooled.price * cells[y].keys[m];
  }
  return alone - (retained + charge);
}
