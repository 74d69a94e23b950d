import { proportionalKey } from "./key.ts";

/** In proportion to the set-up money each trust has put in. */
export const investment = proportionalKey({
  id: "investment",
  label: "Investment made",
  help: "In proportion to the money each trust put in. Fits where set-up is paid by few.",
  source:
    "North West London Whole Systems Integrated Care toolkit (2014), chapter 10 (equity and investment)",
  column: "investment",
  unit: "£",
  canBeNegative: false,
});
