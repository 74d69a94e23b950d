import { proportionalKey } from "./key.ts";

/** In proportion to the whole-time equivalents of each trust. */
export const staff = proportionalKey({
  id: "staff",
  label: "Staff",
  help: "In proportion to whole-time equivalents. Fits services driven by headcount, such as payroll and recruitment.",
  source: "Judgement: the usual charging key of payroll services",
  column: "wte",
  unit: "whole-time equivalents",
  canBeNegative: false,
});
