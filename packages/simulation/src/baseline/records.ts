import type { MeasureId } from "./measures/measures.ts";

/** How a service's cost behaves; see docs/method/baseline.md. */
export type Kind = "transactional" | "expert" | "leadership" | "spend";

/** The four kinds, in the order in which tables show them. */
export const KINDS: readonly Kind[] = ["transactional", "expert", "leadership", "spend"];

/** The seven corporate functions. */
export type FunctionId =
  | "finance"
  | "procurement"
  | "people"
  | "digital"
  | "estates"
  | "risk-and-governance"
  | "communications";

/** An NHS trust, identified by its Organisation Data Service (ODS) code. */
export interface Trust {
  readonly ods: string;
  readonly name: string;
  /** acute, mental health, community, ambulance; null where the public data does not say. */
  readonly type: string | null;
  readonly region: string | null;
  readonly ics: { readonly code: string; readonly name: string } | null;
  /** £ a year, in the baseline's price year. */
  readonly operatingIncome: number;
  /** Whole-time equivalents of all staff. */
  readonly wte: number;
  /** Whole-time equivalents of staff outside corporate services, whose time the services can give back. */
  readonly frontlineWte: number;
}

/** A corporate service: what it is, what drives it, and how its cost answers to size. */
export interface Service {
  /** `function.service`, e.g. `people.payroll`. */
  readonly id: string;
  readonly label: string;
  readonly function: FunctionId;
  readonly kind: Kind;
  /** The unit of volume, in the plural: payslips, invoices, £ of spend at reference price. */
  readonly driver: string;
  /** Cost elasticity to volume when pooled: 1 means no economies of scale. */
  readonly elasticity: Range3;
  /** Share of the work that is standard and could move at all. */
  readonly standard: Range3;
  /** Share of the work that automation can touch; 0 for leadership and spend. */
  readonly automatable: number;
  /** Volume of the typical trust, at which `bench` is quoted; units a year. */
  readonly refVolume: number;
  /** £ per unit at refVolume that the lower quartile of trusts reaches. */
  readonly bench: number;
  /** Volume at which economies of scale end, units a year; null where no limit is assumed. */
  readonly efficientScale: number | null;
  /** What stays with each trust, and why. */
  readonly boundary: string;
}

/** Low, most likely and high value of a judgement; drawn as a PERT distribution. */
export interface Range3 {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Who runs a service for a trust today. `contractEnd` is in years from the programme's start. */
export type Sourcing =
  | { readonly by: "in-house" }
  | { readonly by: "bought"; readonly provider: string; readonly contractEnd: number }
  | { readonly by: "hosted"; readonly for: readonly string[] };

/** Where a line came from: the trust's own return, an estimate from public totals, or an assumption. */
export type Origin = "return" | "estimate" | "assumption";

/** The amounts of a line. */
export type LineAmount = "pay" | "nonPay" | "wte" | "volume" | "bookedSaving";

/** What one trust spends on one service in a year, in the baseline's price year. */
export interface BaselineLine {
  readonly trust: string;
  readonly service: string;
  /** £ a year, with employer pension as the trust itself pays it. */
  readonly pay: number;
  /** £ a year. */
  readonly nonPay: number;
  readonly wte: number;
  /** Units of the service's driver a year; above nought wherever there is cost. */
  readonly volume: number;
  readonly sourcing: Sourcing;
  /** £ a year of recurrent saving already in the trust's own plan, from year `bookedFrom` on. */
  readonly bookedSaving: number;
  readonly bookedFrom: number;
  readonly origin: Origin;
  /** Margin of error as a log share; left out, the scenario's estimateSpread (returns: 0). */
  readonly spread?: number;
  /** Earlier figures that the line's own are so far from that their units may be wrong. */
  readonly replaced?: Readonly<Partial<Record<LineAmount, number>>>;
  /** What is known of the line's quality today, by measure: shares, or days. */
  readonly kpis?: Readonly<Partial<Record<MeasureId, number>>>;
}

/** What every trust of a partnership spends today: the thing that everything is compared with. */
export interface Baseline {
  /** Financial year of the prices, e.g. "2025/26". */
  readonly priceYear: string;
  readonly trusts: readonly Trust[];
  readonly services: readonly Service[];
  readonly lines: readonly BaselineLine[];
}
