import type { Where } from "./catalogue.ts";
import type { House } from "./house.ts";
import type { Glance, Results, ScenarioDocument } from "./records.ts";

/** What a scenario says first, with how it came about: seen at a glance, before all results of the same futures. */
export interface FirstFigures {
  readonly results: Glance;
  /** A preview has a twentieth of the futures; its sampling error is visibly larger. */
  readonly depth: "preview" | "full";
  readonly where: Where;
  /** What was simulated: enough to do it again. */
  readonly document: ScenarioDocument;
}

/** All results, with how they came about. */
export interface Outcome extends FirstFigures {
  readonly results: Results;
  /** Run on the server; null where this browser worked it out. */
  readonly run: string | null;
  /** Whom to ask more about it, and how they call the run. */
  readonly asked: { readonly house: House; readonly run: string };
}

/** How far the full run is. */
export type Progress =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly where: Where; readonly share: number }
  | { readonly state: "failed"; readonly message: string };
