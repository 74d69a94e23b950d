import type { Measure } from "./measure.ts";

/** Calendar days from advertising a post to a start date that is agreed. */
export const timeToHire = {
  id: "timeToHire",
  label: "Time to hire",
  help: "Calendar days from advertising a post to an agreed start date, mean over hires.",
  unit: "days",
  holds: "days",
  better: "lower",
  services: ["people.recruitment"],
  target: "timeToHireTarget",
  dip: "takes-longer",
  source: "the trust's own return; no figure of single trusts is public",
  usual: [14, 200],
  column: { header: "Time to hire", unit: "days, mean", aliases: ["days to hire"] },
} as const satisfies Measure;
