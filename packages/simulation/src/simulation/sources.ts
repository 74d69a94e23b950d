import { mostLikely } from "../random/distributions.ts";
import type { Prior } from "../random/prior.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** One uncertain number of a run: its id, the stream it is drawn from, its prior, and its value in draw 0. */
export interface Source {
  readonly id: string;
  readonly stream: string;
  readonly prior: Prior;
  readonly central: number;
}

/** Every uncertain number of a run, each with its own named stream: adding one moves no other draw. */
export interface Sources {
  /** Parameters, scopes and what belongs to single services; shared by all operating models. */
  readonly numbers: readonly Source[];
  /** Stream keys of the estimate's errors: by member, and by member × service. */
  readonly trustErrors: readonly string[];
  readonly lineErrors: readonly string[];
  /** Stream keys of leaving, by member × year from year 1 on. */
  readonly exits: readonly string[];
}

/** Lists what is uncertain in a scenario in which the trusts at `joining` join. */
export function sourcesOf(scenario: Scenario, joining: readonly number[]): Sources {
  const { operatingModel, parameters, baseline, horizon } = scenario;
  const trusts = joining.map((t) => baseline.trusts[t].ods);
  const laterYears = Array.from({ length: horizon - 1 }, (_, y) => y + 1);
  return {
    numbers: [
      ...Object.entries(parameters).map(([id, prior]) => source(id, prior)),
      ...Object.entries(operatingModel.parameters).map(([id, prior]) => source(id, prior)),
      // The trust alone and the pool deliver under the same circumstances: one stream for both.
      { ...source("realisationAlone", scenario.aloneRealisation), stream: "realisation" },
      ...Object.entries(operatingModel.scope).map(([kind, prior]) => source(`scope/${kind}`, prior)),
      ...baseline.services.flatMap(({ id, elasticity, standard }) => [
        source(`elasticity/${id}`, { dist: "pert", ...elasticity }),
        source(`standard/${id}`, { dist: "pert", ...standard }),
      ]),
    ],
    trustErrors: trusts.map((ods) => `error/${ods}`),
    lineErrors: trusts.flatMap((ods) => baseline.services.map(({ id }) => `error/${ods}/${id}`)),
    exits: trusts.flatMap((ods) => laterYears.map((y) => `exit/${ods}/${y}`)),
  };
}

function source(id: string, prior: Prior): Source {
  // A trial that may fail has worked in the most likely settings, whatever its chance.
  return { id, stream: id, prior, central: prior.dist === "bernoulli" ? 1 : mostLikely(prior) };
}
