import { betaQuantile } from "../beta-quantile.ts";
import { type Distribution, disordered, type Tabled, tabledSampler } from "../distribution.ts";
import type { Pert } from "../prior.ts";

/**
 * A smooth hump between a low and a high value about a most likely one: a beta distribution whose mean is
 * (low + 4·mode + high)/6 (Malcolm, Roseboom, Clark and Fazar 1959, Operations Research 7(5), 646–669).
 */
export const pert: Distribution<Pert> = {
  dist: "pert",
  label: "PERT",
  help: "A low, most likely and high value: the usual way to state a judgement. Most draws fall near the mode.",
  example: { dist: "pert", low: 0.1, mode: 0.2, high: 0.4 },
  fields: {
    low: { help: "The least possible value.", holds: "value" },
    mode: { help: "The most likely value.", holds: "value" },
    high: { help: "The greatest possible value.", holds: "value" },
  },
  faults: ({ low, mode, high }, path) => [
    ...disordered(path, ["low", low], ["mode", mode]),
    ...disordered(path, ["mode", mode], ["high", high]),
  ],
  mostLikely: ({ mode }) => mode,
  mean: ({ low, mode, high }) => (low + 4 * mode + high) / 6,
  variance: (prior) => {
    const centre = pert.mean(prior);
    return ((centre - prior.low) * (prior.high - centre)) / 7;
  },
  range: ({ low, high }) => [low, high],
  sampler: tabledSampler(tabledOf),
  tabled: tabledOf,
};

function tabledOf({ low, mode, high }: Pert): Tabled | null {
  const width = high - low;
  if (width === 0) return null;
  const lean = (mode - low) / width;
  return { table: betaQuantile(1 + 4 * lean, 5 - 4 * lean), low, width };
}
