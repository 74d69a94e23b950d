import type { ScenarioDocument } from "@shared-services/simulation";
import { evidenceVersion } from "../evidence/register.ts";

/** The id of the baseline that is estimated from public totals. */
export const PUBLIC_BASELINE = "public";

type Pins = "schemaVersion" | "evidence" | "baseline";

/**
 * A draft with what it leaves open pinned to what is current: this version of the evidence, the public estimate.
 *
 * @example
 * pinned({ name: "A", partnership: "group-model", operatingModel: "joint-venture" }).baseline; // "public"
 */
export function pinned(draft: Omit<ScenarioDocument, Pins> & Partial<ScenarioDocument>): ScenarioDocument {
  const { schemaVersion = 1, name, partnership, evidence, baseline = PUBLIC_BASELINE, ...rest } = draft;
  return {
    schemaVersion,
    name,
    partnership,
    evidence: evidence ?? { version: evidenceVersion },
    baseline,
    ...rest,
  };
}
