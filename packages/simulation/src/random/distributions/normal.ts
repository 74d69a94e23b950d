import type { Distribution } from "../distribution.ts";
import { normalQuantile, normalQuantileInto } from "../normal-quantile.ts";
import type { Prior } from "../prior.ts";

type Normal = Extract<Prior, { dist: "normal" }>;

/** The bell curve. Draws lie within 6.34 standard deviations of the mean. */
export const normal: Distribution<Normal> = {
  dist: "normal",
  label: "Normal",
  help: "A mean and a standard deviation, as from a survey. It has no ends: for a share use a PERT or a beta.",
  example: { dist: "normal", mean: 100, sd: 10 },
  fields: {
    mean: { help: "The mean, also the most likely value.", holds: "value" },
    sd: { help: "The standard deviation.", holds: "spread" },
  },
  faults: () => [],
  mostLikely: ({ mean }) => mean,
  mean: ({ mean }) => mean,
  variance: ({ sd }) => sd * sd,
  range: ({ mean, sd }) => [mean + sd * normalQuantile(0), mean + sd * normalQuantile(1)],
  sampler: ({ mean, sd }) => {
    return (U, out, n) => {
      normalQuantileInto(out, U, n);
      for (let d = 0; d < n; d++) out[d] = mean + sd * out[d];
    };
  },
};
