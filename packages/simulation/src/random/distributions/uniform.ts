import { type Distribution, disordered } from "../distribution.ts";
import type { Prior } from "../prior.ts";

type Uniform = Extract<Prior, { dist: "uniform" }>;

/** Every value between two ends is as likely as any other. */
export const uniform: Distribution<Uniform> = {
  dist: "uniform",
  label: "Uniform",
  help: "Any value between two ends, none more likely than another. Use it when only the ends are known.",
  example: { dist: "uniform", low: 0.1, high: 0.3 },
  fields: {
    low: { help: "The least possible value.", holds: "value" },
    high: { help: "The greatest possible value.", holds: "value" },
  },
  faults: ({ low, high }, path) => disordered(path, ["low", low], ["high", high]),
  mostLikely: ({ low, high }) => (low + high) / 2,
  mean: ({ low, high }) => (low + high) / 2,
  variance: ({ low, high }) => ((high - low) * (high - low)) / 12,
  range: ({ low, high }) => [low, high],
  sampler: ({ low, high }) => {
    const width = high - low;
    return (U, out, n) => {
      for (let d = 0; d < n; d++) out[d] = low + width * U[d];
    };
  },
};
