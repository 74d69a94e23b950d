import { betaQuantile } from "../beta-quantile.ts";
import { type Distribution, disordered, type Tabled, tabledSampler } from "../distribution.ts";
import type { Prior } from "../prior.ts";

type Beta = Extract<Prior, { dist: "beta" }>;

/** A beta distribution stretched from low to high; what remains after counting successes and failures. */
export const beta: Distribution<Beta> = {
  dist: "beta",
  label: "Beta",
  help: "A share learnt from counts: alpha is one more than the successes seen, beta one more than the failures.",
  example: { dist: "beta", alpha: 4, beta: 16, low: 0, high: 1 },
  fields: {
    alpha: { help: "The greater, the more weight near the high end.", holds: "shape" },
    beta: { help: "The greater, the more weight near the low end.", holds: "shape" },
    low: { help: "The least possible value.", holds: "value" },
    high: { help: "The greatest possible value.", holds: "value" },
  },
  faults: ({ low, high }, path) => disordered(path, ["low", low], ["high", high]),
  mostLikely: (prior) => {
    const humps = prior.alpha > 1 && prior.beta > 1;
    if (!humps) return beta.mean(prior);
    return prior.low + ((prior.alpha - 1) / (prior.alpha + prior.beta - 2)) * (prior.high - prior.low);
  },
  mean: ({ alpha, beta, low, high }) => low + (alpha / (alpha + beta)) * (high - low),
  variance: ({ alpha, beta, low, high }) => {
    const total = alpha + beta;
    return ((high - low) * (high - low) * alpha * beta) / (total * total * (total + 1));
  },
  range: ({ low, high }) => [low, high],
  sampler: tabledSampler(tabledOf),
  tabled: tabledOf,
};

function tabledOf({ alpha, beta: second, low, high }: Beta): Tabled | null {
  const width = high - low;
  return width === 0 ? null : { table: betaQuantile(alpha, second), low, width };
}
