import { proportionalKey } from "./key.ts";

/** In proportion to a measure of need that the partners give, with its source. */
export const need = proportionalKey({
  id: "need",
  label: "Need",
  help: "In proportion to a measure of need, such as deficit or deprivation of the population served. The partners give the measure and its source.",
  source:
    "North West London Whole Systems Integrated Care toolkit (2014), chapter 10 (members needing investment)",
  column: "need",
  unit: "any",
  canBeNegative: false,
});
