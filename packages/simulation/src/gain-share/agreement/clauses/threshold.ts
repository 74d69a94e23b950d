import { sum } from "../../../lib/sum.ts";
import { type ClauseKind, percent, pounds } from "./clause.ts";

export interface Threshold {
  readonly clause: "threshold";
  /** Share of the agreed baseline. */
  readonly share: number;
  /** `cliff`: once reached, all is shared. `deductible`: only what lies above is. */
  readonly above: "cliff" | "deductible";
  /** Whether small losses stay where they fall, too. */
  readonly losses: boolean;
}

/** Below this nothing is shared: what fell to a trust stays with it. */
export const threshold: ClauseKind<Threshold> = {
  id: "threshold",
  label: "Threshold",
  help: "Small savings may be chance, and are not worth a settlement: below this share of the baseline each trust keeps what fell to it.",
  fields: [
    { id: "share", label: "Share of baseline", shape: "share" },
    { id: "above", label: "Once it is reached", shape: "choice", choices: ["cliff", "deductible"] },
    { id: "losses", label: "Small losses also stay where they fall", shape: "yes or no" },
  ],
  example: { clause: "threshold", share: 0.02, above: "cliff", losses: true },
  grant: ({ share, above, losses }, { held, baselineCost }, pool) => {
    const limit = share * sum(baselineCost);
    if (limit === 0 || (pool < 0 && !losses)) return null;
    const small = Math.abs(pool) < limit;
    if (!small && above === "cliff") return null;
    const stays = small ? 1 : limit / Math.abs(pool);
    return {
      amounts: held.map((amount) => amount * stays),
      why: () =>
        small
          ? `${pounds(pool)} is less than ${percent(share)} of the baseline, so it stays where it fell`
          : `the first ${pounds(limit)} (${percent(share)} of the baseline) stays where it fell`,
    };
  },
};
