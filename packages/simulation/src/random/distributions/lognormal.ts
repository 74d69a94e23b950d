import { exp } from "../../lib/kernels.ts";
import type { Distribution } from "../distribution.ts";
import { normalQuantile, normalQuantileInto } from "../normal-quantile.ts";
import type { Prior } from "../prior.ts";

type Lognormal = Extract<Prior, { dist: "lognormal" }>;

/** A positive quantity whose logarithm is normal: errors that multiply. Its median counts as most likely. */
export const lognormal: Distribution<Lognormal> = {
  dist: "lognormal",
  label: "Lognormal",
  help: "A positive number that is as likely to be twice as half its median: sizes, costs, multiples.",
  example: { dist: "lognormal", median: 1, logSd: 0.2 },
  fields: {
    median: { help: "As many draws lie above as below it.", holds: "value" },
    logSd: {
      help: "Standard deviation of the natural logarithm; 0.2 is roughly 20 % either way.",
      holds: "spread",
    },
  },
  faults: ({ median }, path) => {
    if (median > 0) return [];
    const expected = "a number greater than 0";
    const message = `${path}/median: expected ${expected}, got ${median}; a lognormal has positive values only`;
    return [{ code: "PRIOR_NOT_POSITIVE", path: `${path}/median`, expected, received: median, message }];
  },
  mostLikely: ({ median }) => median,
  mean: ({ median, logSd }) => median * exp((logSd * logSd) / 2),
  variance: ({ median, logSd }) => {
    const growth = exp(logSd * logSd);
    return median * median * growth * (growth - 1);
  },
  range: ({ median, logSd }) => [
    median * exp(logSd * normalQuantile(0)),
    median * exp(logSd * normalQuantile(1)),
  ],
  sampler: ({ median, logSd }) => {
    return (U, out, n) => {
      normalQuantileInto(out, U, n);
      for (let d = 0; d < n; d++) out[d] = median * exp(logSd * out[d]);
    };
  },
};
