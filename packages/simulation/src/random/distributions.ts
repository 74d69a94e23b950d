import type { Distribution, Tabled, Transform } from "./distribution.ts";
import { bernoulli } from "./distributions/bernoulli.ts";
import { beta } from "./distributions/beta.ts";
import { discrete } from "./distributions/discrete.ts";
import { fixed } from "./distributions/fixed.ts";
import { lognormal } from "./distributions/lognormal.ts";
import { normal } from "./distributions/normal.ts";
import { pert } from "./distributions/pert.ts";
import { triangular } from "./distributions/triangular.ts";
import { uniform } from "./distributions/uniform.ts";
import type { Prior } from "./prior.ts";

/** Every family of priors, by its name. A new one is one file and one line here. */
export const distributions: { readonly [D in Prior["dist"]]: Distribution<Extract<Prior, { dist: D }>> } = {
  pert,
  triangular,
  uniform,
  normal,
  lognormal,
  beta,
  bernoulli,
  discrete,
  fixed,
};

/**
 * The value that a prior takes in draw 0, "most likely settings": the mode of a PERT or triangular, the
 * middle of a uniform, the mean of a normal, the median of a lognormal (whose mode would move with its
 * spread), the mode of a beta or, if it has no hump, its mean, 1 if a yes-or-no is at least as likely as not,
 * the heaviest of several values.
 *
 * @example
 * mostLikely({ dist: "pert", low: 0.1, mode: 0.2, high: 0.4 }); // 0.2
 */
export function mostLikely(prior: Prior): number {
  return distributionOf(prior).mostLikely(prior);
}

/** The mean of a prior, in closed form. */
export function meanOf(prior: Prior): number {
  return distributionOf(prior).mean(prior);
}

/** The variance of a prior, in closed form. */
export function varianceOf(prior: Prior): number {
  return distributionOf(prior).variance(prior);
}

/** The least and the greatest value that a draw of a prior can take. */
export function rangeOf(prior: Prior): readonly [low: number, high: number] {
  return distributionOf(prior).range(prior);
}

/**
 * Prepares the quantile function of a prior: what turns uniform draws into values. It never falls as u
 * rises, so that two priors at the same uniform draws move together.
 *
 * @example
 * const draw = makeSampler({ dist: "uniform", low: 0, high: 10 });
 * draw(Float64Array.of(0.25), out, 1); // out[0] is 2.5
 */
export function makeSampler(prior: Prior): Transform {
  return distributionOf(prior).sampler(prior);
}

/** The quantile function of a prior as a straight line of one that is tabulated; null where it is none. */
export function tabledOf(prior: Prior): Tabled | null {
  return distributionOf(prior).tabled?.(prior) ?? null;
}

/** The family that a prior belongs to. */
export function distributionOf(prior: Prior): Distribution {
  return distributions[prior.dist] as unknown as Distribution;
}
