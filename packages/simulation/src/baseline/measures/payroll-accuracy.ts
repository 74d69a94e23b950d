import type { Measure } from "./measure.ts";

/** Share of payslips that are right: what payroll's error rate leaves, where nobody gives it by itself. */
export const payrollAccuracy = {
  id: "payrollAccuracy",
  label: "Payroll accuracy",
  help: "Share of payslips that are right when they are paid.",
  unit: "share of payslips",
  holds: "share",
  better: "higher",
  services: ["people.payroll"],
  target: "payrollAccuracyTarget",
  dip: "falls-short",
  source: "the trust's own return; where it gives none, 1 less payroll's error rate",
  otherwise: ({ errorRate }) => (errorRate === undefined ? undefined : 1 - errorRate),
  usual: [0.9, 1],
  column: { header: "Payroll accuracy", unit: "share of payslips", aliases: ["accuracy"] },
} as const satisfies Measure;
