import type { Key } from "./key.ts";

/** The same for everyone. */
export const equal: Key = {
  id: "equal",
  label: "Equal",
  help: "Every trust gets the same. Fits partners of like size; a large trust may find that it carries the others.",
  source: "North West London Whole Systems Integrated Care toolkit (2014), chapter 10",
  inputs: [],
  canBeNegative: false,
  blind: true,
  weigh: (_, n) => new Float64Array(n).fill(1),
};
