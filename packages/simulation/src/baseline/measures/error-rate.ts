import type { Measure } from "./measure.ts";

/** Share of a service's items that are wrong: the one measure that costs time, for errors are put right. */
export const errorRate = {
  id: "errorRate",
  label: "Items with an error",
  help: "Share of a service's items that are wrong and have to be put right.",
  unit: "share of items",
  holds: "share",
  better: "lower",
  services: "ordinary",
  target: "errorRateTarget",
  dip: "goes-wrong",
  source:
    "the trust's own return; the public estimate has one for transactional services, from one case in a supplier's paper",
  usual: [0, 0.3],
  column: { header: "Errors", unit: "share of units", aliases: ["error rate"] },
} as const satisfies Measure;
