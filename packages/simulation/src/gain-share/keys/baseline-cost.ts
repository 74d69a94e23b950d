import { proportionalKey } from "./key.ts";

/** In proportion to what each trust spends on the services in scope before anything changes. */
export const baselineCost = proportionalKey({
  id: "baseline-cost",
  label: "Baseline cost",
  help: "Each trust gets in proportion to what it spends on the services today. Simple and known to all; it favours those who spend most, also where they spend badly.",
  source: "North West London Whole Systems Integrated Care toolkit (2014), chapter 10",
  column: "baselineCost",
  unit: "£ a year",
  canBeNegative: false,
});
