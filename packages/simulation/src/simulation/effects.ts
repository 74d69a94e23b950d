import type { Columns } from "./columns.ts";
import type { Plan } from "./plan.ts";
import { TERM_INDEX, TERMS, type TermId } from "./terms.ts";

/** Effects on the members' positions in one future, by member, then term, then year, £: below nought for a cost. */
export interface Effects {
  readonly effects: Float64Array;
  /** How many entries a member has. */
  readonly width: number;
  /** Where the years of a term start among a member's entries. */
  readonly years: Readonly<Record<TermId, number>>;
}

/** Says where effects stand in their column. */
export function effectsOf({ horizon }: Plan, { effects }: Columns): Effects {
  const width = TERMS.length * horizon;
  const years = Object.entries(TERM_INDEX).map(([term, index]) => [term, index * horizon]);
  return {
    effects,
    width,
    years: Object.fromEntries(years) as Record<TermId, number>,
  };
}
