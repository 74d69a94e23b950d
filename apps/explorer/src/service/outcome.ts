import type { Where } from "./catalogue.ts";
import type { House } from "./house.ts";
import type { Results, ScenarioDocument } from "./records.ts";

/** A result, with how it came about. */
export interface Outcome {
  readonly results: Results;
  /** A preview has a twentieth of the futures; its sampling error is visibly larger. */
  readonly depth: "preview" | "full";
  readonly where: Where;
  /** What was simulated: enough to do it again. */
  readonly document: ScenarioDocument;
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
