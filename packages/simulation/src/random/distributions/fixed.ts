import { constant, type Distribution } from "../distribution.ts";
import type { Prior } from "../prior.ts";

type Fixed = Extract<Prior, { dist: "fixed" }>;

/** A number that is known, or that a user has set: every draw is the same. */
export const fixed: Distribution<Fixed> = {
  dist: "fixed",
  label: "Fixed value",
  help: "A number that is known, or that you want to hold still. It adds no uncertainty.",
  example: { dist: "fixed", value: 0.035 },
  fields: { value: { help: "The value in every draw.", holds: "value" } },
  faults: () => [],
  mostLikely: ({ value }) => value,
  mean: ({ value }) => value,
  variance: () => 0,
  range: ({ value }) => [value, value],
  sampler: ({ value }) => constant(value),
};
