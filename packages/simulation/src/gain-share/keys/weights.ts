import { proportionalKey } from "./key.ts";

/** In proportion to weights that the partners give. */
export const weights = proportionalKey({
  id: "weights",
  label: "Agreed weights",
  help: "In proportion to weights that the partners have settled among themselves, whatever their reasons.",
  source: "Set by the partners",
  column: "weights",
  unit: "any",
  canBeNegative: false,
});
