import type { Measure } from "./measure.ts";

/** Share of invoices that are paid within 30 days, by number: what the Better Payment Practice Code asks for. */
export const paidIn30Days = {
  id: "paidIn30Days",
  label: "Invoices paid in 30 days",
  help: "Share of suppliers' invoices that are paid within 30 days, by number.",
  unit: "share of invoices",
  holds: "share",
  better: "higher",
  services: ["finance.accounts-payable"],
  target: "paidInTimeTarget",
  dip: "falls-short",
  source: "the trust's own return; the public estimate has one national figure",
  usual: [0.4, 1],
  column: { header: "Paid in 30 days", unit: "share", aliases: ["invoices paid in 30 days"] },
} as const satisfies Measure;
