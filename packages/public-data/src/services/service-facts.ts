import type { FunctionId, Kind, MeasureId, Provenance, Range3 } from "@shared-services/simulation";
import functionRows from "../../data/functions.json" with { type: "json" };
import rows from "../../data/services.json" with { type: "json" };

/** What the amount of a service's work follows: turnover, staff, both alike, or one per trust. */
export type Basis = "turnover" | "staff" | "both" | "trust";

/** A service as the estimator knows it: national ratios per £100m of turnover, before anything is computed. */
export interface ServiceFacts {
  readonly id: string;
  readonly label: string;
  readonly function: FunctionId;
  readonly kind: Kind;
  readonly driver: string;
  readonly basis: Basis;
  /** £ a year per £100m of turnover, national average in the price year. */
  readonly costPer100m: number;
  /** Share of cost that is pay. */
  readonly payShare: number;
  /** Units of the driver a year per £100m of turnover (or its 1,080 wte of staff); null for one per trust. */
  readonly volumePer100m: number | null;
  readonly elasticity: Range3;
  readonly standard: Range3;
  readonly automatable: number;
  readonly refVolume: number;
  readonly efficientScale: number | null;
  readonly boundary: string;
  /** National figures of quality, shares. */
  readonly kpis?: Readonly<Partial<Record<MeasureId, number>>>;
}

/** A corporate function and what it costs nationally, £ a year per £100m of turnover. */
export interface FunctionFacts extends Provenance {
  readonly id: FunctionId;
  readonly label: string;
  readonly costPer100m: Range3;
}

/** The 62 services, grouped by function. */
export const serviceFacts = rows as readonly unknown[] as readonly ServiceFacts[];

/** The seven corporate functions. */
export const functions = functionRows as readonly FunctionFacts[];
