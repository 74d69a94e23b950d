import type { Measure } from "./measure.ts";

/** Share of the service desk's tickets that are solved at first contact. */
export const solvedFirstTime = {
  id: "solvedFirstTime",
  label: "Calls solved first time",
  help: "Share of the service desk's tickets that are solved at first contact.",
  unit: "share of tickets",
  holds: "share",
  better: "higher",
  services: ["digital.service-desk"],
  target: "solvedFirstTimeTarget",
  dip: "falls-short",
  source: "the trust's own return; no figure of single trusts is public",
  usual: [0.2, 0.95],
  column: { header: "Solved first time", unit: "share of tickets", aliases: ["first time fix"] },
} as const satisfies Measure;
