import rows from "../../data/optimism-bias.json" with { type: "json" };

/** What plans of a type of project have been found too optimistic by, as shares of the plan. */
export interface OptimismBias {
  readonly id: string;
  readonly label: string;
  /** Of the duration: after all risks are managed, and before any is; null where none was found. */
  readonly delay: { readonly low: number; readonly high: number } | null;
  /** Of the cost, likewise. */
  readonly cost: { readonly low: number; readonly high: number };
  /** The cost that it is a share of. */
  readonly of: "capital" | "operating";
}

/** Where the table comes from. */
export const optimismBiasSource =
  "Mott MacDonald, Review of large public procurement in the UK, 2002, for HM Treasury, table 2 (upper and lower bounds by project type; table 15 divides those of buildings by risk)";

/** Optimism bias by type of project, to choose the scenario's `optimismBias` from when `overrun` is off. */
export const optimismBiases = rows as readonly unknown[] as readonly OptimismBias[];
