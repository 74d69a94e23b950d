import { proportionalKey } from "./key.ts";

/** In proportion to the volume each trust brings. */
export const volume = proportionalKey({
  id: "volume",
  label: "Volume",
  help: "In proportion to the work each trust brings: payslips, invoices, hires. Rewards what makes scale possible.",
  source: "Judgement: the unit price of a shared service centre read as a key",
  column: "volume",
  unit: "units of the service's driver",
  canBeNegative: false,
});
