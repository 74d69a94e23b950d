import type { Distribution } from "../distribution.ts";
import type { Prior } from "../prior.ts";
import { pert } from "./pert.ts";

type Bernoulli = Extract<Prior, { dist: "bernoulli" }>;

/**
 * Something that happens (1) or does not (0). When the probability is itself uncertain, a draw is 1 as often
 * as its mean says: for one event, being unsure of the chance and of the outcome is the same thing.
 */
export const bernoulli: Distribution<Bernoulli> = {
  dist: "bernoulli",
  label: "Yes or no",
  help: "Something that happens or does not, with a probability. The probability may itself be a range.",
  example: { dist: "bernoulli", probability: 0.6 },
  fields: { probability: { help: "How likely it is to happen.", holds: "probability" } },
  faults: () => [],
  mostLikely: (prior) => (chance(prior) >= 0.5 ? 1 : 0),
  mean: (prior) => chance(prior),
  variance: (prior) => chance(prior) * (1 - chance(prior)),
  range: (prior) => [chance(prior) < 1 ? 0 : 1, chance(prior) > 0 ? 1 : 0],
  sampler: (prior) => {
    const no = 1 - chance(prior);
    return (U, out, n) => {
      for (let d = 0; d < n; d++) out[d] = U[d] > no ? 1 : 0;
    };
  },
};

function chance({ probability }: Bernoulli): number {
  return typeof probability === "number" ? probability : pert.mean(probability);
}
