import type { Columns } from "./columns.ts";
import type { Plan } from "./plan.ts";
import { TERMS, type TermId } from "./terms.ts";

/** Effects on the members' positions in one future, by term, then member, then year, £: below nought for a cost. */
export interface Effects {
  readonly effects: Float64Array;
  /** Where a term starts. */
  readonly at: Readonly<Record<TermId, number>>;
}

/** Says where effects stand in their column. */
export function effectsOf({ horizon, members }: Plan, { effects }: Columns): Effects {
  const starts = TERMS.map(({ id }, index) => [id, index * members.length * horizon]);
  return { effects, at: Object.fromEntries(starts) as Record<TermId, number> };
}
