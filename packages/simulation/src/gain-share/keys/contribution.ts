import { proportionalKey } from "./key.ts";

/** In proportion to the gain that arises in each trust's own position. */
export const contribution = proportionalKey({
  id: "contribution",
  label: "Contribution",
  help: "In proportion to the saving that shows in each trust's own books. Rewards delivery; it can turn negative for a trust that bears more than it saves.",
  source: "North West London Whole Systems Integrated Care toolkit (2014), chapter 10 (performance)",
  column: "contribution",
  unit: "£",
  canBeNegative: true,
});
