import { type ClauseKind, findClause } from "./clause.ts";
import type { Floor } from "./floor.ts";

export interface Cap {
  readonly clause: "cap";
  readonly share: number;
  /** Whether the share is of the trust's own baseline or of the gain that is split. */
  readonly of: "baseline" | "gain";
  /** Where the rest goes when everyone is at the cap. */
  readonly over: "lift" | "reserve";
}

/** No trust gets more than this of a gain; what is above goes to the others by the same key. */
export const cap: ClauseKind<Cap> = {
  id: "cap",
  label: "Cap",
  help: "The most that one trust can get of a gain. What it would get above goes to the others by the same key; if all are at their cap, into the reserve, or the caps are lifted alike.",
  fields: [
    { id: "share", label: "Most, as a share", shape: "share" },
    { id: "of", label: "Of what", shape: "choice", choices: ["baseline", "gain"] },
    { id: "over", label: "When all are at their cap", shape: "choice", choices: ["lift", "reserve"] },
  ],
  example: { clause: "cap", share: 0.1, of: "baseline", over: "reserve" },
  check: ({ share, of, over }, { trusts, clauses }) => {
    const level = findClause<Floor>(clauses, "floor")?.level ?? 0;
    if (of === "baseline" && share < level) {
      return [
        {
          code: "CAP_BELOW_FLOOR",
          path: "/share",
          expected: `at least the floor, ${level}`,
          received: share,
        },
      ];
    }
    if (of === "baseline" || over === "reserve" || share * trusts.length >= 1) return [];
    const expected = `at least ${1 / trusts.length}, or the rest into the reserve: caps that bind all are no caps`;
    return [{ code: "CAPS_TOO_LOW", path: "/share", expected, received: share }];
  },
  terms: ({ share, of, over }, { baselineCost }, pool) => {
    const gain = Math.max(0, pool);
    return { cap: baselineCost.map((cost) => share * (of === "gain" ? gain : cost)), overCap: over };
  },
};
