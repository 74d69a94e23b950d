import { type ClauseKind, type FloorPayer, findClause } from "./clause.ts";
import type { Loss } from "./loss.ts";

export interface Floor {
  readonly clause: "floor";
  /** Years from the start for which it holds. */
  readonly years: number;
  /** Over what the trust would have alone, as a share of its baseline; 0 is no worse off. */
  readonly level: number;
  /** Who makes up for what the gain to share does not cover, in this order; what is left then is reported as unmet. */
  readonly paidBy: readonly FloorPayer[];
}

/** No trust ends below what it would have alone, for so many years. */
export const floor: ClauseKind<Floor> = {
  id: "floor",
  label: "Floor",
  help: "For the first years no trust is worse off than alone, its own costs of the change counted. The others get less, in proportion to the split; if that is not enough, those named here make it up.",
  fields: [
    { id: "years", label: "Years it holds", shape: "years" },
    { id: "level", label: "Least gain, share of own baseline", shape: "share" },
    { id: "paidBy", label: "Who makes it up", shape: "choices", choices: ["gainers", "reserve", "payer"] },
  ],
  example: { clause: "floor", years: 3, level: 0, paidBy: ["gainers"] },
  check: ({ paidBy }, { clauses }) =>
    !paidBy.includes("payer") || typeof findClause<Loss>(clauses, "loss")?.payer === "string"
      ? []
      : [
          {
            code: "NO_PAYER",
            path: "/paidBy",
            expected: "a payer of last resort in the loss clause",
            received: "none",
          },
        ],
  terms: ({ years, level, paidBy }, { year, baselineCost, member }) =>
    year < years
      ? {
          floor: baselineCost.map((cost, i) => (member[i] === 1 ? level * cost : Number.NEGATIVE_INFINITY)),
          floorPaidBy: paidBy,
        }
      : {},
};
