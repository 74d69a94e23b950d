import { proportionalKey } from "./key.ts";

/** In proportion to the operating income of the whole trust. */
export const operatingIncome = proportionalKey({
  id: "operating-income",
  label: "Operating income",
  help: "In proportion to the size of the whole trust. Cannot be swayed by the partnership itself; it pays large trusts that bring little.",
  source: "Judgement: the usual key of subscriptions and system levies",
  column: "operatingIncome",
  unit: "£ a year",
  canBeNegative: false,
});
